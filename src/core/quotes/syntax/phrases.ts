// Words in their place: which are verbs, which are adverbs, where a verb group begins.
import { Word, auxiliaryBits } from '../lexicon/wordBits.ts';
import { lowerAt, Shape, type Reading } from '../reading.ts';

/** An adverb by list, or by its ending where nothing else is known of it. */
export const isAdverb = (r: Reading, i: number): boolean => {
  const b = r.bits[i] ?? 0;
  if (b & Word.adverb) return true;
  if (b !== 0 || r.shape[i] !== Shape.word || r.capital[i]) return false;
  const { start, end } = r.article.tokens;
  const e = end[i] ?? 0;
  return e - (start[i] ?? 0) > 4 && r.article.prose.startsWith('ly', e - 2);
};

/** Can a noun phrase begin at token `i`: a determiner, a pronoun, a name, a number? */
export const opensNounPhrase = (r: Reading, i: number): boolean =>
  r.shape[i] === Shape.word && (((r.bits[i] ?? 0) & (Word.determiner | Word.speakerPronoun | Word.objectPronoun | Word.possessive | Word.number)) !== 0 || r.capital[i] === 1);

/** `-s` words that are plural nouns far more often than verbs. */
const nounlike = (r: Reading, i: number): boolean => ((r.bits[i] ?? 0) & (Word.role | Word.body | Word.source | Word.medium | Word.statement | Word.time | Word.audience)) !== 0;

/** A word that can be the noun before a finite verb: a name, a pronoun, a noun or an unknown lower-case word. */
const endsNounPhrase = (r: Reading, i: number): boolean => {
  if (i < 0) return false;
  const s = r.shape[i] ?? 0;
  if (s === Shape.closing || s === Shape.double || s === Shape.single) return true;
  if (s !== Shape.word) return false;
  const b = r.bits[i] ?? 0;
  if (b & (Word.speakerPronoun | Word.subjectPronoun | Word.relative)) return true;
  // "expressed concerns": an object follows a verb.
  if (b & Word.past && !(b & (Word.role | Word.body | Word.base)) && !r.capital[i] && !((r.bits[i - 1] ?? 0) & Word.determiner)) return false;
  return (b & (Word.determiner | Word.preposition | Word.possessive | Word.coordinator | Word.subordinator | auxiliaryBits | Word.negation | Word.adverb)) === 0;
};

/** "the authors of the report believe": a plural before "of". */
const pluralHead = (r: Reading, last: number): boolean => {
  for (let i = last - 1; i > 0 && last - i < 4; i--) if (lowerAt(r, i) === 'of') return r.article.prose[(r.article.tokens.end[i - 1] ?? 1) - 1] === 's';
  return false;
};

/**
 * How surely token `i` heads a finite clause: 0 not, 1 maybe (`reports`, `arrested`), 2 surely (`is`, `would`, `went`, `he said`).
 */
