// Noun phrases by their borders: from the last word leftward, from the first word rightward.
import { auxiliaryBits, Word } from '../lexicon/wordBits.ts';
import type { Segment } from '../marks.ts';
import { segmentAt, type Marked } from '../marked.ts';
import { finiteness, isAdverb, opensNounPhrase } from './phrases.ts';
import { gapBefore, hasBit, lowerAt, Shape } from '../reading.ts';

/** Tokens `first … last`, both included. */
export interface Chunk {
  readonly first: number;
  readonly last: number;
}

/** No noun phrase is looked for farther than this many tokens. */
const reach = 48;
/** Quotation marks inside a noun phrase hold at most this many tokens (a nickname, a scare quote). */
const innerMarks = 9;

/** A nickname or a scare quote, no utterance: short, without a mark before the closing one, in the middle of the narrator's words. */
const innerSegment = (m: Marked, segment: Segment): boolean => {
  if (segment.next - segment.open > innerMarks || segment.close < 0) return false;
  const last = m.shape[segment.close - 1];
  if (last === Shape.comma || last === Shape.stop || last === Shape.ellipsis) return false;
  const before = m.shape[segment.open - 1];
  return segment.open > 0 && (before === Shape.word || before === Shape.possessive) && finiteness(m, segment.open - 1) < 2;
};

const matchingOpening = (m: Marked, closing: number, floor: number): number => {
  for (let i = closing - 1; i >= floor && closing - i < 30; i--) {
    if (m.shape[i] === Shape.closing) return -1;
    if (m.shape[i] === Shape.opening) return i;
  }
  return -1;
};

const hasFinite = (m: Marked, from: number, to: number, sure: 1 | 2): boolean => {
  for (let i = from; i < to; i++) if (!m.inSegment[i] && finiteness(m, i) >= sure) return true;
  return false;
};

/** Where the run of tokens that ends before `i` begins: behind the last comma or other border. */
const runStart = (m: Marked, i: number, floor: number): number => {
  let k = i;
  while (k > floor && i - k < 12) {
    const s = m.shape[k - 1] ?? 0;
    if (s === Shape.closing) {
      const open = matchingOpening(m, k - 1, floor);
      if (open < 0) break;
      k = open;
      continue;
    }
    if (s !== Shape.word && s !== Shape.possessive && s !== Shape.hyphen) break;
    k--;
  }
  return k;
};

/** "A, B and C": is the run before the comma at `i` another member of the list? */
const listMember = (m: Marked, comma: number, floor: number): boolean => {
  const k = runStart(m, comma, floor);
  if (k >= comma || comma - k > 8) return false;
  if (hasBit(m, k, Word.preposition | Word.subordinator | Word.time | Word.coordinator | Word.gerund | Word.relative) || isAdverb(m, k)) return false;
  return (m.capital[k] === 1 || hasBit(m, k, Word.determiner | Word.role)) && !hasFinite(m, k, comma, 1);
};

/**
 * The noun phrase whose last token is `end`: leftward to a comma, a verb, a conjunction that joins clauses, a subordinator.
 * Prepositional phrases and reduced relative clauses inside it are kept ("scientists working for the agency").
 *
 * @param inner it may stand behind a preposition ("because of reports")
 */
