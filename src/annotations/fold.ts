// From files to threads as the reader sees them. Pure: the same files give the same threads, in whatever order they come.
import { actions, type Action } from './draft.ts';
import { compactJson, listOf, member, stringMember } from './json.ts';
import { inOneGo, stride, type Steps } from './slices.ts';
import { byTime, createdAt, Own, type Annotation, type Body, type Iri, type Target } from './model.ts';

export type Layer = 'shared' | 'private';

/** A file that could be read. */
export interface Entry {
  readonly annotation: Annotation;
  readonly layer: Layer;
  /** The file's address. */
  readonly address: string;
}

/** Versions that nobody has chosen between: the oldest first. */
export type Conflict =
  | { readonly kind: 'body'; readonly versions: readonly Version[] }
  | { readonly kind: 'place'; readonly versions: readonly Version[] }
  /** Deleted by one, edited by another who had not seen it. */
  | { readonly kind: 'deleted-but-edited'; readonly deleted: Annotation; readonly versions: readonly Version[] }
  /** Resolved and reopened, or deleted and restored, by two who had not seen each other. What hides nothing holds. */
  | { readonly kind: 'status'; readonly versions: readonly Version[] };

/** The note itself, or an edit or status of it. */
export interface Version {
  readonly annotation: Annotation;
  readonly bodies: readonly Body[];
}

/** A note or an answer with everything that was done to it. */
export interface Note {
  readonly id: Iri;
  readonly annotation: Annotation;
  readonly layer: Layer;
  readonly address: string;
  /** As they read now. */
  readonly bodies: readonly Body[];
  /** Where it stands now: its own targets, or those it was attached to. */
  readonly targets: readonly Target[];
  /** The edit that holds. */
  readonly edited?: Annotation;
  readonly attached?: Annotation;
  readonly deleted?: Annotation;
  readonly resolved?: Annotation;
  readonly conflicts: readonly Conflict[];
  /** For the next edit, attachment or status: what it takes the place of. */
  readonly heads: { readonly body: readonly Iri[]; readonly place: readonly Iri[]; readonly status: readonly Iri[]; readonly life: readonly Iri[] };
}

export interface Thread extends Note {
  /** Answers, the earliest first, whatever they answer within the thread. */
  readonly replies: readonly (Note & { readonly to: Iri })[];
}

export interface Folded {
  /** By time of creation. Deleted ones are among them, told by `deleted`. */
  readonly threads: readonly Thread[];
  /** Answers, edits and statuses whose note is not there, or that go round in a circle. */
  readonly stray: readonly { readonly entry: Entry; readonly why: 'no-note' | 'circle' }[];
  /** Files of one id with different content: the first is shown. */
  readonly duplicates: readonly { readonly shown: Entry; readonly other: Entry }[];
}

type Role = { readonly kind: 'note' } | { readonly kind: 'reply' } | { readonly kind: 'body' } | { readonly kind: 'place' } | { readonly kind: 'moderate'; readonly action: Action };

const actionOf = (annotation: Annotation): Action | undefined => {
  for (const body of annotation.bodies) if (body.kind === 'text') return actions.find((a) => a === body.value.trim());
  return undefined;
};

const isNoteId = (iri: Iri): boolean => iri.startsWith('urn:uuid:');

/** What an annotation does. `known` tells whether an IRI is an annotation's. */
const roleOf = (annotation: Annotation, known: (iri: Iri) => boolean): Role => {
  const onNote = annotation.targets.every((t) => !t.quote && !t.position && known(t.source));
  if (annotation.motivations.includes('replying')) return onNote || annotation.targets.every((t) => isNoteId(t.source) && !t.quote && !t.position) ? { kind: 'reply' } : { kind: 'note' };
  if (annotation.motivations.includes('moderating')) {
    const action = actionOf(annotation);
    if (action) return { kind: 'moderate', action };
  }
  if (annotation.motivations.includes('editing')) {
    const what = stringMember(annotation.raw, Own.edits);
    if (what === 'body' || what === 'place') return { kind: what };
  }
  // Any other annotation on an annotation (an assessment, a question) is read beside it.
  return onNote ? { kind: 'reply' } : { kind: 'note' };
};

const strip = (raw: Annotation['raw']): string => compactJson(raw);

