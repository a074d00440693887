// What follows a cue verb: a clause, a quotation, an infinitive, an object, or nothing.
import { Frame, type CueVerb } from '../lexicon/lexicon.ts';
import { Word } from '../lexicon/wordBits.ts';
import { segmentAt, type Marked } from '../marked.ts';
import { nounPhraseRight, type Chunk } from './nounPhrases.ts';
import { finiteness, isAdverb, opensNounPhrase } from './phrases.ts';
import { hasBit, lowerAt, Shape } from '../reading.ts';

/** `end`: nothing that could be said follows. `object`: something follows, but no clause. */
export type ComplementKind = 'that' | 'clause' | 'quote' | 'colon' | 'infinitive' | 'question' | 'object' | 'as' | 'end';

export interface Complement {
  readonly kind: ComplementKind;
  /** First token of the content, or of what follows. */
  readonly start: number;
  /** To whom it is said. */
  readonly to: Chunk | undefined;
  /** "on Friday", "in a statement" stand between. */
  readonly prelude: boolean;
  /** The first token after the verb, its particle and adverbs. */
  readonly after: number;
}

/** Between a cue and its clause stand at most this many tokens of "in a statement on Friday". */
const preludeReach = 40;
/** A finite verb of a clause without "that" is looked for in so many tokens. */
const clauseReach = 45;

const isWord = (m: Marked, i: number): boolean => m.shape[i] === Shape.word && !m.inSegment[i];
/** How surely the words from `start` are a clause: a finite verb after at least one word, before a border. */
export const clauseAt = (m: Marked, start: number, limit: number): 0 | 1 | 2 => {
  let best: 0 | 1 | 2 = 0;
  const stop = Math.min(limit, start + clauseReach);
  let commas = 0;
  for (let i = start + 1; i < stop; i++) {
    const segment = segmentAt(m, i);
    if (segment) {
      i = segment.next - 1;
      continue;
    }
    const s = m.shape[i];
    if (s === Shape.stop || s === Shape.semicolon || s === Shape.colon) break;
    if (s === Shape.comma && ++commas > 12) break;
    if (hasBit(m, i, Word.relative) && !hasBit(m, i, Word.determiner)) {
      // A verb inside a relative clause does not count.
      const v = i + 1;
      if (finiteness(m, v) > 0) i = v;
      continue;
    }
    const f = finiteness(m, i);
    // "asked that it be waived"
    if (best === 0 && f === 0 && hasBit(m, i, Word.be) && lowerAt(m, i) === 'be' && !hasBit(m, i - 1, Word.modal | Word.adverb | Word.negation) && lowerAt(m, i - 1) !== 'to') best = 1;
    if (f > best) best = f;
    if (best === 2) return 2;
  }
  return best;
};

const clauseOpens = (m: Marked, i: number): boolean =>
  m.inSegment[i] ? true : isWord(m, i) && !(hasBit(m, i, Word.gerund) && hasBit(m, i, Word.cue)) && (finiteness(m, i) < 2 || m.capital[i] === 1) && !hasBit(m, i, Word.coordinator) && !(hasBit(m, i, Word.relative) && !hasBit(m, i, Word.determiner | Word.subjectPronoun));

/** The addressee right after a verb like "tell": a pronoun, a name, "reporters", "the committee". */
const addressee = (m: Marked, i: number, limit: number): Chunk | undefined => {
  if (!isWord(m, i)) return undefined;
  const b = m.bits[i] ?? 0;
  if (b & Word.objectPronoun && !(b & Word.determiner)) return { first: i, last: i };
  const actor = m.actors[(m.actorAt[i] ?? 0) - 1];
  if (actor) {
    let last = i;
    while (last + 1 < limit && m.actorAt[last + 1] === m.actorAt[i]) last++;
    if (m.shape[last + 1] === Shape.possessive || m.shape[last + 1] === Shape.hyphen) return nounPhraseRight(m, i, limit);
    if (m.capital[last + 1] && m.shape[last + 1] === Shape.word && m.actorAt[last + 1]) return { first: i, last };
    return hasBit(m, last + 1, Word.role | Word.audience | Word.honorific) ? nounPhraseRight(m, i, limit) : { first: i, last };
  }
  if (b & Word.audience && !m.capital[i]) return lowerAt(m, i + 1) === 'of' || lowerAt(m, i + 1) === 'in' ? nounPhraseRight(m, i, Math.min(limit, i + 14)) : { first: i, last: i };
  if (!opensNounPhrase(m, i) && !(b & (Word.role | Word.body | Word.possessive))) return undefined;
  const chunk = nounPhraseRight(m, i, Math.min(limit, i + 14));
  if (!chunk) return undefined;
  // Without a border, a determiner and a noun: "told the court the man had left".
  for (let k = i; k <= chunk.last; k++) if (hasBit(m, k, Word.audience) && opensNounPhrase(m, k + 1) && !m.capital[k]) return { first: i, last: k };
  return chunk;
};

