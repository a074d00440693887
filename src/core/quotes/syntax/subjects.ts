// Who does what a verb says: the subject of a cue.
import { Word } from '../lexicon/wordBits.ts';
import type { Marked } from '../marked.ts';
import { endsPersonName, nounPhraseLeft, type Chunk } from './nounPhrases.ts';
import { finiteness, isAdverb, verbGroupStart } from './phrases.ts';
import { hasBit, lowerAt, Shape } from '../reading.ts';

/** How a subject was found: right before the verb, over a parenthesis, shared with an earlier verb, as the head of a relative clause. */
export type SubjectPath = 'adjacent' | 'parenthesis' | 'shared' | 'relative' | 'absolute' | 'none';

export interface Subject {
  readonly chunk: Chunk | undefined;
  readonly path: SubjectPath;
}

const none: Subject = { chunk: undefined, path: 'none' };
/** Verbs whose subject is the author of the statement, report or message that is their object. */
const issues = new Set(
  'released releases release releasing issued issues issue issuing published publishes publish publishing posted posts post posting sent sends send sending wrote writes write writing made makes make making gave gives give giving filed files file filing put delivered tweeted signed read aired distributed circulated left submitted'.split(' '),
);

/** A subject is looked for at most this many tokens to the left. */
const reach = 120;

/** Can what begins at `i` be an apposition, a relative clause or an adverbial between two commas? */
const opensParenthesis = (m: Marked, i: number): boolean =>
  m.capital[i] === 1 || hasBit(m, i, Word.determiner | Word.relative | Word.preposition | Word.gerund | Word.participle | Word.role | Word.number | Word.honorific | Word.time | Word.subordinator) || isAdverb(m, i) || ((m.bits[i] ?? 0) === 0 && m.shape[i] === Shape.word);

/**
 * The subject before the parenthesis that the comma at `comma` closes: "Eva Moe, who leads the group, said",
 * "Eva Moe, the mayor of Bergen, Norway, said".
 */
const overParenthesis = (m: Marked, comma: number, floor: number): Chunk | undefined => {
  const stop = Math.max(floor, comma - reach);
  let best: Chunk | undefined;
  let inner = comma;
  for (let k = comma - 1; k > stop; k--) {
    if (m.inSegment[k]) continue;
    const s = m.shape[k];
    if (s === Shape.semicolon || s === Shape.stop || s === Shape.colon) break;
    if (s !== Shape.comma || m.shape[k - 1] === Shape.comma || k + 1 >= inner) continue;
    if (!opensParenthesis(m, k + 1)) {
      if (best) break;
      inner = k;
      continue;
    }
    const chunk = nounPhraseLeft(m, k - 1, stop);
    inner = k;
    if (!chunk) {
      if (best) break;
      continue;
    }
    if (!best) {
      best = chunk;
      continue;
    }
    // One more comma to the left: the name before "the mayor of Bergen, Norway", if nothing else stands there.
    const described = hasBit(m, best.first, Word.determiner | Word.role | Word.relative) || m.capital[best.first];
    if (described && m.capital[chunk.last] && chunk.last === k - 1 && best.first === k + 1 && (m.capital[chunk.first] || hasBit(m, chunk.first, Word.role | Word.determiner)) && !hasBit(m, chunk.first, Word.gerund | Word.preposition) && !(chunk.first > floor && hasBit(m, chunk.first - 1, Word.preposition)) && startsClause(m, chunk.first, floor)) best = chunk;
    else break;
  }
  return best;
};

const startsClause = (m: Marked, i: number, floor: number): boolean => i <= floor || m.shape[i - 1] !== Shape.word || hasBit(m, i - 1, Word.coordinator | Word.subordinator | Word.time) || lowerAt(m, i - 1) === 'that';

/** The subject that the finite verb at `v` (its group begins at `g`) has for itself, with what stands before it. */
export const subjectOfFinite = (m: Marked, g: number, floor: number): Subject => {
  let e = g - 1;
  if (e < floor) return none;
  // "is reported to have claimed", "went on to say"
  if (lowerAt(m, e) === 'to') return sharedSubject(m, e, floor);
  if (hasBit(m, e, Word.relative) && lowerAt(m, e) !== 'that') {
    const comma = m.shape[e - 1] === Shape.comma;
    const head = comma ? e - 2 : e - 1;
    const chunk = head >= floor ? nounPhraseLeft(m, head, floor, true) : undefined;
    // "released a statement which said": who released it.
    if (chunk && hasBit(m, chunk.last, Word.source | Word.medium) && chunk.first - 1 >= floor && issues.has(lowerAt(m, chunk.first - 1))) return sharedSubject(m, chunk.first, floor);
    return chunk ? { chunk: (comma && nameBefore(m, chunk, floor)) || chunk, path: 'relative' } : none;
  }
  if (lowerAt(m, e) === 'that' && e > floor && m.shape[e - 1] === Shape.word) {
    const chunk = nounPhraseLeft(m, e - 1, floor, true);
    return chunk ? { chunk, path: 'relative' } : none;
  }
  if (m.shape[e] === Shape.comma) {
    // "He, too, said" and the like end here as well.
    const chunk = overParenthesis(m, e, floor);
    if (chunk) return { chunk, path: 'parenthesis' };
    // "The minister Li, told the council": a comma too many.
    const whole = nounPhraseLeft(m, e - 1, floor);
    return whole && startsClause(m, whole.first, floor) && whole.last === e - 1 ? { chunk: whole, path: 'parenthesis' } : none;
  }
  if (m.shape[e] === Shape.dash) {
    let k = e - 1;
    while (k > floor && e - k < 30 && m.shape[k] !== Shape.dash) k--;
    if (m.shape[k] !== Shape.dash) return none;
    e = k - 1;
    const chunk = nounPhraseLeft(m, e, floor);
    return chunk ? { chunk, path: 'parenthesis' } : none;
  }
  const chunk = nounPhraseLeft(m, e, floor);
  if (chunk) return { chunk, path: 'adjacent' };
  // "One activist, Nur Khan, on Sunday told": an adverbial behind the parenthesis.
  for (let k = e; k > floor && e - k < 8; k--) {
    if (m.inSegment[k] || (m.shape[k] !== Shape.comma && m.shape[k] !== Shape.word)) break;
    if (m.shape[k] !== Shape.comma) continue;
    const over = hasBit(m, k + 1, Word.preposition | Word.time | Word.adverb) ? overParenthesis(m, k, floor) : undefined;
    return over ? { chunk: over, path: 'parenthesis' } : none;
  }
  return none;
};

