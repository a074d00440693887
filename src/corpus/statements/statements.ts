// What actors said across articles: newest first, each statement once, with the other articles that hold it. Lists are walked newest first and left early.
import type { ArticleId, SameStatement, Statement, ToldStatement } from '../corpus.ts';
import { contains } from '../../core/span.ts';
import type { Entity } from '../identity/form.ts';
import { walkNewest } from '../identity/postings.ts';
import type { Entry, Store } from '../store.ts';
import { differences, saysSame, wordingOf, type Wording } from './likeness.ts';
import { inStory, speakerOf, speaks, statementOf } from './statement.ts';

/** A statement where it stands, with what it is compared by. */
export interface Spoken {
  readonly entry: Entry;
  /** Index of its quotation. */
  readonly quote: number;
  readonly wording: Wording;
}

export const spokenAt = (entry: Entry, quote: number): Spoken | undefined => {
  const found = entry.digest.quotes[quote];
  return found && { entry, quote, wording: wordingOf(entry.digest.prose.slice(found.start, found.end), found.negated) };
};

/** One statement in all the places where it was found, the newest first. */
interface Group {
  readonly places: Spoken[];
}

/** Other articles listed for one statement. */
const mostAlso = 20;
/** Statements of one article that are looked at: a transcript has hundreds. */
const mostOfArticle = 60;
/** After as many as were asked for, so many more articles are looked into for repetitions of those found. */
const lookAhead = 40;
/** Articles looked into, at the most. */
const mostLooked = 4000;

const joins = (group: Group, spoken: Spoken): boolean => group.places.some((p) => saysSame(p.wording, spoken.wording));

export interface StatementSources {
  readonly store: Store;
  /** All articles, newest first. */
  readonly newest: () => readonly Entry[];
  readonly family: (id: ArticleId) => number | undefined;
  /** Gives the article's reference the date that the whole corpus knows. */
  readonly dated: <S extends Statement>(statement: S) => S;
}

/** So many origins, reprints counted once. */
export const originsOf = (ids: Iterable<ArticleId>, family: StatementSources['family']): number => new Set([...ids].map((id) => family(id) ?? id)).size;

const toldOf = ({ places }: Group, { store, family, dated }: StatementSources): ToldStatement | undefined => {
  // The eldest of its articles was the first to tell it.
  const first = places[places.length - 1];
  const statement = first && statementOf(store, first.entry, first.quote);
  if (!first || !statement) return undefined;
  const ids = new Set(places.map((p) => p.entry.digest.id));
  const also: SameStatement[] = [];
  const listed = new Set([first.entry]);
  for (const place of places) {
    if (also.length >= mostAlso || listed.has(place.entry)) continue;
    const other = statementOf(store, place.entry, place.quote);
    if (other) also.push(dated({ ...other, differs: differences(first.wording, place.wording) }));
    listed.add(place.entry);
  }
  return { ...dated(statement), also, articles: ids.size, origins: originsOf(ids, family) };
};

/** Does it lie in another quotation of the same speaker? */
const isPart = (entry: Entry, q: number): boolean => {
  const { quotes } = entry.digest;
  const own = quotes[q];
  if (!own) return false;
  for (const k of [q - 2, q - 1, q + 1]) {
    const other = quotes[k];
    if (other && other !== own && contains(other, own) && other.end - other.start > own.end - own.start && entry.speakers[k] === entry.speakers[q]) return true;
  }
  return false;
};

/** Which quotations of an article are asked for. */
type Wanted = (entry: Entry, q: number) => boolean;

/** Articles newest first: of one entity, or all. */
type Walk = (visit: (entry: Entry) => boolean) => void;

const collect = (walk: Walk, wanted: Wanted, limit: number): readonly Group[] => {
  const groups: Group[] = [];
  let looked = 0;
  let beyond = 0;
  walk((entry) => {
    if (++looked > mostLooked || (groups.length >= limit && ++beyond > lookAhead)) return false;
    const { quotes } = entry.digest;
    let taken = 0;
    for (let q = 0; q < quotes.length && taken < mostOfArticle; q++) {
      const quote = quotes[q];
      if (!quote || !wanted(entry, q) || !inStory(entry, quote) || isPart(entry, q)) continue;
      taken++;
      const spoken = spokenAt(entry, q);
      if (!spoken) continue;
      const group = groups.find((g) => joins(g, spoken));
      if (group) group.places.push(spoken);
      else if (groups.length < limit) groups.push({ places: [spoken] });
    }
    return true;
  });
  return groups;
};

const walkAll = (entries: readonly Entry[]): Walk => (visit) => {
  for (const entry of entries) if (!visit(entry)) return;
};

const walkEntity = (store: Store, entity: Entity): Walk => (visit) =>
  walkNewest(entity.forms.map((f) => f.postings), store, (number) => {
    const entry = store.at(number);
    return !entry || visit(entry);
  });

/** Statements newest first: by the day on which they were said, where that is known, else by the article that told them first. */
export const statements = (sources: StatementSources, of: { readonly entity?: Entity; readonly unnamed?: boolean }, limit: number): readonly ToldStatement[] => {
  const { store, newest } = sources;
  const { entity, unnamed } = of;
  if (limit <= 0) return [];
  const groups = entity
    ? collect(walkEntity(store, entity), (entry, q) => speaks(entity, entry, q), limit)
    : collect(walkAll(newest()), (entry, q) => entry.digest.quotes[q]?.speaker !== null && (unnamed !== true || speakerOf(entry, q) === undefined), limit);
  const day = ({ on, article }: Statement): string => on ?? article.published ?? '';
  // Stable: what was met first stays first among those of one day.
  return groups.flatMap((g) => toldOf(g, sources) ?? []).sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
};
