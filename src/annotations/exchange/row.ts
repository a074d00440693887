// What the formats of other tools can hold of a note: one flat row, in the article's own offsets.
import type { Span } from '../../core/span.ts';
import { describe } from '../anchor/describe.ts';
import { annotate, creatorName, reply, type BodyDraft, type Maker } from '../draft.ts';
import { fold, type Entry, type Layer, type Note, type Thread } from '../fold.ts';
import type { TextHash } from '../hash.ts';
import { iriOf, isIri, readAnnotation, uuidOf, type Annotation, type Iri, type Motivation, type Place, type Target, motivations } from '../model.ts';
import type { Positions } from '../positions.ts';

/** A note as its reader sees it now: current wording, current place, current status. */
export interface NoteRow {
  readonly id: Iri;
  readonly motivation: string;
  /** Code points of the LF text; absent for notes on the whole article and for lost ones. */
  readonly start?: number;
  readonly end?: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly comment: string;
  readonly tags: readonly string[];
  readonly verdict: string;
  /** Where a link leads: another place's quote in the same article, by offsets; else an IRI. */
  readonly links: readonly { readonly start?: number; readonly end?: number; readonly iri: Iri }[];
  readonly creator: string;
  readonly created: string;
  readonly status: 'open' | 'resolved' | 'deleted';
  readonly layer: Layer;
  /** The note it answers. */
  readonly replyTo?: Iri;
}

/** An article with its notes, for export. */
export interface ArticleExport {
  readonly id: Iri;
  /** Its path, for the reader. */
  readonly source: string;
  readonly positions: Positions;
  readonly text: TextHash;
  readonly entries: readonly Entry[];
  /** Finds a target's place; spans in the text as given. */
  readonly resolve: (target: Target) => Place;
}

const textsOf = (note: Pick<Note, 'bodies'>, ...purposes: readonly (string | undefined)[]): readonly string[] =>
  note.bodies.flatMap((b) => (b.kind === 'text' && purposes.includes(b.purpose) ? [b.value] : []));

const commentOf = (note: Pick<Note, 'bodies'>): string => textsOf(note, undefined, 'commenting', 'questioning', 'replying', 'describing', 'editing').join('\n\n');

/** In code points. */
const placeOf = (article: ArticleExport, target: Target | undefined): Span | undefined => {
  if (!target || target.source !== article.id || (!target.quote && !target.position)) return undefined;
  const place = article.resolve(target);
  return place.state === 'orphan' ? undefined : article.positions.spanToPoints(article.positions.spanToLf(place));
};

const rowOf = (article: ArticleExport, note: Note, replyTo?: Iri): NoteRow => {
  const [target] = note.targets;
  const place = replyTo === undefined ? placeOf(article, target) : undefined;
  return {
    id: note.id,
    motivation: note.annotation.motivations[0] ?? 'commenting',
    ...place,
    quote: target?.quote?.exact ?? '',
    prefix: target?.quote?.prefix ?? '',
    suffix: target?.quote?.suffix ?? '',
    comment: commentOf(note),
    tags: textsOf(note, 'tagging', 'classifying', 'identifying'),
    verdict: textsOf(note, 'assessing').join('; '),
    links: note.bodies.flatMap((b) => (b.kind === 'place' ? [{ iri: b.target.source, ...placeOf(article, b.target) }] : b.kind === 'resource' ? [{ iri: b.iri }] : [])),
    creator: note.annotation.creator?.name ?? '',
    created: note.annotation.created ?? '',
    status: note.deleted ? 'deleted' : note.resolved ? 'resolved' : 'open',
    layer: note.layer,
    ...(replyTo === undefined ? {} : { replyTo }),
  };
};

/** The rows of an article, threads in text order, answers after their notes; deleted ones left out. */
export const rowsOf = (article: ArticleExport): readonly NoteRow[] => {
  const { threads } = fold(article.entries);
  const all = threads.filter(({ deleted }) => !deleted).map((thread) => ({ thread, row: rowOf(article, thread) }));
  all.sort((a, b) => (a.row.start ?? Number.MAX_SAFE_INTEGER) - (b.row.start ?? Number.MAX_SAFE_INTEGER) || (a.row.end ?? 0) - (b.row.end ?? 0));
  return all.flatMap(({ thread, row }: { thread: Thread; row: NoteRow }) => [row, ...thread.replies.filter(({ deleted }) => !deleted).map((r) => rowOf(article, r, r.to))]);
};

/** How many of the rows are private: to be warned of before they leave the machine. */
export const privateAmong = (rows: readonly Pick<NoteRow, 'layer'>[]): number => rows.filter(({ layer }) => layer === 'private').length;