/** "Eva Moe, the mayor of Bergen": the name before what describes it, where that begins its clause or stands behind a preposition. */
export const nameBefore = (m: Marked, chunk: Chunk, floor: number): Chunk | undefined => {
  const comma = chunk.first - 1;
  if (comma <= floor || m.shape[comma] !== Shape.comma || m.inSegment[comma - 1]) return undefined;
  const name = nounPhraseLeft(m, comma - 1, floor, true);
  return name && name.last === comma - 1 && !hasBit(m, name.first, Word.gerund) && endsPersonName(m, name.first, name.last) ? name : undefined;
};

/** Is the clause of this subject a dependent one: "after Smith resigned", "which he led", "that they won"? */
const dependent = (m: Marked, chunk: Chunk, floor: number): boolean => {
  const i = chunk.first - 1;
  if (i < floor) return false;
  return hasBit(m, i, Word.subordinator | Word.relative | Word.preposition | Word.gerund);
};

/**
 * The subject that a participle ("…, saying") or a later verb of a row ("… and said") shares with an earlier verb of its
 * sentence: of the nearest verb that heads no dependent clause, or else of the nearest.
 */
export const sharedSubject = (m: Marked, before: number, floor: number): Subject => {
  const stop = Math.max(floor, before - reach);
  let fallback: Chunk | undefined;
  for (let v = before - 1; v >= stop; v--) {
    if (m.inSegment[v]) continue;
    if (m.shape[v] === Shape.semicolon || m.shape[v] === Shape.stop) break;
    const sure = finiteness(m, v);
    if (sure === 0 || (sure === 1 && ((lowerAt(m, v + 1) === 'by' && !hasBit(m, v + 2, Word.gerund)) || hasBit(m, v - 1, Word.determiner)))) continue;
    const g = verbGroupStart(m, v, stop);
    if (hasBit(m, g - 1, Word.coordinator)) {
      v = g;
      continue;
    }
    const { chunk, path } = subjectOfFinite(m, g, stop);
    v = g;
    if (!chunk || (sure === 1 && path === 'none')) continue;
    if (path === 'relative' || dependent(m, chunk, stop)) {
      fallback ??= chunk;
      continue;
    }
    return { chunk, path: 'shared' };
  }
  return fallback ? { chunk: fallback, path: 'shared' } : none;
};

/** The subject of the cue verb at `c`, whose group begins at `g`. */
export const subjectOfCue = (m: Marked, c: number, g: number, floor: number): Subject => {
  const e = g - 1;
  const gerund = hasBit(m, c, Word.gerund) && !hasBit(m, c - 1, Word.be);
  if (e < floor) return none;
  if (hasBit(m, e, Word.coordinator) && !m.capital[e]) return sharedSubject(m, e, floor);
  if (m.shape[e] === Shape.comma && hasBit(m, e - 1, Word.coordinator)) return sharedSubject(m, e - 1, floor);
  if (gerund) {
    if (m.shape[e] === Shape.comma || hasBit(m, e, Word.preposition | Word.subordinator) || isAdverb(m, e)) return sharedSubject(m, e, floor);
    const chunk = nounPhraseLeft(m, e, floor) ?? nounPhraseLeft(m, e, floor, true);
    if (!chunk) return sharedSubject(m, e, floor);
    const withClause = chunk.first > floor && lowerAt(m, chunk.first - 1) === 'with';
    if (withClause) return { chunk, path: 'absolute' };
    // "released a statement saying", "met his deputy, telling": an object; "reports saying": the reports.
    if (hasBit(m, chunk.first, Word.gerund) && !m.capital[chunk.first] && hasBit(m, chunk.last, Word.source | Word.statement | Word.medium)) return sharedSubject(m, chunk.first, floor);
    const left = chunk.first - 1;
    if (left >= floor && m.shape[left] === Shape.word && !m.inSegment[left] && hasBit(m, left, Word.past | Word.third | Word.base | Word.gerund) && !hasBit(m, left, Word.preposition | Word.coordinator)) {
      // "follows a study finding": the study; "released a study finding": who released it.
      const source = hasBit(m, chunk.last, Word.source) || hasBit(m, chunk.first + 1, Word.source);
      const main = source && !issues.has(lowerAt(m, left)) ? none : sharedSubject(m, chunk.first, floor);
      if (main.chunk) return main;
    }
    return { chunk, path: 'adjacent' };
  }
  return subjectOfFinite(m, g, floor);
};