export const nounPhraseLeft = (m: Marked, end: number, floor: number, inner = false): Chunk | undefined => {
  const { shape, bits } = m;
  let i = end;
  let listing = false;
  const stop = Math.max(floor, end - reach);
  walk: for (; i >= stop; i--) {
    const segment = segmentAt(m, i);
    if (segment) {
      if (segment.open < stop || !innerSegment(m, segment)) break;
      i = segment.open;
      continue;
    }
    if (shape[i] !== Shape.word && m.actorAt[i] && m.actorAt[i] === m.actorAt[i - 1]) continue;
    switch (shape[i] ?? 0) {
      case Shape.closing: {
        const open = matchingOpening(m, i, stop);
        if (open < 0) break walk;
        i = open;
        continue;
      }
      case Shape.comma:
        if (listing && listMember(m, i, stop)) continue;
        break walk;
      case Shape.word:
      case Shape.possessive:
      case Shape.hyphen:
        break;
      case Shape.single:
        // the players' union
        if (!gapBefore(m, i)) continue;
        break walk;
      case Shape.other:
        // #NATO, & and the like
        continue;
      default:
        break walk;
    }
    const b = bits[i] ?? 0;
    // "hurricanes according to CNN"
    if (i < end && lowerAt(m, i) === 'to' && lowerAt(m, i - 1) === 'according') break;
    if (b & Word.speakerPronoun && m.shape[i] === Shape.word && !(b & Word.base) && lowerAt(m, i) !== 'us') {
      if (i < end && hasBit(m, i + 1, Word.coordinator)) continue;
      i--;
      break;
    }
    if (b & Word.relative) {
      const that = lowerAt(m, i) === 'that';
      // "the party that won said", "the man who died said": what it refers to.
      if (i > stop && i < end && shape[i - 1] === Shape.word && !hasBit(m, i - 1, Word.preposition) && (!that || finiteness(m, i + 1) === 2)) return nounPhraseLeft(m, i - 1, floor);
      if (that && i < end && !hasBit(m, i + 1, Word.third | Word.past) && i > stop && hasBit(m, i - 1, Word.preposition)) continue;
      break;
    }
    if (b & Word.coordinator) {
      if (i === end || i === stop) break;
      const left = shape[i - 1];
      if (left === Shape.comma || left === Shape.semicolon || left === Shape.stop) {
        // "A, B, and C"
        if (left === Shape.comma && lowerAt(m, i) === 'and' && listMember(m, i - 1, stop) && opensNounPhrase(m, i + 1) && shape[runStart(m, i - 1, stop) - 1] === Shape.comma) {
          listing = true;
          continue;
        }
        break;
      }
      if (lowerAt(m, i) === 'but') break;
      const from = runStart(m, i, stop);
      if (finiteness(m, i - 1) > 0 && !hasBit(m, i - 1, Word.role | Word.body | Word.source)) break;
      if (hasFinite(m, from, i, 1) && !hasBit(m, from, Word.relative)) break;
      listing = true;
      continue;
    }
    // An article begins its phrase: "told Discover Magazine | the frequency of …".
    if (i < end && i > stop && b & Word.determiner && !m.capital[i] && shape[i - 1] === Shape.word && articles.has(lowerAt(m, i)) && !hasBit(m, i - 1, joining) && !opensWithName(m, i - 1, stop)) {
      i--;
      break;
    }
    if (b & Word.subordinator && lowerAt(m, i) === 'as' && lowerAt(m, i + 1) === 'of') continue;
    if (b & Word.subordinator && !m.capital[i] && !(b & Word.adverb && i < end && hasBit(m, i + 1, Word.adverb))) break;
    if (i < end) {
      const sure = finiteness(m, i);
      // "has announced an order": a participle whose auxiliary is the finite verb.
      const group = (b & Word.past) !== 0 && i > stop && hasBit(m, i - 1, Word.have | Word.be) && m.shape[i - 1] === Shape.word;
      const verb = group || (sure === 2 && !(m.capital[i] && b & Word.time)) || (sure === 1 && (opensNounPhrase(m, i + 1) || (b & Word.past && lowerAt(m, i + 1) === 'to' && hasBit(m, i + 2, Word.base))));
      if (verb) {
        // "the man who had met Smith said": the head of the relative clause.
        let k = i - 1;
        while (k > stop && i - k < 5 && (hasBit(m, k, auxiliaryBits | Word.negation) || isAdverb(m, k))) k--;
        if (k > stop && (lowerAt(m, k) === 'who' || lowerAt(m, k) === 'which')) {
          const head = m.shape[k - 1] === Shape.comma ? k - 2 : k - 1;
          if (head >= stop && m.shape[head] === Shape.word) return nounPhraseLeft(m, head, floor);
        }
        break;
      }
      // "upon hearing her son": an object, not the noun before.
      if (b & Word.gerund && hasBit(m, i - 1, Word.preposition) && opensNounPhrase(m, i + 1)) break;
    } else if (finiteness(m, i) === 2) break;
  }
  const first = trimLeft(m, Math.max(i + 1, stop), end, inner);
  return first <= end && !emptyPhrase(m, first, end) ? trimRight(m, { first, last: end }) : undefined;
};

