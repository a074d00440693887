import { functionWords } from '../../core/figures/functionWords.ts';
import type { Span } from '../../core/span.ts';
import type { ArticleId, ArticleRef, ReuseLink } from '../corpus.ts';
import { dayOf } from '../days.ts';
import { articleRef, passageAt, type Digest } from '../digest.ts';
import { isOneOrigin, overlapOf, passagesBetween } from './compare.ts';
import { hereEnd, hereStart, thereEnd, thereStart, type Chain } from './extend.ts';
import type { Families } from './families.ts';
import { bySeniority, type Match, type PassageIndex, type PassageSource } from './passageIndex.ts';
import { foldWord, WordFlag, wordsIn, type Words } from './words.ts';

/** An article with its words: what turns word positions into spans. */
export interface PassageText {
  readonly digest: Digest;
  readonly words: Words;
}

/** Where the texts of other articles come from; asked only for those that are shown. */
export type PassageTexts = (id: ArticleId) => PassageText | undefined;

/**
 * `template`: alike but for the figures, and the articles have nothing else in common ("denominations of one million yen").
 * `furniture`: an outlet prints it in five articles or more that are not of one origin.
 */
export type ReuseKind = ReuseLink['kind'] | 'template' | 'furniture';

/** A link, and of which kind if it is none that a hover shows. */
export interface ReuseFinding extends Omit<ReuseLink, 'kind'> {
  readonly kind: ReuseKind;
}

/** Articles that are told of, the most senior; all of them count for `origins`. */
const mostArticles = 200;

/** So many articles of one outlet make a passage furniture. */
const furnitureArticles = 5;
/** Articles so many days apart do not tell of the same day's figures. */
const templateDays = 3;

/** A passage of fewer words that matches lies in one block: a headline's end with a lead's beginning is chance. */
const shortPassage = 12;

const crossesBlock = ({ digest, words }: PassageText, chain: Chain): boolean => /[\r\n]\s*[\r\n]/.test(digest.prose.slice(words.start[hereStart(chain)] ?? 0, words.end[hereEnd(chain) - 1] ?? 0));

const textOf = ({ digest, words }: PassageText, from: number, to: number): string =>
  from < to ? digest.prose.slice(words.start[from] ?? 0, words.end[to - 1] ?? 0).replace(/\s+/g, ' ') : '';

const spanOf = ({ words }: PassageText, from: number, to: number): Span => ({ start: words.start[from] ?? 0, end: words.end[Math.max(from, to - 1)] ?? 0 });

/** Days between two dates; undefined where one is not known. */
export const daysApart = (a: string | undefined, b: string | undefined): number | undefined => {
  const one = dayOf(a);
  const two = dayOf(b);
  return one === undefined || two === undefined ? undefined : Math.abs(one - two);
};

/** Is `there` earlier than `here`? Undefined where the dates, as far as both go, do not tell. */
export const isEarlier = (there: string | undefined, here: string | undefined): boolean | undefined => {
  if (there === undefined || here === undefined) return undefined;
  const length = Math.min(there.length, here.length);
  const a = there.slice(0, length);
  const b = here.slice(0, length);
  return a === b ? undefined : a < b;
};

/** A passage ends with its last word of weight: "… a united response, and" is cut before "and". */
const shownEnd = (text: PassageText, from: number, to: number): number => {
  let end = to;
  while (end > from + 1 && functionWords.has(textOf(text, end - 1, end).toLowerCase())) end--;
  return end;
};

/** The stretches of a chain where the two sides differ, in words: gaps, and words whose hashes alone agree. */
const gapsOf = (chain: Chain, here: PassageText, there: PassageText): readonly (readonly [number, number, number, number])[] => {
  const gaps: [number, number, number, number][] = [];
  let a = hereStart(chain);
  let b = thereStart(chain);
  for (const run of chain.runs) {
    if (run.here > a || run.there > b) gaps.push([a, run.here, b, run.there]);
    for (let k = 0; k < run.length; k++) {
      const x = textOf(here, run.here + k, run.here + k + 1);
      const y = textOf(there, run.there + k, run.there + k + 1);
      if (x !== y && foldWord(x) !== foldWord(y)) gaps.push([run.here + k, run.here + k + 1, run.there + k, run.there + k + 1]);
      // A plural alone, folded away in the comparison, is still no verbatim copy.
      else if (x.length !== y.length && x.toLowerCase() !== y.toLowerCase() && Math.abs(x.length - y.length) === 1) gaps.push([run.here + k, run.here + k + 1, run.there + k, run.there + k + 1]);
    }
    a = run.here + run.length;
    b = run.there + run.length;
  }
  return gaps;
};

const allFigures = (code: Uint16Array, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (!((code[i] ?? 0) & WordFlag.figure)) return false;
  return true;
};

/** Is the passage of `chain` told, at four fifths of its length, by this match too? */
const tells = (match: Match, chain: Chain): boolean => {
  const from = hereStart(chain);
  const to = hereEnd(chain);
  return match.chains.some((c) => Math.min(to, hereEnd(c)) - Math.max(from, hereStart(c)) >= 0.8 * (to - from));
};

interface Asked {
  readonly index: PassageIndex;
  readonly texts: PassageTexts;
  readonly families?: Families;
}

const refOf = (text: PassageText | undefined): ArticleRef | undefined => text && articleRef(text.digest);

const outletOf = (source: PassageSource | undefined): string => source?.outlet ?? '';

/**
 * What an article shares with others: a finding a passage and article, furniture and templates told apart.
 *
 * @param id the article that is asked about; it must be in the index and its text available
 * @param span only passages that touch it; the whole article without
 * @returns in order of the article, then by seniority of the others
 */
