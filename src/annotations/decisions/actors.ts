// Who is who, as people decided it: same, not the same, not an actor, of this name, of this type, somebody else here, known elsewhere.
import type { ActorType } from '../../core/analysis.ts';
import { moderate, placeJson, type Maker, type PlaceDraft } from '../draft.ts';
import type { Entry, Note } from '../fold.ts';
import { fold } from '../fold.ts';
import { isObject, listOf, member, stringMember, type Json, type JsonObject } from '../json.ts';
import { fileContext, iriOf, isIri, Own, ownNamespace, readAnnotation, type Annotation, type Iri, type Target } from '../model.ts';

/** The actor that a decision speaks of: everyone of that name, or the one mentioned at a place. */
export interface ActorRef {
  readonly name: string;
  readonly type?: ActorType;
  /** Where it is mentioned, for telling namesakes apart. */
  readonly mention?: Target;
}

export type ActorDecisionContent =
  | { readonly kind: 'same' | 'different'; readonly a: ActorRef; readonly b: ActorRef }
  | { readonly kind: 'not-an-actor'; readonly actor: ActorRef }
  | { readonly kind: 'name'; readonly actor: ActorRef; readonly name: string }
  | { readonly kind: 'type'; readonly actor: ActorRef; readonly type: ActorType }
  /** The actor of that name in that article is somebody else than the others of the name. */
  | { readonly kind: 'split-off'; readonly actor: ActorRef & { readonly mention: Target } }
  | { readonly kind: 'this-is'; readonly actor: ActorRef; readonly known: KnownElsewhere };

/** A decision as it stands, with who took it and when. */
export type EntityDecision = ActorDecisionContent & {
  readonly id: Iri;
  /** ISO date and time. */
  readonly created?: string;
  readonly by?: string;
};

/** Decisions on one question that contradict each other, by people who had not seen each other's. The cautious one holds. */
export interface Contradiction {
  readonly holds: EntityDecision;
  readonly against: readonly EntityDecision[];
}

export interface EntityDecisions {
  /** By time. */
  readonly decisions: readonly EntityDecision[];
  readonly contradictions: readonly Contradiction[];
}

/** Where an actor is known from: its item in Wikidata (`Q312`), or another address. */
export type KnownElsewhere = { readonly wikidata: string } | { readonly link: string };

