// Whole articles of one origin: copies, excerpts, rewrites and updates.
import { textOfToken } from '../../core/figures/tokenText.ts';
import type { Span } from '../../core/span.ts';
import type { ArticleId, ArticleRef } from '../corpus.ts';
import { articleRef, sentenceAt } from '../digest.ts';
import { isOneOrigin, overlapOf } from './compare.ts';
import type { Chain } from './extend.ts';
import type { PassageIndex } from './passageIndex.ts';
import { daysApart, isEarlier, type PassageText, type PassageTexts } from './reuse.ts';

/** Another article of the same origin. */
export interface Version {
  readonly article: ArticleRef;
  /** `copy`: the same words; `excerpt`: one lies within the other; `rewrite`: much the same, no telling which is later; `update`: told anew later, with something added. */
  readonly kind: 'copy' | 'excerpt' | 'rewrite' | 'update';
  /** Is the other article the later one? By date; where the dates are equal, by what an update says of itself. */
  readonly later?: boolean;
  /** The share of the shorter article that both tell, 0 to 1. */
  readonly share: number;
  /** Sentences of the later article (of the other one where no one knows) that the earlier does not tell. */
  readonly added: readonly Span[];
}

/** Articles further apart that share less than three fifths are another day's story in the same outlet's words. */
const versionDays = 7;

/** Articles that are looked at, the most senior. */
const mostArticles = 200;

/** An update says so: "has now clarified", "has since denied". */
const updateWords = new Set(['now', 'since', 'clarified', 'updated', 'update', 'meanwhile', 'corrected', 'correction', 'later']);

/** Words of a sentence that must be new for the sentence to be an addition. */
const newShare = 0.7;

/** The sentences of a text of which the chains tell little. */
const additions = (text: PassageText, told: Uint8Array): readonly Span[] => {
  const { words, digest } = text;
  const spans: Span[] = [];
  let i = 0;
  while (i < words.length) {
    const s = sentenceAt(digest, words.start[i] ?? 0);
    let fresh = 0;
    let j = i;
    while (j < words.length && sentenceAt(digest, words.start[j] ?? 0) === s) {
      if (!told[j]) fresh++;
      j++;
    }
    if (j - i >= 5 && fresh >= newShare * (j - i)) spans.push({ start: words.start[i] ?? 0, end: words.end[j - 1] ?? 0 });
    i = Math.max(j, i + 1);
  }
  return spans;
};

const marks = (chains: readonly Chain[], length: number, side: 'here' | 'there'): Uint8Array => {
  const told = new Uint8Array(length);
  for (const { runs } of chains) for (const run of runs) told.fill(1, run[side], run[side] + run.length);
  return told;
};

const updates = (text: PassageText, spans: readonly Span[]): number => {
  let n = 0;
  const { digest } = text;
  for (let t = 0; t < digest.tokens.length; t++) {
    const start = digest.tokens.start[t] ?? 0;
    if (spans.some((s) => start >= s.start && start < s.end) && updateWords.has(textOfToken(digest, t).toLowerCase())) n++;
  }
  return n;
};

/** The other articles of an article's origin, the eldest first. */
export const findVersions = (id: ArticleId, { index, texts }: { readonly index: PassageIndex; readonly texts: PassageTexts }): readonly Version[] => {
  const here = texts(id);
  if (!here) return [];
  const { code } = here.words;
  const found: Version[] = [];
  for (const match of index.query(code, id).slice(0, mostArticles)) {
    const there = texts(match.article.id);
    if (!there) continue;
    const other = there.words.code;
    const overlap = overlapOf(match.chains, code, other);
    if (!isOneOrigin(overlap, { words: code.length, narrated: index.narrated(id) }, { words: other.length, narrated: index.narrated(match.article.id) })) continue;
    const apart = daysApart(match.article.published, index.source(id)?.published);
    if (apart !== undefined && apart > versionDays && Math.min(overlap.here, overlap.there) < 0.6 * Math.min(code.length, other.length)) continue;
    const addedHere = additions(here, marks(match.chains, code.length, 'here'));
    const addedThere = additions(there, marks(match.chains, other.length, 'there'));
    const earlier = isEarlier(match.article.published, index.source(id)?.published);
    const sayHere = updates(here, addedHere);
    const sayThere = updates(there, addedThere);
    const later = earlier !== undefined ? !earlier : sayHere === sayThere ? undefined : sayThere > sayHere;
    const share = Math.min(overlap.here, overlap.there) / Math.max(1, Math.min(code.length, other.length));
    const added = later === false ? addedHere : addedThere;
    const whole = Math.min(overlap.here / Math.max(1, code.length), overlap.there / Math.max(1, other.length));
    const kind = whole >= 0.95 ? 'copy' : share >= 0.9 ? 'excerpt' : later !== undefined && added.length > 0 ? 'update' : 'rewrite';
    found.push({ article: articleRef(there.digest), kind, ...(later === undefined ? {} : { later }), share: Math.round(100 * share) / 100, added });
  }
  return found;
};