/** Does a name fill its clause up to token `last`: "Peter Berg | an analyst, said"? */
const opensWithName = (m: Marked, last: number, floor: number): boolean => {
  const actor = m.actorAt[last] ?? 0;
  if (!actor) return false;
  let i = last;
  while (i > floor && m.actorAt[i - 1] === actor) i--;
  return i <= floor || m.shape[i - 1] !== Shape.word;
};

const articles = new Set(['the', 'a', 'an']);
/** What may stand before an article inside one phrase: "of the", "and the", "supporting the". */
const joining = Word.preposition | Word.coordinator | Word.subordinator | Word.relative | Word.determiner | auxiliaryBits | Word.base | Word.third | Word.past | Word.gerund | Word.adverb | Word.time;

/** Nothing but adverbs and words of time: "Meanwhile", "later". */
const emptyPhrase = (m: Marked, first: number, last: number): boolean => {
  if (first === last && lowerAt(m, first) === 'there') return true;
  for (let i = first; i <= last; i++) {
    if (m.shape[i] !== Shape.word || m.actorAt[i]) return false;
    const b = m.bits[i] ?? 0;
    if (b & (Word.subjectPronoun | Word.role | Word.body | Word.source) || !(isAdverb(m, i) || b & (Word.time | Word.preposition | Word.number | Word.subordinator | Word.coordinator | auxiliaryBits))) return false;
  }
  return true;
};

/** Does a new noun phrase begin at `p`, inside a run that opens with a preposition or a word of time? */
const newPhrase = (m: Marked, p: number): boolean => {
  const before = m.bits[p - 1] ?? 0;
  if (m.shape[p - 1] !== Shape.word && m.shape[p - 1] !== Shape.closing) return false;
  if (before & (Word.preposition | Word.determiner | Word.possessive | Word.coordinator)) return before & Word.time && !(before & Word.preposition) ? opensNounPhrase(m, p) : false;
  if (hasBit(m, p, Word.speakerPronoun)) return true;
  if (hasBit(m, p, Word.determiner) && !hasBit(m, p, Word.number) && !m.capital[p]) return true;
  const actor = m.actorAt[p] ?? 0;
  if (actor && m.actorAt[p - 1] === actor) return false;
  if (actor && m.actorAt[p - 1] !== actor && (m.capital[p - 1] || before & (Word.time | Word.number) || m.shape[p - 1] === Shape.closing)) return !(m.actorAt[p - 1] && hasBit(m, p - 1, Word.honorific));
  if (!m.capital[p]) return false;
  if (before & (Word.time | Word.number)) return true;
  return !m.capital[p - 1] && (before & (Word.role | Word.honorific | Word.body)) === 0;
};

const softQuantity = new Set(['at', 'about', 'over', 'around', 'up', 'under']);

/** Drops what stands before a subject in its clause: conjunctions, adverbs, "On Friday", "In a statement". */
const trimLeft = (m: Marked, from: number, end: number, inner: boolean): number => {
  let first = from;
  for (;;) {
    if (first > end) return first;
    const b = m.bits[first] ?? 0;
    const word = m.shape[first] === Shape.word;
    if (!word && m.shape[first] !== Shape.other) {
      if (m.inSegment[first]) return first;
      first++;
      continue;
    }
    const quantity = softQuantity.has(lowerAt(m, first)) && (hasBit(m, first + 1, Word.number) || lowerAt(m, first + 1) === 'least');
    if (quantity) return first;
    // "This Wednesday the minister"
    if (b & Word.determiner && hasBit(m, first + 1, Word.time) && first + 2 <= end && newPhrase(m, first + 2)) {
      first += 2;
      continue;
    }
    if (b & (Word.coordinator | Word.subordinator) && !(b & Word.determiner)) {
      first++;
      continue;
    }
    const phrase = (b & (Word.preposition | Word.time)) !== 0 || (lowerAt(m, first) === 'last' && first < end);
    if (phrase || (isAdverb(m, first) && !(b & (Word.determiner | Word.role)) && first < end)) {
      let p = first + 1;
      while (p <= end && !newPhrase(m, p)) p++;
      if (p <= end) {
        first = p;
        continue;
      }
      if (phrase && !(b & Word.preposition && !(b & Word.time))) {
        // Time words that belong to a noun: "Friday's report", "May".
        return first;
      }
      if (b & Word.preposition && !inner) return end + 1;
      first++;
      continue;
    }
    return first;
  }
};

