// The typed view of a W3C Web Annotation. The JSON it was read from stays with it, so that unknown members survive.
import { canonicalJson, isObject, listOf, member, stringMember, type Json, type JsonObject } from './json.ts';
import { isTextHash, type TextHash } from './hash.ts';

/** An absolute IRI: `urn:uuid:…` for all that we make. */
export type Iri = string;

/** The motivations of the W3C vocabulary. */
export const motivations = [
  'assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging',
] as const;
export type Motivation = (typeof motivations)[number];

export const annotationContext = 'http://www.w3.org/ns/anno.jsonld';
/** What our own member names stand for. A prefix of our own, so that they survive JSON-LD tools. */
export const ownNamespace = 'urn:x-dateline:';
export const fileContext: Json = [annotationContext, { dateline: ownNamespace }];

/** Our own members. */
export const Own = {
  /** On moderating, editing and decisions: ids of what it takes the place of, as its author saw it. */
  after: 'dateline:after',
  /** On editing: `body` or `place`. */
  edits: 'dateline:edits',
  /** On decisions: which. */
  decision: 'dateline:decision',
  /** On a state: git's id of the text's blob. */
  blob: 'dateline:blob',
  /** The edition of this format; absent is 1. A higher one is left alone. */
  format: 'dateline:format',
} as const;

export const formatEdition = 1;

export interface Agent {
  readonly id?: Iri;
  readonly name?: string;
}

export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where in an article: what its selectors say. Quote and position speak of the LF text without BOM. */
export interface Target {
  /** The article's IRI, or an annotation's, or anything else that people annotate. */
  readonly source: Iri;
  readonly quote?: TextQuote;
  /** Code points, half open. */
  readonly position?: { readonly start: number; readonly end: number };
  /** The text that quote and position were taken from. */
  readonly text?: TextHash;
  /** Git's id (SHA-1 or SHA-256, hexadecimal) of the blob with that text, where it was known. */
  readonly blob?: string;
}

export type Body =
  | { readonly kind: 'text'; readonly value: string; readonly purpose?: string; readonly format?: string; readonly language?: string }
  | { readonly kind: 'place'; readonly target: Target; readonly purpose?: string }
  | { readonly kind: 'resource'; readonly iri: Iri; readonly purpose?: string };

export interface Annotation {
  readonly id: Iri;
  /** As written, at least one where it was given. */
  readonly motivations: readonly string[];
  /** ISO date and time with zone, as written. */
  readonly created?: string;
  readonly modified?: string;
  readonly creator?: Agent;
  readonly bodies: readonly Body[];
  readonly targets: readonly Target[];
  /** Ids of what this one takes the place of. */
  readonly after: readonly Iri[];
  /** The whole of it. */
  readonly raw: JsonObject;
}

/** How an annotation stands in the article as it is now. */
export type Place =
  /** Where it was, as it was. */
  | { readonly state: 'anchored'; readonly start: number; readonly end: number }
  /** Its own text was edited. */
  | { readonly state: 'changed'; readonly start: number; readonly end: number }
  /** Its text stands elsewhere now. */
  | { readonly state: 'moved'; readonly start: number; readonly end: number }
  /** Likely here, to be accepted or not. */
  | { readonly state: 'guess'; readonly start: number; readonly end: number; readonly why: string }
  /** `near`: about where its text stood. */
  | { readonly state: 'orphan'; readonly why: string; readonly near?: number };

export type PlaceState = Place['state'];

const uuidPattern = /^urn:uuid:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i;

/** The UUID in a `urn:uuid:` IRI, lower case. */
export const uuidOf = (iri: Iri): string | undefined => uuidPattern.exec(iri)?.[1]?.toLowerCase();
export const iriOf = (uuid: string): Iri => `urn:uuid:${uuid}`;