export const finiteness = (r: Reading, i: number): 0 | 1 | 2 => {
  if (r.shape[i] !== Shape.word && r.shape[i] !== Shape.possessive) return 0;
  const b = r.bits[i] ?? 0;
  if (b & (Word.be | Word.have | Word.do | Word.modal)) {
    if (r.capital[i] && b & Word.time) return 0;
    const w = lowerAt(r, i);
    return w === 'been' || w === 'being' || w === 'be' || w === 'having' || w === 'doing' || w === 'done' ? 0 : 2;
  }
  if ((b & (Word.past | Word.third | Word.base)) === 0 || r.shape[i] === Shape.possessive) return 0;
  if (r.capital[i] && (r.capital[i - 1] || r.capital[i + 1] || r.actorAt[i])) return 0;
  // "reports also suggest": the noun stands before the adverb.
  let p = i - 1;
  while (p > 0 && i - p < 3 && isAdverb(r, p) && !((r.bits[p] ?? 0) & (Word.speakerPronoun | Word.subjectPronoun | Word.time))) p--;
  const before = p >= 0 ? (r.bits[p] ?? 0) : 0;
  const pronoun = p >= 0 && (before & Word.speakerPronoun) !== 0;
  if (b & Word.past) {
    // "was arrested", "has said": the auxiliary is the finite one.
    let j = i - 1;
    while (j >= 0 && i - j < 4 && (isAdverb(r, j) || (r.bits[j] ?? 0) & Word.negation)) j--;
    if (j >= 0 && (r.bits[j] ?? 0) & (Word.be | Word.have)) return 0;
    if (pronoun || (b & Word.participle) === 0) return 2;
    if (before & (Word.determiner | Word.possessive | Word.preposition) && !(before & (Word.relative | Word.subjectPronoun))) return 0;
    // "a parting shot"
    if (before & Word.gerund && i > 1 && (r.bits[i - 2] ?? 0) & (Word.determiner | Word.possessive)) return 0;
    return endsNounPhrase(r, i - 1) || isAdverb(r, i - 1) || before & Word.coordinator || r.shape[i - 1] === Shape.comma ? 1 : 0;
  }
  if (b & Word.third) {
    if (pronoun) return 2;
    if (!endsNounPhrase(r, p)) return 0;
    // "Russian forces from the north"
    if (nounlike(r, i) && (r.shape[i + 1] !== Shape.word || (r.bits[i + 1] ?? 0) & (Word.preposition | auxiliaryBits) & ~Word.relative) && !((r.bits[i + 1] ?? 0) & Word.relative)) return 0;
    if (nounlike(r, i)) return r.capital[p] || p < i - 1 || before & (Word.role | Word.body | Word.source) ? 1 : 0;
    return 1;
  }
  // A base form: "they say", "scientists believe", "police suspect".
  if (pronoun) return 2;
  if (before & Word.modal || before & Word.do) return 0;
  if (p < 0 || lowerAt(r, i - 1) === 'to' || lowerAt(r, p) === 'to') return 0;
  if (before & Word.subjectPronoun && !(before & Word.relative)) return 1;
  if (nounlike(r, i) && (before & (Word.role | Word.body)) !== 0 && r.article.prose[(r.article.tokens.end[p] ?? 1) - 1] !== 's') return 0;
  const plural = r.article.prose[(r.article.tokens.end[p] ?? 1) - 1] === 's' || before & (Word.role | Word.body) || pluralHead(r, p);
  return plural && endsNounPhrase(r, p) && ((before & (Word.third | Word.adverb)) !== Word.third || before & (Word.role | Word.body | Word.source)) ? 1 : 0;
};

/** The first token of the verb group that token `v` heads: auxiliaries, negations and adverbs to its left belong to it. */
export const verbGroupStart = (r: Reading, v: number, floor: number): number => {
  let i = v;
  while (i > floor && v - i < 8) {
    const b = r.bits[i - 1] ?? 0;
    const w = r.shape[i - 1];
    if (w !== Shape.word && w !== Shape.possessive) break;
    if (w === Shape.possessive) {
      if (!(b & auxiliaryBits)) break;
      i--;
      continue;
    }
    if (b & auxiliaryBits && !(r.capital[i - 1] && b & Word.time)) {
      i--;
      // they've, he'd: the pronoun is the subject itself.
      if (b & Word.speakerPronoun) return i + 1;
      continue;
    }
    // "has since said"
    if (b & Word.subordinator && i - 1 > floor && (r.bits[i - 2] ?? 0) & Word.have && lowerAt(r, i - 1) === 'since') {
      i--;
      continue;
    }
    if (b & Word.negation && !(b & (Word.determiner | Word.coordinator))) {
      i--;
      continue;
    }
    if (isAdverb(r, i - 1) && !(b & (Word.preposition | Word.role | Word.subordinator)) && (b & (Word.time | Word.adverb)) !== Word.time && !r.capital[i - 1]) {
      i--;
      continue;
    }
    break;
  }
  return i;
};

/** Does the verb group `first … v` hold a negation? */
export const isNegated = (r: Reading, first: number, v: number): boolean => {
  for (let i = first; i < v; i++) if ((r.bits[i] ?? 0) & Word.negation) return true;
  return false;
};

/** Does the verb group hold a modal (`would say`) or stand behind "to" (`declined to say`)? */
export const isIrrealis = (r: Reading, first: number, v: number): boolean => {
  for (let i = first; i < v; i++) if ((r.bits[i] ?? 0) & Word.modal) return true;
  return first > 0 && lowerAt(r, first - 1) === 'to';
};

/** Is the verb group passive: a form of "be" right before a participle? */
export const isPassive = (r: Reading, first: number, v: number): boolean => {
  if (((r.bits[v] ?? 0) & Word.participle) === 0) return false;
  for (let i = v - 1; i >= first; i--) {
    const b = r.bits[i] ?? 0;
    if (b & Word.be && r.shape[i] === Shape.word) return true;
    if (b & Word.have || b & Word.modal) return false;
    if (b & Word.be && r.shape[i] === Shape.possessive) return false;
  }
  return false;
};