const item = /^(?:https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/(?:Special:EntityPage\/)?)?(Q[1-9][0-9]{0,11})(?:[?#]\S*)?$/i;
/** A host with a dot, no user name or password in front of it. */
const address = /^https?:\/\/(?=[^\s/?#@\\]*[.])[^\s/?#@\\]+(?:[/?#][^\s\\]*)?$/i;

/** What a person gives, checked: `Q312`, its address at Wikidata, or any other address of the web. @returns undefined for anything else */
export const knownElsewhere = (given: string): KnownElsewhere | undefined => {
  const text = given.trim();
  const wikidata = item.exec(text)?.[1];
  if (wikidata !== undefined) return { wikidata: wikidata.toUpperCase() };
  return text.length <= 2000 && address.test(text) && isIri(text) ? { link: text } : undefined;
};

/** Its IRI, as the annotation names it. */
const knownIri = (known: KnownElsewhere): Iri => ('wikidata' in known ? `http://www.wikidata.org/entity/${known.wikidata}` : known.link);

const nameMember = 'dateline:name';
const typeMember = 'dateline:type';

const actorTypes: readonly string[] = ['person', 'organization', 'place', 'people', 'misc'];
const isActorType = (value: unknown): value is ActorType => typeof value === 'string' && actorTypes.includes(value);

const wellFormed = (text: string): string => text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
const named = (name: string): string => wellFormed(name.normalize('NFC').replace(/\s+/g, ' ').trim()).slice(0, 200);

/** The IRI of everyone of a name. */
export const actorIri = (name: string): Iri => `${ownNamespace}actor:${encodeURIComponent(named(name)).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;

/** How a decision names an actor: by name, and by a place where one must be told from another. */
export interface ActorDraft {
  readonly name: string;
  readonly type?: ActorType;
  readonly mention?: PlaceDraft;
}

const refJson = ({ name, type, mention }: ActorDraft, created: string): JsonObject => ({
  ...(mention ? placeJson(mention, created) : { id: actorIri(name) }),
  [nameMember]: named(name),
  ...(type === undefined ? {} : { [typeMember]: type }),
});

const refOf = (value: Json, targets: readonly Target[], index: number): ActorRef | undefined => {
  if (!isObject(value)) return undefined;
  const name = stringMember(value, nameMember);
  if (name === undefined || named(name) === '') return undefined;
  const type = member(value, typeMember);
  const target = targets[index];
  return { name: named(name), ...(isActorType(type) ? { type } : {}), ...(target && member(value, 'source') !== undefined ? { mention: target } : {}) };
};

export type ActorDecisionDraft =
  | { readonly kind: 'same' | 'different'; readonly a: ActorDraft; readonly b: ActorDraft }
  | { readonly kind: 'not-an-actor'; readonly actor: ActorDraft }
  | { readonly kind: 'name'; readonly actor: ActorDraft; readonly name: string }
  | { readonly kind: 'type'; readonly actor: ActorDraft; readonly type: ActorType }
  | { readonly kind: 'split-off'; readonly actor: ActorDraft & { readonly mention: PlaceDraft } }
  | { readonly kind: 'this-is'; readonly actor: ActorDraft; readonly known: KnownElsewhere };

const said = { same: 'the same', different: 'not the same', 'not-an-actor': 'not an actor', 'split-off': 'somebody else here' } as const;

const bodyJson = (draft: ActorDecisionDraft): JsonObject => {
  if (draft.kind === 'this-is') return { type: 'SpecificResource', purpose: 'identifying', source: knownIri(draft.known) };
  const value = draft.kind === 'name' ? named(draft.name) : draft.kind === 'type' ? draft.type : said[draft.kind];
  return { type: 'TextualBody', purpose: draft.kind === 'type' ? 'classifying' : 'identifying', value };
};

/**
 * Takes a decision.
 *
 * @param after ids of earlier decisions on the same question that it takes the place of, as `standing` gives them
 */
export const decide = (maker: Maker, draft: ActorDecisionDraft, after: readonly Iri[] = []): Annotation => {
  const created = maker.clock.stamp();
  const actors = 'a' in draft ? [draft.a, draft.b] : [draft.actor];
  const targets = actors.map((actor) => refJson(actor, created));
  const reading = readAnnotation({
    '@context': fileContext,
    id: iriOf(maker.chance.uuid()),
    type: 'Annotation',
    motivation: draft.kind === 'type' ? 'classifying' : 'identifying',
    created,
    ...(maker.creator?.name === undefined ? {} : { creator: { type: 'Person', name: maker.creator.name } }),
    target: targets.length === 1 ? (targets[0] ?? null) : targets,
    body: bodyJson(draft),
    [Own.decision]: draft.kind,
    ...(after.length > 0 ? { [Own.after]: after } : {}),
  });
  if (!reading.ok) throw new Error(`made what cannot be read: ${reading.message}`);
  return reading.value;
};

/** Takes a decision back. */
export const undo = (maker: Maker, note: Note): Annotation => moderate(maker, note.id, note.heads.life, 'delete');

const contentOf = ({ raw, targets, bodies }: Annotation): ActorDecisionContent | undefined => {
  const kind = stringMember(raw, Own.decision);
  const [a, b] = listOf(member(raw, 'target')).map((value, i) => refOf(value, targets, i));
  const [body] = bodies;
  const value = body?.kind === 'text' ? body.value : '';
  if (!a) return undefined;
  if ((kind === 'same' || kind === 'different') && b) return { kind, a, b };
  if (kind === 'not-an-actor') return { kind, actor: a };
  if (kind === 'split-off') return a.mention && { kind, actor: { ...a, mention: a.mention } };
  if (kind === 'this-is') {
    const iri = body?.kind === 'place' ? body.target.source : body?.kind === 'resource' ? body.iri : '';
    const known = knownElsewhere(iri);
    return known && { kind, actor: a, known };
  }
  if (kind === 'name' && named(value) !== '') return { kind, actor: a, name: named(value) };
  return kind === 'type' && isActorType(value) ? { kind, actor: a, type: value } : undefined;
};

const refKey = ({ name, type, mention }: ActorRef): string => JSON.stringify([name, type ?? '', mention ? [mention.source, mention.quote?.exact ?? '', mention.quote?.prefix ?? '', mention.position?.start ?? -1] : 0]);

/** Decisions with one key answer the same question. */
const questionOf = (content: ActorDecisionContent): string => {
  if ('a' in content) return `pair ${[refKey(content.a), refKey(content.b)].sort().join(' ')}`;
  // Wherever in the article: it is about the name in it.
  if (content.kind === 'split-off') return `split ${refKey({ ...content.actor, mention: { source: content.actor.mention.source } })}`;
  const question = content.kind === 'name' || content.kind === 'this-is' ? content.kind : 'type';
  return `${question} ${refKey(content.actor)}`;
};

/** The less it claims, the more it holds where two contradict each other: apart before one, an actor before none. */
const caution: Readonly<Record<ActorDecisionContent['kind'], number>> = { different: 0, 'split-off': 0, type: 1, name: 2, 'this-is': 2, 'not-an-actor': 3, same: 4 };

const answerOf = (d: EntityDecision): string => (d.kind === 'name' ? d.name : d.kind === 'type' ? d.type : d.kind === 'this-is' ? knownIri(d.known) : d.kind);

const readAll = (entries: readonly Entry[]): ReadonlyMap<string, readonly EntityDecision[]> => {
  const questions = new Map<string, EntityDecision[]>();
  const replaced = new Set<Iri>();
  const live = fold(entries).threads.filter(({ deleted }) => !deleted);
  for (const { annotation } of live) {
    const content = contentOf(annotation);
    if (!content) continue;
    for (const id of annotation.after) replaced.add(id);
    const key = questionOf(content);
    const list = questions.get(key) ?? [];
    questions.set(key, list);
    list.push({ ...content, id: annotation.id, ...(annotation.created === undefined ? {} : { created: annotation.created }), ...(annotation.creator?.name === undefined ? {} : { by: annotation.creator.name }) });
  }
  for (const [key, list] of questions) {
    const heads = list.filter(({ id }) => !replaced.has(id));
    questions.set(key, heads.length > 0 ? heads : list.slice(-1));
  }
  return questions;
};

/** The decisions on actors that stand, from the files of `.annotations/actors`. */
export const entityDecisions = (entries: readonly Entry[]): EntityDecisions => {
  const decisions: EntityDecision[] = [];
  const contradictions: Contradiction[] = [];
  for (const heads of readAll(entries).values()) {
    const ranked = [...heads].sort((a, b) => caution[a.kind] - caution[b.kind]);
    // Of two names, types or items, the later; else the cautious one.
    const [first] = ranked;
    const holds = first && (first.kind === 'name' || first.kind === 'type' || first.kind === 'this-is') ? ranked.filter(({ kind }) => kind === first.kind).at(-1) : first;
    if (!holds) continue;
    decisions.push(holds);
    const against = heads.filter((other) => answerOf(other) !== answerOf(holds));
    if (against.length > 0) contradictions.push({ holds, against });
  }
  const time = ({ created = '', id }: EntityDecision): string => `${new Date(Date.parse(created) || 0).toISOString()} ${id}`;
  return { decisions: decisions.sort((a, b) => (time(a) < time(b) ? -1 : 1)), contradictions };
};

/** Ids of the decisions that answer the same question now: what a new answer takes the place of. */
export const standing = (entries: readonly Entry[], draft: ActorDecisionDraft): readonly Iri[] => {
  const probe = contentOf(decide({ clock: { now: () => 0, stamp: () => '1970-01-01T00:00:00Z' }, chance: { uuid: () => '00000000-0000-4000-8000-000000000000' } }, draft));
  return probe ? (readAll(entries).get(questionOf(probe)) ?? []).map(({ id }) => id) : [];
};