/** What follows a person's name in a noun phrase is outside: "Eva Moe of the council", "Eva Moe (Labour)". */
const trimRight = (m: Marked, chunk: Chunk): Chunk => {
  for (let i = chunk.first + 1; i <= chunk.last; i++) {
    const b = m.bits[i] ?? 0;
    if (m.shape[i] === Shape.opening) {
      return closesAtEnd(m, i, chunk.last) ? { first: chunk.first, last: i - 1 } : chunk;
    }
    if (b & Word.preposition && m.shape[i] === Shape.word && !m.capital[i] && endsPersonName(m, chunk.first, i - 1)) {
      if (nameFollows(m, i + 1, chunk.last)) continue;
      return { first: chunk.first, last: i - 1 };
    }
  }
  let last = chunk.last;
  while (last > chunk.first && (hasBit(m, last, Word.time) || isAdverb(m, last)) && !hasBit(m, last, Word.role) && m.actorAt[last] === 0) last--;
  if (last > chunk.first && last < chunk.last && hasBit(m, last, Word.preposition)) last--;
  return { first: chunk.first, last: last < chunk.last && hasBit(m, last, Word.determiner) && last > chunk.first ? last - 1 : last };
};

const closesAtEnd = (m: Marked, open: number, last: number): boolean => {
  for (let i = open + 1; i <= last; i++) if (m.shape[i] === Shape.closing) return i === last || hasBit(m, i + 1, Word.preposition);
  return true;
};

/** "minister of defence Ivan Petrov": a name at the end belongs to the title before. */
const nameFollows = (m: Marked, from: number, last: number): boolean => {
  const actor = m.actors[(m.actorAt[last] ?? 0) - 1];
  if (actor?.type === 'person') return (m.article.tokens.start[from] ?? 0) <= actor.start;
  return false;
};

export const endsPersonName = (m: Marked, first: number, last: number): boolean => {
  const actor = m.actors[(m.actorAt[last] ?? 0) - 1];
  if (actor) return actor.type === 'person' && (m.article.tokens.end[last] ?? 0) >= actor.end;
  if (m.actors.length > 0) return false;
  let count = 0;
  for (let i = last; i >= first && m.capital[i] && m.shape[i] === Shape.word; i--) {
    if (hasBit(m, i, Word.body | Word.source | Word.statement | Word.time | Word.medium)) return false;
    count++;
  }
  return count >= 2;
};

/**
 * The noun phrase whose first token is `start`, rightward to a comma, a verb, a word of time, or what follows a person's name.
 */