/** Skips adverbs and words of time: "also", "on Friday", "last week", "earlier today". */
const skipTime = (m: Marked, from: number, limit: number): number => {
  let i = from;
  for (;;) {
    if (i >= limit || !isWord(m, i)) return i;
    const b = m.bits[i] ?? 0;
    if (m.shape[i + 1] === Shape.possessive) return i;
    if (b & Word.time && (m.capital[i] || isAdverb(m, i) || hasBit(m, i - 1, Word.preposition | Word.adverb | Word.determiner | Word.time) || lowerAt(m, i - 1) === 'last')) {
      i++;
      continue;
    }
    if (b & Word.preposition && hasBit(m, i + 1, Word.time) && !hasBit(m, i + 1, Word.determiner)) {
      i += 2;
      while (i < limit && hasBit(m, i, Word.time | Word.number)) i++;
      continue;
    }
    const last = lowerAt(m, i);
    if ((last === 'last' || last === 'this' || last === 'earlier' || last === 'late' || last === 'early') && (hasBit(m, i + 1, Word.time) || lowerAt(m, i + 1) === 'this' || lowerAt(m, i + 1) === 'on')) {
      i++;
      continue;
    }
    if (isAdverb(m, i) && !(b & (Word.determiner | Word.preposition | Word.subordinator | Word.number | Word.negation))) {
      i++;
      continue;
    }
    return i;
  }
};

/** The end of the prepositional phrases that begin at `i`: up to where a new noun phrase, a comma or "that" stands. */
const afterPhrases = (m: Marked, from: number, limit: number): number => {
  let i = from;
  while (i < limit && isWord(m, i) && hasBit(m, i, Word.preposition) && i - from < preludeReach) {
    const chunk = nounPhraseRight(m, i + 1, limit);
    if (!chunk) return i;
    i = chunk.last + 1;
    i = skipTime(m, i, limit);
  }
  return i;
};

/**
 * Reads what follows the cue verb at token `v`.
 *
 * @param limit first token behind the sentence
 * @param bound nothing that could be said stands to the left: what is said must follow
 */
