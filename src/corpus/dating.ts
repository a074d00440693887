// When an undated article appeared, by what related articles say: the corpus side of the core's `narrow`.
import { narrow } from '../core/dates/publication/narrow.ts';
import { evidenceFrom, type DatedArticle } from '../core/dates/publication/matching.ts';
import type { Published } from '../core/analysis.ts';
import type { Article } from '../core/article.ts';
import type { Digest } from './digest.ts';

/** Related articles that are read for evidence. */
export const mostRelated = 10;

/** As much of the article as evidence is read from. */
const asArticle = ({ prose, tokens, sentences }: Digest): Article => ({
  text: prose,
  format: 'plain',
  prose,
  masthead: { bylines: [], stamps: [] },
  blocks: [],
  furniture: [],
  tokens: { length: tokens.length, start: Int32Array.from(tokens.start), end: Int32Array.from(tokens.end), kind: tokens.kind },
  sentences: { length: sentences.length, first: Int32Array.from(sentences.first), block: new Int32Array(sentences.length) },
});

const asDated = (digest: Digest): DatedArticle => ({ name: digest.title, article: asArticle(digest), dates: digest.dates.map(({ mention }) => mention), published: digest.published });

/** Works out publication intervals and keeps each for as long as the articles it was read from stay what they were. */
export class Dating {
  readonly #related: (id: string, limit: number) => readonly Digest[];
  readonly #known = new WeakMap<Digest, { readonly from: readonly Digest[]; readonly published: Published }>();

  /** @param related dated articles that speak of the same actors, the closest first */
  constructor(related: (id: string, limit: number) => readonly Digest[]) {
    this.#related = related;
  }

  /** The publication date: as stated, or the interval that the article itself and related ones leave. */
  published(digest: Digest): Published {
    if (digest.published.value !== undefined) return digest.published;
    const from = this.#related(digest.id, mostRelated);
    const known = this.#known.get(digest);
    if (known && known.from.length === from.length && known.from.every((d, i) => d === from[i])) return known.published;
    const published = from.length === 0 ? digest.published : narrow(digest.published, evidenceFrom(asDated(digest), from.map(asDated)), { published: from.flatMap((d) => (d.published.value === undefined ? [] : [d.published.value])) });
    this.#known.set(digest, { from, published });
    return published;
  }
}