export const findReuse = (id: ArticleId, { index, texts, families }: Asked, span?: Span): readonly ReuseFinding[] => {
  const here = texts(id);
  if (!here) return [];
  const { code } = here.words;
  const range = span ? wordsIn(here.words, span) : { first: 0, last: code.length };
  // Which articles, the index knows; which words, the two texts by themselves, so that both sides tell the same passages.
  const compared = new Map<ArticleId, readonly Chain[]>();
  const found = index.query(code, id, range);
  const matches = found.slice(0, mostArticles).map((match) => {
    const text = index.copies(match.article.id)[0]?.id ?? match.article.id;
    const other = index.words(text);
    const chains = compared.get(text) ?? (other ? passagesBetween(code, other) : []);
    compared.set(text, chains);
    return chains.length > 0 ? { ...match, chains } : match;
  });
  const source = index.source(id);
  const strangers = new Set(matches.filter((m) => outletOf(m.article) === outletOf(source) && !isKin(m, code, index, id)));
  const all = [...matches, ...found.slice(mostArticles)];
  // Who else tells a stretch of this article is the same for every article that tells it.
  const told = new Map<string, Told>();
  const toldOf = (chain: Chain): Told => {
    const key = `${hereStart(chain)}-${hereEnd(chain)}`;
    const known = told.get(key);
    if (known) return known;
    const tellers = all.filter((m) => tells(m, chain));
    const sources = [...tellers.map((m) => m.article), ...(source ? [source] : [])];
    const eldest = sources.reduce((x, y) => (bySeniority(x, y) <= 0 ? x : y), sources[0] ?? { id });
    const first = eldest.published === undefined ? undefined : refOf(texts(eldest.id));
    const made: Told = {
      strangers: tellers.filter((m) => strangers.has(m)).length,
      ...(families ? { origins: families.origins(sources.map((s) => s.id)) } : {}),
      ...(first ? { firstPrinted: first } : {}),
    };
    told.set(key, made);
    return made;
  };
  const eldests = new Map<number, ArticleId>();
  const familyOf = (article: ArticleId, kin: Families): ArticleId => {
    const label = kin.labelOf(article);
    const eldest = eldests.get(label) ?? kin.familyOf(article).id;
    eldests.set(label, eldest);
    return eldest;
  };
  const findings: ReuseFinding[] = [];
  for (const match of matches) {
    const there = texts(match.article.id);
    if (!there) continue;
    for (const chain of match.chains) {
      if (chain.same < shortPassage && crossesBlock(here, chain)) continue;
      if (span && (hereStart(chain) >= range.last || hereEnd(chain) <= range.first)) continue;
      const gaps = gapsOf(chain, here, there);
      const { strangers: others, origins, firstPrinted } = toldOf(chain);
      const thereFirst = isEarlier(match.article.published, source?.published);
      findings.push({
        here: spanOf(here, hereStart(chain), shownEnd(here, hereStart(chain), hereEnd(chain))),
        there: passageAt(there.digest, spanOf(there, thereStart(chain), shownEnd(there, thereStart(chain), thereEnd(chain)))),
        kind: strangers.has(match) && others + 1 >= furnitureArticles ? 'furniture' : kindOf(match, gaps, source, code, there),
        differs: gaps.map(([a, b, c, d]) => ({ here: textOf(here, a, b), there: textOf(there, c, d) })),
        ...(thereFirst === undefined ? {} : { thereFirst }),
        ...(families ? { family: familyOf(match.article.id, families) } : {}),
        ...(origins === undefined ? {} : { origins }),
        ...(firstPrinted ? { firstPrinted } : {}),
      });
    }
  }
  return findings.sort((a, b) => a.here.start - b.here.start || a.here.end - b.here.end);
};

/** Who tells a passage of the article that is asked about. */
interface Told {
  /** Articles of the same outlet that share nothing else with it. */
  readonly strangers: number;
  readonly origins?: number;
  readonly firstPrinted?: ArticleRef;
}

const isKin = (match: Match, code: Uint16Array, index: PassageIndex, id: ArticleId): boolean => {
  const there = index.words(match.article.id);
  if (!there) return false;
  return isOneOrigin(overlapOf(match.chains, code, there), { words: code.length, narrated: index.narrated(id) }, { words: there.length, narrated: index.narrated(match.article.id) });
};

const kindOf = (match: Match, gaps: readonly (readonly [number, number, number, number])[], source: PassageSource | undefined, code: Uint16Array, there: PassageText): ReuseKind => {
  if (gaps.length === 0) return 'verbatim';
  const figuresOnly = gaps.every(([a, b, c, d]) => allFigures(code, a, b) && allFigures(there.words.code, c, d));
  const apart = daysApart(match.article.published, source?.published);
  if (figuresOnly && match.chains.length === 1 && (apart === undefined || apart >= templateDays)) return 'template';
  return 'edited';
};

/** The findings that a hover shows: neither furniture nor templates. */
export const reuseLinks = (findings: readonly ReuseFinding[]): readonly ReuseLink[] =>
  findings.flatMap((f) => (f.kind === 'verbatim' || f.kind === 'edited' ? [{ ...f, kind: f.kind }] : []));

/** Every pair of passages once: the command line's `reuse`. Articles in the order given. */
export const allReuse = (ids: readonly ArticleId[], asked: Asked): readonly (ReuseFinding & { readonly hereId: ArticleId })[] => {
  const place = new Map(ids.map((id, i) => [id, i]));
  return ids.flatMap((id, i) => findReuse(id, asked).filter((f) => (place.get(f.there.article.id) ?? -1) > i).map((f) => ({ ...f, hereId: id })));
};