/** An absolute IRI: a scheme, and no space or control character. */
export const isIri = (value: unknown): value is Iri => typeof value === 'string' && /^[A-Za-z][A-Za-z0-9+.-]*:[^\s\u0000-\u0020<>"{}|\\^`]+$/.test(value);

const isIndex = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

const readAgent = (value: Json | undefined): Agent | undefined => {
  const [first] = listOf(value);
  if (typeof first === 'string') return { id: first };
  if (!isObject(first)) return undefined;
  const id = stringMember(first, 'id');
  const [name] = listOf(member(first, 'name'));
  return { ...(id === undefined ? {} : { id }), ...(typeof name === 'string' ? { name } : {}) };
};

interface Found {
  quote?: TextQuote;
  position?: { readonly start: number; readonly end: number };
}

const readSelectors = (value: Json | undefined, found: Found, notes: string[]): void => {
  for (const selector of listOf(value)) {
    if (!isObject(selector)) continue;
    const type = stringMember(selector, 'type');
    if (type === 'TextQuoteSelector') {
      const exact = stringMember(selector, 'exact');
      if (exact === undefined || exact === '') notes.push('a TextQuoteSelector without "exact"');
      else found.quote ??= { exact, prefix: stringMember(selector, 'prefix') ?? '', suffix: stringMember(selector, 'suffix') ?? '' };
    } else if (type === 'TextPositionSelector') {
      const start = member(selector, 'start');
      const end = member(selector, 'end');
      if (!isIndex(start) || !isIndex(end)) notes.push('a TextPositionSelector whose "start" and "end" are not whole numbers from 0 up');
      else if (end < start) notes.push('a TextPositionSelector that ends before it starts');
      else found.position ??= { start, end };
    }
    readSelectors(member(selector, 'refinedBy'), found, notes);
  }
};

const readState = (value: Json | undefined): { text?: TextHash; blob?: string } => {
  const result: { text?: TextHash; blob?: string } = {};
  for (const state of listOf(value)) {
    if (!isObject(state)) continue;
    const cached = stringMember(state, 'cached');
    if (cached !== undefined && isTextHash(cached)) result.text ??= cached;
    const blob = stringMember(state, Own.blob);
    if (blob !== undefined && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(blob)) result.blob ??= blob;
  }
  return result;
};

const sourceOf = (object: JsonObject): string | undefined => {
  const source = member(object, 'source');
  if (typeof source === 'string') return source;
  if (isObject(source)) return stringMember(source, 'id');
  return undefined;
};

const readTarget = (value: Json, notes: string[]): Target | undefined => {
  if (typeof value === 'string') return { source: value };
  if (!isObject(value)) return undefined;
  const source = sourceOf(value) ?? stringMember(value, 'id');
  if (source === undefined) return undefined;
  const found: Found = {};
  readSelectors(member(value, 'selector'), found, notes);
  return { source, ...found, ...readState(member(value, 'state')) };
};

const readBody = (value: Json, notes: string[]): Body | undefined => {
  if (typeof value === 'string') return { kind: 'resource', iri: value };
  if (!isObject(value)) return undefined;
  const [first] = listOf(member(value, 'purpose'));
  const purpose = typeof first === 'string' ? { purpose: first } : {};
  const text = stringMember(value, 'value');
  if (text !== undefined) {
    const format = stringMember(value, 'format');
    const language = stringMember(value, 'language');
    return { kind: 'text', value: text, ...purpose, ...(format === undefined ? {} : { format }), ...(language === undefined ? {} : { language }) };
  }
  if (sourceOf(value) !== undefined) {
    const target = readTarget(value, notes);
    return target && { kind: 'place', target, ...purpose };
  }
  const iri = stringMember(value, 'id');
  return iri === undefined ? undefined : { kind: 'resource', iri, ...purpose };
};

export type Reading = { readonly ok: true; readonly value: Annotation; /** What was passed over, a clause each. */ readonly notes: readonly string[] } | { readonly ok: false; readonly kind: 'shape' | 'newer'; readonly message: string };

/** The view of a JSON value as an annotation. Lenient where the model leaves room; what cannot be shown is a fault. */
export const readAnnotation = (raw: Json): Reading => {
  const fault = (message: string, kind: 'shape' | 'newer' = 'shape'): Reading => ({ ok: false, kind, message });
  if (!isObject(raw)) return fault('not a JSON object');
  const format = member(raw, Own.format);
  if (format !== undefined && !(typeof format === 'number' && format <= formatEdition)) return fault('written by a newer version of Dateline', 'newer');
  if (!listOf(member(raw, '@context')).includes(annotationContext)) return fault(`"@context" lacks ${annotationContext}`);
  if (!listOf(member(raw, 'type')).includes('Annotation')) return fault('"type" is not "Annotation"');
  const [id] = listOf(member(raw, 'id'));
  if (!isIri(id)) return fault('"id" is not an absolute IRI');
  const notes: string[] = [];
  const targets = listOf(member(raw, 'target')).flatMap((t) => {
    const parts = isObject(t) && Object.hasOwn(t, 'items') ? listOf(member(t, 'items')) : [t];
    return parts.flatMap((part) => readTarget(part, notes) ?? []);
  });
  if (targets.length === 0) return fault('no "target"');
  const bodies = listOf(member(raw, 'body')).flatMap((b) => readBody(b, notes) ?? []);
  const bodyValue = stringMember(raw, 'bodyValue');
  const created = stringMember(raw, 'created');
  const modified = stringMember(raw, 'modified');
  if (created !== undefined && Number.isNaN(Date.parse(created))) notes.push('"created" is not a date and time');
  const creator = readAgent(member(raw, 'creator'));
  return {
    ok: true,
    notes,
    value: {
      id,
      motivations: listOf(member(raw, 'motivation')).filter((m) => typeof m === 'string'),
      ...(created === undefined ? {} : { created }),
      ...(modified === undefined ? {} : { modified }),
      ...(creator ? { creator } : {}),
      bodies: bodyValue === undefined ? bodies : [...bodies, { kind: 'text', value: bodyValue }],
      targets,
      after: listOf(member(raw, Own.after)).filter((v) => typeof v === 'string'),
      raw,
    },
  };
};

/** The text of the file that holds it. */
export const annotationText = (annotation: Annotation): string => canonicalJson(annotation.raw);

/** Milliseconds since 1970 of its creation; those without a readable time come first. */
export const createdAt = ({ created }: Annotation): number => {
  const time = created === undefined ? Number.NaN : Date.parse(created);
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
};

/** By time of creation, then by id: the same order on every machine. */
export const byTime = (a: Annotation, b: Annotation): number => {
  const [x, y] = [createdAt(a), createdAt(b)];
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
};