/** Of several operations, those that no other took the place of. Without `after`, an operation takes the place of all before it. */
const headsOf = (operations: readonly Annotation[]): readonly Annotation[] => {
  const replaced = new Set<Iri>();
  let since = Number.NEGATIVE_INFINITY;
  for (const operation of operations) {
    for (const id of operation.after) if (id !== operation.id) replaced.add(id);
    if (operation.after.length === 0) since = Math.max(since, createdAt(operation));
  }
  const heads = operations.filter((operation) => !replaced.has(operation.id) && createdAt(operation) >= since);
  // Only a forged file goes round in a circle: the latest holds.
  return heads.length > 0 ? heads : operations.slice(-1);
};

/** Of heads that say the same, the first. */
const distinct = (heads: readonly Annotation[]): readonly Annotation[] => {
  const said = new Map<string, Annotation>();
  for (const head of heads) {
    const body = compactJson(listOf(member(head.raw, 'body')));
    if (!said.has(body)) said.set(body, head);
  }
  return [...said.values()];
};

const versionsOf = (annotations: readonly Annotation[]): readonly Version[] => annotations.map((annotation) => ({ annotation, bodies: annotation.bodies }));

interface Operations {
  readonly body: Annotation[];
  readonly place: Annotation[];
  readonly status: Annotation[];
  readonly life: Annotation[];
}

const ids = (annotations: readonly Annotation[], root: Iri): readonly Iri[] => (annotations.length > 0 ? annotations.map(({ id }) => id) : [root]);

const has = (annotation: Annotation, action: Action): boolean => actionOf(annotation) === action;

const noteOf = ({ annotation, layer, address }: Entry, operations: Operations | undefined): Note => {
  const { body = [], place = [], status = [], life = [] } = operations ?? {};
  const conflicts: Conflict[] = [];
  const bodyHeads = headsOf(body);
  const placeHeads = headsOf(place);
  const statusHeads = headsOf(status);
  const lifeHeads = headsOf(life);
  for (const [kind, heads] of [['body', bodyHeads], ['place', placeHeads]] as const) {
    const versions = distinct(heads);
    if (versions.length > 1) conflicts.push({ kind, versions: versionsOf(versions) });
  }
  for (const heads of [statusHeads, lifeHeads]) if (distinct(heads).length > 1) conflicts.push({ kind: 'status', versions: versionsOf(heads) });
  const edited = bodyHeads.at(-1);
  const attached = placeHeads.at(-1);
  const resolved = statusHeads.every((h) => has(h, 'resolve')) ? statusHeads[0] : undefined;
  let deleted = lifeHeads.every((h) => has(h, 'delete')) ? lifeHeads[0] : undefined;
  if (deleted) {
    const seen = new Set(lifeHeads.flatMap(({ after }) => after));
    const foreign = lifeHeads.every(({ after }) => after.length === 0);
    const unseen = bodyHeads.filter((head) => !seen.has(head.id) && !(foreign && createdAt(head) <= createdAt(deleted as Annotation)));
    if (unseen.length > 0) {
      conflicts.push({ kind: 'deleted-but-edited', deleted, versions: versionsOf(unseen) });
      deleted = undefined;
    }
  }
  const places = attached?.bodies.flatMap((b) => (b.kind === 'place' ? [b.target] : [])) ?? [];
  const bodyIds = ids(bodyHeads, annotation.id);
  return {
    id: annotation.id,
    annotation,
    layer,
    address,
    bodies: edited?.bodies ?? annotation.bodies,
    targets: places.length > 0 ? places : annotation.targets,
    ...(edited ? { edited } : {}),
    ...(attached ? { attached } : {}),
    ...(deleted ? { deleted } : {}),
    ...(resolved ? { resolved } : {}),
    conflicts,
    // A delete names the wording it deletes: an edit that its author had not seen keeps the note in sight.
    heads: { body: bodyIds, place: ids(placeHeads, annotation.id), status: ids(statusHeads, annotation.id), life: [...new Set([...ids(lifeHeads, annotation.id), ...bodyIds])] },
  };
};

