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
 * Evidence for `narrow`: for each sentence of the undated article, dated sentences of the others that share enough rare words.
 * Linear in the number of sentence pairs that share a rare word; give it the articles that share actors, not a whole corpus.
 */
export const evidenceFrom = (undated: DatedArticle, others: readonly DatedArticle[]): readonly OutsideEvidence[] => {
  const own = Array.from({ length: undated.article.sentences.length }, (_, k) => termsOf(undated.article, k));
  const dated = others.flatMap((other) =>
    other.published.value === undefined
      ? []
      : other.dates.flatMap((date) => {
          const days = spanOf(date.value);
          if (!days || date.type !== 'DATE' || date.mod !== undefined) return [];
          // The statement of publication itself tells no event.
          const sentence = sentenceOfToken(other.article.sentences, tokenAt(other.article.tokens, date.start));
          const terms = termsOf(other.article, sentence);
          return terms.size < 4 ? [] : [{ other, days, terms }];
        }),
  );
  const count = new Map<string, number>();
  const all = [...own, ...dated.map((d) => d.terms)];
  for (const terms of all) for (const term of terms) count.set(term, (count.get(term) ?? 0) + 1);
  const weight = (term: string): number => Math.log((all.length + 1) / (count.get(term) ?? 1));
  const evidence: OutsideEvidence[] = [];
  own.forEach((terms, k) => {
    if (terms.size < 4) return;
    const span = sentenceSpan(undated.article, k);
    const text = undated.article.prose.slice(span.start, span.end);
    const thisMonth = /\bthis month\b/i.test(text);
    const told = thisMonth ? 'this-month' : future.test(text) && !/\bafter\b/i.test(text) ? 'future' : past.test(text) ? 'past' : undefined;
    if (told === undefined) return;
    for (const d of dated) {
      let shared = 0;
      let words = 0;
      for (const term of terms)
        if (d.terms.has(term)) {
          shared += weight(term);
          words++;
        }
      const whole = Math.sqrt([...terms].reduce((a, t) => a + weight(t), 0) * [...d.terms].reduce((a, t) => a + weight(t), 0));
      const likeness = whole === 0 ? 0 : shared / whole;
      if (words < 3 || likeness < 0.15) continue;
      evidence.push({ span, told, earliest: d.days[0], latest: d.days[1], certainty: Math.min(0.95, 3 * likeness), article: d.other.name });
    }
  });
  return evidence;
};