export const complementOf = (m: Marked, v: number, verb: CueVerb, limit: number, bound: boolean): Complement => {
  let i = v + 1;
  if (verb.particle) i++;
  const { frames } = verb;
  const after = skipTime(m, i, limit);
  let to: Chunk | undefined;
  let prelude = after > i;
  i = after;
  const give = (kind: ComplementKind, start: number): Complement => ({ kind, start, to, prelude, after });

  for (let round = 0; round < 6; round++) {
    if (i >= limit) return give('end', i);
    const segment = segmentAt(m, i);
    if (segment) return give('quote', i);
    const s = m.shape[i];
    if (s === Shape.colon) return give('colon', i + 1);
    if (s === Shape.dash) {
      // "said — as reported by the paper — "…""
      let k = i + 1;
      while (k < limit && m.shape[k] !== Shape.dash && k - i < 20) k++;
      if (m.shape[k] !== Shape.dash || k + 1 >= limit) return m.inSegment[i + 1] ? give('quote', i + 1) : give('end', i);
      i = k + 1;
      prelude = true;
      continue;
    }
    if (s === Shape.opening) {
      let k = i;
      while (k < limit && m.shape[k] !== Shape.closing && k - i < 20) k++;
      if (m.shape[k] !== Shape.closing) return give('end', i);
      i = k + 1;
      prelude = true;
      continue;
    }
    if (s === Shape.comma) {
      const next = i + 1;
      if (next >= limit) return give('end', i);
      if (m.inSegment[next]) return give('quote', next);
      if (lowerAt(m, next) === 'that') return give('that', next + 1);
      // ", in part," or ", on condition of anonymity," before what is said.
      if (hasBit(m, next, Word.preposition | Word.gerund | Word.relative) || isAdverb(m, next) || prelude || to) {
        const found = overAdverbial(m, next, limit);
        if (found) {
          prelude = true;
          i = found;
          if (lowerAt(m, i) === 'that') return give('that', i + 1);
          return give(m.inSegment[i] ? 'quote' : 'clause', i);
        }
        const clause = bound ? overShortAdverbial(m, next, limit) : undefined;
        if (clause) {
          prelude = true;
          return give('clause', clause);
        }
        if ((prelude || to) && clauseOpens(m, next) && clauseAt(m, next, limit) > 0) return give('clause', next);
      }
      return give('end', i);
    }
    if (s !== Shape.word && s !== Shape.other) return give('end', i);
    const word = lowerAt(m, i);
    if (word === 'that') {
      if (m.shape[i + 1] === Shape.comma) {
        // "that, however, …"
        return give('that', m.inSegment[i + 2] ? i + 2 : overAdverbial(m, i + 2, limit) ?? i + 2);
      }
      if (i + 1 < limit && hasBit(m, i + 1, Word.be | Word.modal) && !m.inSegment[i + 1] && m.shape[i + 1] === Shape.word) return give('clause', i);
      return give('that', lowerAt(m, i + 1) === 'that' ? i + 2 : i + 1);
    }
    const b = m.bits[i] ?? 0;
    if (word === 'to' && !m.inSegment[i + 1] && (hasBit(m, i + 1, Word.base | Word.be | Word.have | Word.do) || isAdverb(m, i + 1) || (m.shape[i + 1] === Shape.word && !opensNounPhrase(m, i + 1) && !hasBit(m, i + 1, Word.audience | Word.role | Word.body))) && !hasBit(m, i + 1, Word.audience)) {
      return give('infinitive', i);
    }
    if (word === 'to' && m.inSegment[i + 1]) return give('infinitive', i);
    if (word === 'not' && lowerAt(m, i + 1) === 'to') return give('infinitive', i);
    if (frames & Frame.gerund && isGerund(m, i)) return give('infinitive', i);
    if (frames & Frame.gerund && word === 'to' && isGerund(m, i + 1)) return give('infinitive', i + 1);
    if (frames & Frame.objectGerund) {
      const gerund = ofGerund(m, i, limit);
      if (gerund > 0) {
        to = { first: i, last: gerund - 2 };
        return give('infinitive', gerund);
      }
    }
    if ((word === 'if' || word === 'whether' || word === 'why' || word === 'how' || ((word === 'what' || word === 'where' || word === 'when' || word === 'who' || word === 'which') && frames & (Frame.question | Frame.addressee))) && clauseAt(m, i, limit) > 0) return give('question', i);
    if (word === 'as' && frames & Frame.as) return give('as', i + 1);
    if ((word === 'of' || word === 'about') && m.inSegment[i + 1]) return give('quote', i + 1);
    if (verb.particle === 'for' && opensNounPhrase(m, i) && infinitiveAhead(m, i, limit) < 0) return give('object', i);
    if (!to && (frames & (Frame.addressee | Frame.objectInfinitive) || word === 'to')) {
      const chunk = addressee(m, word === 'to' ? i + 1 : i, limit);
      if (chunk) {
        const rest = chunk.last + 1;
        const simple = (frames & Frame.addressee) !== 0 || word === 'to';
        const infinitive = lowerAt(m, rest) === 'to' || (lowerAt(m, rest) === 'not' && lowerAt(m, rest + 1) === 'to');
        if (infinitive) {
          to = chunk;
          i = rest;
          continue;
        }
        if (simple && !(clauseStartsWith(m, chunk, rest))) {
          to = chunk;
          i = rest;
          const skipped = skipTime(m, i, limit);
          prelude ||= skipped > i;
          i = skipped;
          continue;
        }
      }
    }
    if (!to && frames & Frame.objectInfinitive) {
      const far = infinitiveAhead(m, i, limit);
      if (far > i) {
        to = { first: i, last: far - 1 };
        i = far;
        continue;
      }
    }
    if (b & Word.preposition && !(b & Word.subordinator && clauseAt(m, i + 1, limit) === 2 && !hasBit(m, i + 1, Word.gerund) && word !== 'after' && word !== 'before') && word !== 'to') {
      const anchor = anchorAhead(m, i, limit);
      if (anchor >= 0) {
        prelude = true;
        i = anchor;
        continue;
      }
      const next = skipTime(m, afterPhrases(m, i, limit), limit);
      if (next > i && next < limit && m.shape[next] !== Shape.comma && clauseOpens(m, next) && clauseAt(m, next, limit) > 0 && (opensNounPhrase(m, next) || hasBit(m, next, Word.role | Word.body))) {
        prelude = true;
        return give('clause', next);
      }
      if (next > i && (next >= limit || m.shape[next] === Shape.stop)) return give('end', next);
      if (clauseAt(m, i, limit) > 0) return give('clause', i);
      return give(next >= limit || m.shape[next] === Shape.comma ? 'end' : 'object', i);
    }
    if (clauseOpens(m, i)) {
      const sure = clauseAt(m, i, limit);
      if (sure > 0) return give('clause', i);
    }
    const anchor = m.shape[i] === Shape.word ? anchorAhead(m, i, limit) : -1;
    if (anchor >= 0 && m.shape[anchor] !== Shape.comma) {
      to ??= opensNounPhrase(m, i) ? nounPhraseRight(m, i, anchor) : undefined;
      prelude = true;
      i = anchor;
      continue;
    }
    return give('object', i);
  }
  return give('object', i);
};