/** One entry an id: shared before private, then the file that bears the id's name, then by address. */
const unique = (entries: readonly Entry[]): { readonly kept: ReadonlyMap<Iri, Entry>; readonly duplicates: Folded['duplicates'] } => {
  const rank = ({ layer, address, annotation }: Entry): string => `${layer === 'shared' ? 0 : 1}${address.includes(annotation.id.slice(-36)) ? 0 : 1}${address}`;
  const kept = new Map<Iri, Entry>();
  const duplicates: { shown: Entry; other: Entry }[] = [];
  // Each rank is made once: a comparison that makes two costs twenty times the sorting.
  const inRank = entries.map((entry) => ({ entry, rank: rank(entry) })).sort((a, b) => (a.rank < b.rank ? -1 : 1));
  for (const { entry } of inRank) {
    const shown = kept.get(entry.annotation.id);
    if (!shown) kept.set(entry.annotation.id, entry);
    else if (strip(shown.annotation.raw) !== strip(entry.annotation.raw)) duplicates.push({ shown, other: entry });
  }
  return { kept, duplicates };
};

/** Folds the files of one article (or of one folder of decisions) into threads. */
export const fold = (entries: readonly Entry[]): Folded => inOneGo(foldSteps(entries));

/** The same in steps. */
export function* foldSteps(entries: readonly Entry[]): Steps<Folded> {
  const { kept, duplicates } = unique(entries);
  yield;
  const stray: { entry: Entry; why: 'no-note' | 'circle' }[] = [];
  const operations = new Map<Iri, Operations>();
  const notes: Entry[] = [];
  const replies: Entry[] = [];
  const operationEntries: (readonly [Entry, keyof Operations])[] = [];
  const inOrder = [...kept.values()].map((entry) => ({ entry, at: createdAt(entry.annotation) })).sort((a, b) => (a.at === b.at ? byTime(a.entry.annotation, b.entry.annotation) : a.at < b.at ? -1 : 1));
  yield;
  for (const [i, { entry }] of inOrder.entries()) {
    if (i % stride === 0) yield;
    const role = roleOf(entry.annotation, (iri) => kept.has(iri));
    if (role.kind === 'note') notes.push(entry);
    else if (role.kind === 'reply') replies.push(entry);
    else operationEntries.push([entry, role.kind === 'moderate' ? (role.action === 'resolve' || role.action === 'reopen' ? 'status' : 'life') : role.kind]);
  }
  for (const [entry, register] of operationEntries) {
    let isUsed = false;
    for (const { source } of entry.annotation.targets) {
      if (!kept.has(source) || source === entry.annotation.id) continue;
      isUsed = true;
      const of = operations.get(source) ?? { body: [], place: [], status: [], life: [] };
      operations.set(source, of);
      of[register].push(entry.annotation);
    }
    if (!isUsed) stray.push({ entry, why: 'no-note' });
  }
  const noteIds = new Set(notes.map(({ annotation }) => annotation.id));
  const roots = new Map<Iri, Entry | 'no-note' | 'circle'>();
  const rootOf = (start: Entry): Entry | 'no-note' | 'circle' => {
    const way = new Set<Iri>();
    let root: Entry | 'no-note' | 'circle' | undefined;
    for (let entry: Entry | undefined = start; root === undefined; ) {
      if (!entry) root = 'no-note';
      else if (noteIds.has(entry.annotation.id)) root = entry;
      else if (way.has(entry.annotation.id)) root = 'circle';
      else {
        root = roots.get(entry.annotation.id);
        way.add(entry.annotation.id);
        entry = entry.annotation.targets.map(({ source }) => kept.get(source)).find((e) => e !== undefined);
      }
    }
    for (const id of way) roots.set(id, root);
    return root;
  };
  const answers = new Map<Iri, (Note & { readonly to: Iri })[]>();
  for (const entry of replies) {
    const root = rootOf(entry);
    if (typeof root === 'string') stray.push({ entry, why: root });
    else {
      const list = answers.get(root.annotation.id) ?? [];
      answers.set(root.annotation.id, list);
      const to = entry.annotation.targets.map(({ source }) => source).find((source) => kept.has(source)) ?? root.annotation.id;
      list.push({ ...noteOf(entry, operations.get(entry.annotation.id)), to });
    }
  }
  const threads: Thread[] = [];
  for (const entry of notes) {
    threads.push({ ...noteOf(entry, operations.get(entry.annotation.id)), replies: answers.get(entry.annotation.id) ?? [] });
    if (threads.length % stride === 0) yield;
  }
  return { threads, stray, duplicates };
}

/** The files of a thread: the note, its answers, and all that was done to them. */
export const entriesOf = ({ id, replies }: Thread, entries: readonly Entry[]): readonly Entry[] => {
  const ids = new Set([id, ...replies.map((r) => r.id)]);
  return entries.filter(({ annotation }) => ids.has(annotation.id) || annotation.targets.some(({ source }) => ids.has(source)));
};
