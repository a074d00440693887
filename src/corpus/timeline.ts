// What is reported for which day: dated sentences of all articles by the day they name.
import type { ArticleId, DayOfEvents, Passage } from './corpus.ts';
import { isoOf } from './days.ts';
import { blockKinds, passageAt, sentenceAt } from './digest.ts';
import { containment, contentWords, retold, type WordSet } from './context/sentences.ts';
import type { Entity } from './identity/form.ts';
import type { Entry, Store } from './store.ts';

/** A date mention of an article that names one single day. */
export interface Dated {
  readonly entry: Entry;
  /** Index in the digest's dates. */
  readonly date: number;
}

/** The single days that an article's story dates something to, with the first date mention of each. Page furniture and date lines do not count. */
export const singleDays = ({ digest }: Pick<Entry, 'digest'>): ReadonlyMap<number, number> => {
  const found = new Map<number, number>();
  digest.dates.forEach(({ mention, days }, i) => {
    if (!days || days.first !== days.last || (mention.type !== 'DATE' && mention.type !== 'TIME') || found.has(days.first)) return;
    const sentence = sentenceAt(digest, mention.start);
    const kind = blockKinds[digest.sentences.kind[sentence] ?? 0];
    if (digest.sentences.furniture[sentence] === 0 && kind !== 'stamp' && kind !== 'byline') found.set(days.first, i);
  });
  return found;
};

/** Article numbers by day. */
export class DayIndex {
  readonly #articles = new Map<number, Set<number>>();
  /** All days held, in order; made when asked for after a change. */
  #sorted: readonly number[] | undefined;

  add(entry: Entry): void {
    for (const day of singleDays(entry).keys()) {
      const set = this.#articles.get(day);
      if (set) set.add(entry.number);
      else {
        this.#articles.set(day, new Set([entry.number]));
        this.#sorted = undefined;
      }
    }
  }

  remove(entry: Entry): void {
    for (const day of singleDays(entry).keys()) {
      const set = this.#articles.get(day);
      if (set?.delete(entry.number) && set.size === 0) {
        this.#articles.delete(day);
        this.#sorted = undefined;
      }
    }
  }

  on(day: number): ReadonlySet<number> {
    return this.#articles.get(day) ?? new Set();
  }

  days(): readonly number[] {
    return (this.#sorted ??= [...this.#articles.keys()].sort((a, b) => a - b));
  }
}

/** Articles looked into for one day. */
const mostLooked = 60;

/**
 * Passages of a day from articles that tell it independently: one for a family of reprints and for sentences alike; the newest article first.
 *
 * @param wanted which articles count; articles it refuses are not looked into
 */
export const passagesOn = (store: Store, index: DayIndex, day: number, limit: number, wanted: (entry: Entry) => boolean, family: (id: ArticleId) => number | undefined, seen: readonly WordSet[] = []): readonly Passage[] => {
  const found: { passage: Passage; words: WordSet; family: number | undefined; also: number }[] = [];
  let looked = 0;
  for (const number of [...index.on(day)].sort((a, b) => store.compare(a, b))) {
    const entry = store.at(number);
    if (!entry || !wanted(entry)) continue;
    if (++looked > mostLooked) break;
    const date = entry.digest.dates[singleDays(entry).get(day) ?? -1];
    if (!date) continue;
    const sentence = sentenceAt(entry.digest, date.mention.start);
    const words = contentWords(entry.digest, sentence);
    const origin = family(entry.digest.id);
    if (seen.some((s) => containment(s, words) >= retold)) continue;
    const twin = found.find((f) => (origin !== undefined && f.family === origin) || containment(f.words, words) >= retold);
    if (twin) twin.also++;
    else found.push({ passage: passageAt(entry.digest, date.mention, 300), words, family: origin, also: 0 });
  }
  // What several articles tell comes first; the sort is stable, so the newest stays before.
  return found.sort((a, b) => b.also - a.also).slice(0, limit).map(({ passage }) => passage);
};

/** The timeline of all articles, or of those that name an entity. Days inclusive. */
export const timeline = (store: Store, index: DayIndex, range: { readonly first: number; readonly last: number; readonly entity: Entity | undefined }, limit: number, family: (id: ArticleId) => number | undefined): readonly DayOfEvents[] => {
  const made: DayOfEvents[] = [];
  const { entity } = range;
  const wanted = (entry: Entry): boolean => entity === undefined || entry.forms.some((f) => f?.entity === entity);
  for (const day of index.days()) {
    if (made.length >= limit) break;
    if (day < range.first || day > range.last) continue;
    const articles = [...index.on(day)].filter((n) => {
      const entry = store.at(n);
      return entry !== undefined && wanted(entry);
    }).length;
    if (articles > 0) made.push({ day: isoOf(day), articles, passages: passagesOn(store, index, day, 5, wanted, family) });
  }
  return made;
};