export const nounPhraseRight = (m: Marked, start: number, limit: number): Chunk | undefined => {
  const { shape, bits } = m;
  const stop = Math.min(limit, start + reach);
  let i = start;
  for (; i < stop; i++) {
    const segment = segmentAt(m, i);
    if (segment) {
      if (!innerSegment(m, segment) || segment.next > stop) break;
      i = segment.next - 1;
      continue;
    }
    const s = shape[i] ?? 0;
    if (s === Shape.possessive || s === Shape.hyphen || s === Shape.other) continue;
    if (s === Shape.single && i > start && !gapBefore(m, i)) continue;
    if (s !== Shape.word) break;
    const b = bits[i] ?? 0;
    const opening = i === start;
    if (b & (Word.subordinator | Word.relative) && !(opening && b & Word.determiner) && !(b & Word.preposition && lowerAt(m, i) === 'like')) break;
    if (b & Word.speakerPronoun && !opening) break;
    if (b & Word.time && !opening && m.actorAt[i] === 0 && shape[i + 1] !== Shape.possessive && (hasBit(m, i - 1, Word.preposition) || m.capital[i] || !hasBit(m, i - 1, Word.determiner | Word.possessive))) break;
    if (!opening && lowerAt(m, i) === 'last' && hasBit(m, i + 1, Word.time)) break;
    if (!opening && b & Word.determiner && !hasBit(m, i - 1, Word.preposition | Word.coordinator | Word.determiner | Word.possessive) && !m.capital[i] && shape[i - 1] === Shape.word && !(b & (Word.adverb | Word.number)) && finiteness(m, i - 1) === 0 && !hasBit(m, i - 1, Word.gerund | Word.participle)) break;
    if (b & Word.coordinator) {
      if (opening || lowerAt(m, i) === 'but' || !opensNounPhrase(m, i + 1) || clauseAhead(m, i + 1, stop)) break;
      continue;
    }
    // "according to reporters Smith has"
    if (!opening && m.capital[i] && !m.capital[i - 1] && pluralNoun(m, i - 1) && m.shape[i - 1] === Shape.word && clauseAhead(m, i, stop)) break;
    // "the Post citing officials", "the party to resign"
    if (!opening && b & Word.gerund && b & Word.cue && m.capital[i - 1] && !m.capital[i]) break;
    if (!opening && lowerAt(m, i) === 'to' && hasBit(m, i + 1, Word.base)) break;
    if (b & Word.preposition && !opening) {
      if (endsPersonName(m, start, i - 1)) break;
      if (hasBit(m, i + 1, Word.time) && !m.actorAt[i + 1]) break;
      if (hasBit(m, i + 1, Word.determiner | Word.possessive) && hasBit(m, i + 2, Word.medium | Word.time) && lowerAt(m, i) !== 'of') break;
      if (hasBit(m, i + 1, Word.gerund)) break;
      continue;
    }
    if (!opening && isAdverb(m, i) && !(b & (Word.determiner | Word.role | Word.number)) && !m.capital[i]) break;
    if (!opening && finiteness(m, i) === 2 && !(m.capital[i] && b & Word.time)) break;
    // "according to the ministry recovered ten": a verb, no participle.
    if (!opening && b & Word.past && !m.capital[i] && hasBit(m, i + 1, Word.determiner | Word.number | Word.objectPronoun | Word.speakerPronoun) && finiteness(m, i) > 0) break;
    if (!opening && b & Word.gerund && shape[i - 1] === Shape.word && !m.capital[i] && endsPersonName(m, start, i - 1)) break;
  }
  let last = i - 1;
  while (last > start && hasBit(m, last, Word.preposition | Word.coordinator | Word.determiner | (hasBit(m, last, Word.role | Word.body | Word.source) ? 0 : Word.participle)) && !m.capital[last]) last--;
  if (last < start) return undefined;
  return { first: start, last };
};

const pluralNoun = (m: Marked, i: number): boolean => m.article.prose[(m.article.tokens.end[i] ?? 1) - 1] === 's' && (hasBit(m, i, Word.role | Word.body | Word.source) || (m.bits[i] ?? 0) === 0);

/** Does a finite verb follow before the next comma? */
const clauseAhead = (m: Marked, from: number, stop: number): boolean => {
  for (let i = from; i < stop && i - from < 14; i++) {
    if (m.inSegment[i]) return false;
    const s = m.shape[i] ?? 0;
    if (s === Shape.comma || s === Shape.stop || s === Shape.semicolon) return false;
    if (i > from && finiteness(m, i) === 2) return true;
  }
  return false;
};

/** The chunk's span in the text; a contraction's auxiliary is left out ("they've" is "they"). */
export const chunkSpan = (m: Marked, { first, last }: Chunk): { readonly start: number; readonly end: number } => {
  const { tokens, prose } = m.article;
  const start = tokens.start[first] ?? 0;
  let end = tokens.end[last] ?? 0;
  if (hasBit(m, last, Word.speakerPronoun)) {
    for (let i = tokens.start[last] ?? 0; i < end; i++) {
      const c = prose.charCodeAt(i);
      if (c === 39 || c === 0x2019) end = i;
    }
  }
  return { start, end };
};