/** What a row of another tool gives; whatever it lacks is absent. */
export interface ImportedRow {
  readonly id?: string;
  readonly motivation?: string;
  /** Code points of the LF text. */
  readonly start?: number;
  readonly end?: number;
  readonly quote?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly comment?: string;
  readonly tags?: readonly string[];
  readonly verdict?: string;
  readonly creator?: string;
  readonly created?: string;
  readonly replyTo?: string;
  /** Where it came from: an address. */
  readonly via?: string;
  /** Places in the article that it links to. */
  readonly linkTo?: readonly { readonly start: number; readonly end: number }[];
}

export interface ImportResult {
  readonly annotations: readonly Annotation[];
  /** A sentence for each row that could not be taken. */
  readonly faults: readonly string[];
}

const isMotivation = (value: string | undefined): value is Motivation => motivations.some((m) => m === value);

/** The annotation with the row's id, time and creator in place of those it was just made with. No e-mail address passes. */
const restamped = (annotation: Annotation, id: Iri, { created, creator, via }: ImportedRow): Annotation => {
  const hasTime = created !== undefined && /^\d{4}-\d\d-\d\dT/.test(created) && !Number.isNaN(Date.parse(created));
  const name = creator === undefined ? undefined : creatorName(creator);
  const { creator: _own, ...rest } = annotation.raw;
  const raw = { ...rest, id, ...(hasTime ? { created } : {}), ...(isIri(via) ? { via } : {}), ...(name === undefined ? {} : { creator: { type: 'Person', name } }) };
  const reading = readAnnotation(raw);
  if (!reading.ok) throw new Error(reading.message);
  return reading.value;
};

/**
 * Rows into annotations of an article. Offsets are checked against the text where the row has a quote: a quote that stands
 * elsewhere is described by its words alone. Ids that are UUIDs are kept, so that what was exported here comes back as itself.
 */
export const importRows = (maker: Maker, article: Pick<ArticleExport, 'id' | 'positions' | 'text'>, rows: readonly ImportedRow[]): ImportResult => {
  const annotations: Annotation[] = [];
  const faults: string[] = [];
  const given = new Map<string, Iri>();
  const { positions } = article;
  const { creator: _importer, ...anonymous } = maker;
  const placeFor = (start: number | undefined, end: number | undefined, quote: string | undefined): ReturnType<typeof describe> => {
    if (start === undefined || end === undefined || !(start >= 0) || end <= start || end > positions.points) return undefined;
    const span = positions.spanFromPoints({ start, end });
    const found = positions.lf.slice(span.start, span.end);
    const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
    return quote === undefined || quote === '' || plain(quote) === plain(found) ? describe(positions, positions.spanFromLf(span)) : undefined;
  };
  for (const [i, row] of rows.entries()) {
    const name = row.id ?? `row ${i + 1}`;
    const id = row.id !== undefined && uuidOf(row.id) !== undefined ? row.id : row.id !== undefined && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(row.id) ? iriOf(row.id) : iriOf(maker.chance.uuid());
    if (row.id !== undefined) given.set(row.id, id);
    if (row.replyTo !== undefined && row.replyTo !== '') {
      const to = given.get(row.replyTo) ?? (isIri(row.replyTo) ? row.replyTo : undefined);
      if (to === undefined) faults.push(`${name}: what it answers is not there.`);
      else annotations.push(restamped(reply(anonymous, to, row.comment ?? ''), id, row));
      continue;
    }
    const hasPlace = row.start !== undefined || (row.quote !== undefined && row.quote !== '');
    const description = placeFor(row.start, row.end, row.quote);
    if (hasPlace && !description && (row.quote === undefined || row.quote === '')) {
      faults.push(`${name}: its offsets are not in the text.`);
      continue;
    }
    const quote = description?.quote ?? (row.quote ? { exact: row.quote, prefix: row.prefix ?? '', suffix: row.suffix ?? '' } : undefined);
    const bodies: BodyDraft[] = [];
    const motivation = isMotivation(row.motivation) && row.motivation !== 'replying' ? row.motivation : row.tags && row.tags.length > 0 && !row.comment ? 'tagging' : 'commenting';
    if (row.comment) bodies.push({ kind: motivation === 'questioning' ? 'question' : 'comment', value: row.comment });
    for (const tag of row.tags ?? []) if (tag !== '') bodies.push({ kind: motivation === 'classifying' ? 'class' : motivation === 'identifying' ? 'identity' : 'tag', value: tag });
    if (row.verdict) bodies.push({ kind: 'verdict', value: row.verdict });
    for (const link of row.linkTo ?? []) {
      const to = placeFor(link.start, link.end, undefined);
      if (to) bodies.push({ kind: 'link', to: { article: article.id, ...to, text: article.text } });
    }
    const place = { article: article.id, ...(quote ? { quote } : {}), ...(description ? { position: description.position } : {}), ...(quote ? { text: article.text } : {}) };
    annotations.push(restamped(annotate(anonymous, motivation, [place], bodies), id, row));
  }
  return { annotations, faults };
};
