// Which sentences of an undated article tell what other articles date? By the rare words and names that they share.
import type { DateMention, Published } from '../../analysis.ts';
import { sentenceOfToken, sentenceSpan, tokenAt, TokenKind, tokenText, type Article } from '../../article.ts';
import { dayFromIso, dayOf, daysInMonth, isoOf } from '../calendar/days.ts';
import type { OutsideEvidence } from './narrow.ts';

/** An article with its dates already worked out. */
export interface DatedArticle {
  readonly name: string;
  readonly article: Article;
  readonly dates: readonly DateMention[];
  readonly published: Published;
}

const stop = new Set(
  'that this with from have been were they their them will would said says which also after before over into more than about other when where while during between against including however earlier later last month year week today told come came made make could should being such only some most many other both each'.split(' '),
);
/** Talks by any name are one word: reporters call one call a conversation, a conference, a dialogue. */
const talks = new Set('call calls conversation conference talk talks dialogue meeting meet summit negotiations phone telephonic telephone videoconference teleconference spoke'.split(' '));

const stem = (word: string): string => {
  const w = word.toLowerCase();
  if (talks.has(w)) return '+talks';
  const cut = w.replace(/(?:'s|’s)$/, '');
  return cut.length > 5 ? cut.replace(/(?:ing|ed|es|s|al|ally|ic)$/, '') : cut.replace(/s$/, '');
};

/** The words of a sentence that can tell an event: names and longer words, stemmed. */
const termsOf = (article: Article, sentence: number): ReadonlySet<string> => {
  const terms = new Set<string>();
  const { first } = article.sentences;
  for (let i = first[sentence] ?? 0; i < (first[sentence + 1] ?? 0); i++) {
    if (article.tokens.kind[i] !== TokenKind.word && article.tokens.kind[i] !== TokenKind.handle) continue;
    const text = tokenText(article, i);
    if ((text.length < 4 && !/^[A-Z]{2,}$/.test(text)) || stop.has(text.toLowerCase())) continue;
    terms.add(stem(text));
  }
  return terms;
};

/** Days that a value spans: a day or a month; undefined for all else. */
const spanOf = (value: string): readonly [string, string] | undefined => {
  const day = dayFromIso(value);
  if (day !== undefined) return [isoOf(day), isoOf(day)];
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (!month) return undefined;
  const [year, m] = [Number(month[1]), Number(month[2])];
  return [isoOf(dayOf(year, m, 1)), isoOf(dayOf(year, m, daysInMonth(year, m)))];
};

const future = /\b(?:will|shall|to hold|set to|scheduled|expected|plans? to)\b/i;
const past = /\b(?:had|was|were|said|after|announced|submitted|handed|sent|held|released|[a-z]{3,}ed)\b/i;

/**
 * The chance that two sentences tell the same event, by the summed rarity of the names and words that they share.
 * Measured on pairs of related Wikinews articles: below 12 one in four lay within five weeks of each other, above 20 two in three.
 */
const certaintyOf = (shared: number): number => (shared < 12 ? 0.25 : shared < 16 ? 0.35 : shared < 20 ? 0.5 : 0.65);

/** What lies this many days before an article's own publication is background to it; what is nearer is its news, and may be another event of the same sort. */
const background = 10;
/** Shared names and words, at least. */
const fewestShared = 3;
/** Their part of all that the two sentences hold, at least. */
const leastLikeness = 0.15;

interface DatedSentence {
  readonly article: string;
  readonly days: readonly [string, string];
  readonly terms: ReadonlySet<string>;
}

/** The sentences of a dated article that tell background events with their day or month. */
const datedSentences = ({ name, article, dates, published }: DatedArticle): readonly DatedSentence[] => {
  const own = published.value === undefined ? undefined : dayFromIso(published.value);
  if (own === undefined) return [];
  return dates.flatMap((date): readonly DatedSentence[] => {
    const days = date.type === 'DATE' && date.mod === undefined ? spanOf(date.value) : undefined;
    if (!days || (dayFromIso(days[1]) ?? own) > own - background) return [];
    const terms = termsOf(article, sentenceOfToken(article.sentences, tokenAt(article.tokens, date.start)));
    return terms.size < fewestTerms ? [] : [{ article: name, days, terms }];
  });
};

/** Shorter sentences tell too little to be told apart. */
const fewestTerms = 4;

/** How a sentence of the undated article tells its event. */
const toldIn = (text: string): OutsideEvidence['told'] | undefined => (/\bthis month\b/i.test(text) ? 'this-month' : future.test(text) && !/\bafter\b/i.test(text) ? 'future' : past.test(text) ? 'past' : undefined);

/**
 * Evidence for `narrow`: for each sentence of the undated article, dated sentences of the others that share enough rare names and words.
 * The work is sentences times dated sentences; give it the articles that share actors, not a whole corpus.
 */
export const evidenceFrom = (undated: DatedArticle, others: readonly DatedArticle[]): readonly OutsideEvidence[] => {
  const own = Array.from({ length: undated.article.sentences.length }, (_, k) => termsOf(undated.article, k));
  const dated = others.flatMap(datedSentences);
  const count = new Map<string, number>();
  const all = [...own, ...dated.map((d) => d.terms)];
  for (const terms of all) for (const term of terms) count.set(term, (count.get(term) ?? 0) + 1);
  const weight = (term: string): number => Math.log((all.length + 1) / (count.get(term) ?? 1));
  const whole = (terms: ReadonlySet<string>): number => [...terms].reduce((sum, term) => sum + weight(term), 0);
  const wholes = dated.map((d) => whole(d.terms));
  const evidence: OutsideEvidence[] = [];
  own.forEach((terms, k) => {
    if (terms.size < fewestTerms) return;
    const span = sentenceSpan(undated.article, k);
    const told = toldIn(undated.article.prose.slice(span.start, span.end));
    if (told === undefined) return;
    const mine = whole(terms);
    dated.forEach(({ article, days, terms: theirs }, j) => {
      let shared = 0;
      let words = 0;
      for (const term of terms)
        if (theirs.has(term)) {
          shared += weight(term);
          words++;
        }
      if (words < fewestShared || shared < leastLikeness * Math.sqrt(mine * (wholes[j] ?? 0))) return;
      evidence.push({ span, told, earliest: days[0], latest: days[1], certainty: certaintyOf(shared), article });
    });
  });
  return evidence;
};