const isGerund = (m: Marked, i: number): boolean => isWord(m, i) && (hasBit(m, i, Word.gerund) || lowerAt(m, i) === 'having' || lowerAt(m, i) === 'being');

/** "accused the company of lying": the gerund behind "of". */
const ofGerund = (m: Marked, i: number, limit: number): number => {
  for (let k = i + 1; k + 1 < limit && k - i < 12; k++) {
    if (m.inSegment[k] || (m.shape[k] !== Shape.word && m.shape[k] !== Shape.possessive && m.shape[k] !== Shape.hyphen)) return -1;
    if (lowerAt(m, k) === 'of' && isGerund(m, k + 1)) return k + 1;
  }
  return -1;
};

/** "urged vigilant locals to help": where the infinitive begins. */
const infinitiveAhead = (m: Marked, i: number, limit: number): number => {
  for (let k = i + 1; k < limit && k - i < 12; k++) {
    if (m.inSegment[k] || (m.shape[k] !== Shape.word && m.shape[k] !== Shape.possessive && m.shape[k] !== Shape.hyphen) || finiteness(m, k) === 2) return -1;
    if (lowerAt(m, k) === 'to' && (hasBit(m, k + 1, Word.base | Word.be | Word.have | Word.do) || (m.shape[k + 1] === Shape.word && (m.bits[k + 1] ?? 0) === 0 && !m.capital[k + 1])) && !hasBit(m, k + 1, Word.audience)) return k;
  }
  return -1;
};

/** "told Smith said": is what looks like an addressee rather the subject of the clause that follows? */
const clauseStartsWith = (m: Marked, chunk: Chunk, rest: number): boolean => finiteness(m, rest) === 2 && !hasBit(m, chunk.first, Word.objectPronoun) && !hasBit(m, rest, Word.determiner);

/** Behind the adverbial that begins at `i` and ends with a comma: the token at which a quotation, "that" or a clause begins; undefined if none does. */
const overAdverbial = (m: Marked, i: number, limit: number): number | undefined => {
  for (let k = i; k < limit && k - i < preludeReach; k++) {
    if (m.inSegment[k]) return undefined;
    const s = m.shape[k];
    if (s === Shape.stop || s === Shape.semicolon) return undefined;
    if (s === Shape.colon) return k + 1 < limit && m.inSegment[k + 1] ? k + 1 : undefined;
    if (s !== Shape.comma) continue;
    const next = k + 1;
    if (next >= limit) return undefined;
    if (m.inSegment[next]) return next;
    if (lowerAt(m, next) === 'that') return next;
  }
  return undefined;
};

/** ", by way of example, the …": behind an adverbial of a few words between commas, if a clause follows. */
const overShortAdverbial = (m: Marked, i: number, limit: number): number | undefined => {
  for (let k = i; k < limit && k - i < 10; k++) {
    if (m.inSegment[k] || finiteness(m, k) === 2) return undefined;
    if (m.shape[k] === Shape.comma) return clauseOpens(m, k + 1) && clauseAt(m, k + 1, limit) === 2 ? k + 1 : undefined;
  }
  return undefined;
};

/** The colon, "that", quotation or comma that follows an adverbial, if no finite verb stands between. */
const anchorAhead = (m: Marked, i: number, limit: number): number => {
  for (let k = i + 1; k < limit && k - i < preludeReach; k++) {
    const s = m.shape[k];
    if (m.inSegment[k]) {
      // A quoted word inside the adverbial is no anchor; an utterance is.
      const segment = segmentAt(m, k);
      return segment && (m.shape[k - 1] === Shape.comma || m.shape[k - 1] === Shape.colon || segment.next - segment.open > 6) ? k : -1;
    }
    if (s === Shape.colon) return k;
    if (s === Shape.stop || s === Shape.semicolon) return -1;
    if (s === Shape.comma) return k;
    if (s !== Shape.word) continue;
    if (lowerAt(m, k) === 'that' && !hasBit(m, k - 1, Word.preposition)) return k;
    if (finiteness(m, k) === 2) return -1;
  }
  return -1;
};
