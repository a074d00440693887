// When an undated article appeared, by what related articles say: the corpus side of the core's `narrow`; and its dates as counted from then.
import { findDates } from '../core/dates/dates.ts';
import { narrow } from '../core/dates/publication/narrow.ts';
import { evidenceFrom, type DatedArticle } from '../core/dates/publication/matching.ts';
import { sharedEvidence } from '../core/dates/publication/shared.ts';
import { noDecisions, type DateMention, type Published } from '../core/analysis.ts';
import type { Article, Block } from '../core/article.ts';
import { noKnowledge } from '../core/knowledge.ts';
import { blockKinds, sentenceRange, type Digest } from './digest.ts';

/** Related articles that are read for evidence. */
export const mostRelated = 10;

/** The blocks that hold sentences, each at its number. */
const blocksOf = (digest: Digest): readonly Block[] => {
  const { sentences } = digest;
  const blocks: Block[] = [];
  for (let k = 0; k < sentences.length; k++) {
    const b = sentences.block[k] ?? 0;
    const { start, end } = sentenceRange(digest, k);
    while (blocks.length < b) blocks.push({ start, end: start, kind: 'furniture' });
    blocks[b] = { start: blocks[b]?.start ?? start, end, kind: blockKinds[sentences.kind[k] ?? 0] ?? 'paragraph' };
  }
  return blocks;
};

/** As much of the article as dates are read from. */
const asArticle = (digest: Digest): Article => {
  const { prose, tokens, sentences } = digest;
  return {
    text: prose,
    format: 'plain',
    prose,
    masthead: { bylines: [], stamps: [] },
    blocks: blocksOf(digest),
    furniture: [],
    tokens: { length: tokens.length, start: Int32Array.from(tokens.start), end: Int32Array.from(tokens.end), kind: tokens.kind },
    sentences: { length: sentences.length, first: Int32Array.from(sentences.first), block: Int32Array.from(sentences.block) },
  };
};

const asDated = (digest: Digest): DatedArticle => ({ name: digest.title, article: asArticle(digest), dates: digest.dates.map(({ mention }) => mention), published: digest.published });

/** An article's publication and its dates, as far as they are known from all articles. */
export interface Dates {
  readonly published: Published;
  readonly dates: readonly DateMention[];
}

interface Known {
  readonly from: readonly Digest[];
  readonly published: Published;
  dates?: readonly DateMention[];
}

/** Works out publication intervals and keeps each for as long as the articles it was read from stay what they were. */
export class Dating {
  readonly #related: (id: string, limit: number) => readonly Digest[];
  readonly #known = new WeakMap<Digest, Known>();

  /** @param related dated articles that speak of the same actors, the closest first */
  constructor(related: (id: string, limit: number) => readonly Digest[]) {
    this.#related = related;
  }

  /** The publication date: as stated, or the interval that the article itself and related ones leave. */
  published(digest: Digest): Published {
    return digest.published.value === undefined ? this.#of(digest).published : digest.published;
  }

  /** The dates of the article, counted from that publication; what a person set stays. */
  dates(digest: Digest): Dates {
    const own = digest.dates.map(({ mention }) => mention);
    if (digest.published.value !== undefined) return { published: digest.published, dates: own };
    const known = this.#of(digest);
    if (known.published.guess === undefined || known.published === digest.published) return { published: known.published, dates: own };
    const dates = own.filter(({ why }) => why.rule === 'decided').map(({ start, end, value }) => ({ start, end, value }));
    known.dates ??= findDates(asArticle(digest), noKnowledge, { ...noDecisions, dates, publishedBetween: known.published }).dates;
    return { published: known.published, dates: known.dates };
  }

  #of(digest: Digest): Known {
    const from = this.#related(digest.id, mostRelated);
    const known = this.#known.get(digest);
    if (known && known.from.length === from.length && known.from.every((d, i) => d === from[i])) return known;
    const [own, others] = [asDated(digest), from.map(asDated)];
    const published = from.length === 0 ? digest.published : narrow(digest.published, [...evidenceFrom(own, others), ...sharedEvidence(own, others)], { published: from.flatMap((d) => (d.published.value === undefined ? [] : [d.published.value])) });
    const made: Known = { from, published };
    this.#known.set(digest, made);
    return made;
  }
}
