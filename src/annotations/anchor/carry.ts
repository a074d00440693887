// Carrying a span over a mapping.
import type { Span } from '../../core/span.ts';
import { Way, type Mapping } from './map.ts';
import { UnitKind, unitsIn, type Units } from './units.ts';

export type Carried = (Span & { readonly moved: boolean }) | undefined;

/** Words that begin sentences with a capital and are no names. */
const plainWords = new Set('a an the in on at by of to for from with and but or if as it its he she his her they their we our i you this that these those there when while after before since'.split(' '));

/** Of a short quote, every word with a capital or a figure must stand: "Minister Ivanov" is not "Minister Petrov". */
const shortQuote = 6;
/** Of a long one, this share of its letters, and this share in one place. */
const enough = { inAll: 0.5, together: 0.3 } as const;

/** Three words at most that begin with a capital or a figure: "Russian navy", "2020 Nevada caucuses". All of it is the name. */
const isNameLike = ({ kind }: Units, from: number, words: number): boolean => words <= 3 && ((kind[from] ?? 0) & (UnitKind.capital | UnitKind.digit)) !== 0;

/** A unit without which a short quote would speak of someone else. The first word of a sentence has its capital from there, unless there is hardly more. */
const isTelling = (units: Units, i: number, words: number, isName: boolean): boolean => {
  const kind = units.kind[i] ?? 0;
  if (kind & UnitKind.digit) return true;
  if (isName && kind & UnitKind.word) return !plainWords.has(units.text.slice(units.start[i] ?? 0, units.end[i] ?? 0).toLowerCase());
  if (words > 3 && i === units.first[units.sentenceOf[i] ?? 0]) return false;
  // "Ki-moon", "Jong-un": a part of a name.
  if (i > 1 && units.start[i] === units.end[i - 1] && units.start[i - 1] === units.end[i - 2] && (units.kind[i - 2] ?? 0) & UnitKind.capital && kind & UnitKind.word && (units.end[i] ?? 0) - (units.start[i] ?? 0) > 1) return true;
  return (kind & UnitKind.capital) !== 0 && !plainWords.has(units.text.slice(units.start[i] ?? 0, units.end[i] ?? 0).toLowerCase());
};

/** Of the units that have a place, those that lie together: the heaviest run in order, cut where it jumps. */
const together = ({ old, to, way }: Mapping, from: number, until: number): readonly number[] => {
  const placed: number[] = [];
  for (let i = from; i < until; i++) if ((to[i] ?? -1) >= 0) placed.push(i);
  const tails: number[] = [];
  const before = new Map<number, number>();
  for (const i of placed) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((to[tails[middle] ?? 0] ?? 0) < (to[i] ?? 0)) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before.set(i, tails[low - 1] ?? -1);
    tails[low] = i;
  }
  const chain: number[] = [];
  for (let i: number | undefined = tails.at(-1); i !== undefined; i = before.get(i)) chain.push(i);
  chain.reverse();
  const letters = (i: number): number => (old.end[i] ?? 0) - (old.start[i] ?? 0);
  let best: readonly number[] = [];
  let bestWeight = -1;
  let piece: number[] = [];
  let weight = 0;
  const close = (): void => {
    if (weight > bestWeight) {
      best = piece;
      bestWeight = weight;
    }
    piece = [];
    weight = 0;
  };
  for (const i of chain) {
    const last = piece.at(-1);
    const jump = last === undefined ? 0 : (to[i] ?? 0) - (to[last] ?? 0) - (i - last);
    if (last !== undefined && jump > 40 && (way[i] === Way.moved || way[last] === Way.moved)) close();
    piece.push(i);
    weight += letters(i);
  }
  close();
  return best;
};

/** Marks that end a sentence. */
const closing = new Set(['.', '!', '?', '…', '...']);

const isMarksOnly = ({ kind }: Units, first: number, last: number): boolean => {
  for (let i = first; i <= last; i++) if ((kind[i] ?? 0) & UnitKind.word) return false;
  return true;
};

/**
 * The units at the edge of a span that took the place of units that are gone.
 *
 * @param inner the outermost unit of the span that has a place
 * @param edge the outermost unit of the span
 * @param step -1 at the start, 1 at the end
 * @returns the new unit at which the carried span begins or ends
 */
const edgeOf = ({ old, now, to, from }: Mapping, inner: number, edge: number, step: -1 | 1): number => {
  const at = to[inner] ?? 0;
  const gone = Math.abs(inner - edge);
  if (gone === 0) return at;
  // A mark that is gone is replaced by a mark of the same sort or by nothing: "shut." → "shut, and" ends with "shut".
  if (isMarksOnly(old, Math.min(inner + 1, edge), Math.max(inner - 1, edge))) {
    const next = at + step;
    return from[next] === -1 && closing.has(now.text.slice(now.start[next] ?? 0, now.end[next] ?? 0)) ? next : at;
  }
  // New units next to the inner one, up to the next that has an old one, inside its sentence.
  const sentence = now.sentenceOf[at];
  let room = 0;
  while (room < 200) {
    const next = at + step * (room + 1);
    if (next < 0 || next >= now.length || from[next] !== -1 || now.sentenceOf[next] !== sentence) break;
    room++;
  }
  if (room === 0) return at;
  const outside = edge + step;
  const neighbour = outside >= 0 && outside < old.length ? (to[outside] ?? -1) : step < 0 ? -1 : now.length;
  // Between the inner unit and the neighbour outside, all new units stand for the units that are gone.
  if (Math.abs(neighbour - at) - 1 <= gone + 1 && (neighbour - at) * step > 1) return neighbour - step;
  if (neighbour === at + step * (room + 1)) return room <= 3 * gone + 4 ? at + step * room : at + step * gone;
  const isSentenceEdge = old.sentenceOf[edge] !== old.sentenceOf[outside];
  const next = at + step * (room + 1);
  const isNewSentenceEdge = next < 0 || next >= now.length || now.sentenceOf[next] !== sentence;
  if (isSentenceEdge && isNewSentenceEdge && room <= 3 * gone + 4) return at + step * room;
  return at + step * Math.min(room, gone);
};

/** Sentences of the span changed places among themselves: all of it stands together still, in another order. */
const reordered = ({ old, now, to }: Mapping, from: number, until: number, lettersInAll: number): Carried => {
  let [first, last, letters, count, falls] = [now.length, -1, 0, 0, 0];
  let before = -1;
  for (let i = from; i < until; i++) {
    const j = to[i] ?? -1;
    if (j < 0) continue;
    count++;
    if (j < before) falls++;
    before = j;
    first = Math.min(first, j);
    last = Math.max(last, j);
    if ((old.kind[i] ?? 0) & UnitKind.word) letters += (old.end[i] ?? 0) - (old.start[i] ?? 0);
  }
  const strangers = last - first + 1 - count;
  if (falls === 0 || count < 2 * shortQuote || letters < 0.9 * lettersInAll || strangers > Math.max(4, count / 8)) return undefined;
  return { start: now.start[first] ?? 0, end: now.end[last] ?? 0, moved: false };
};

/**
 * Where a span of the old text stands in the new one.
 *
 * @param span UTF-16 offsets into the old LF text
 * @returns UTF-16 offsets into the new LF text; undefined where the span's text is gone
 */
export const carry = (mapping: Mapping, span: Span): Carried => {
  const { old, now, to, way } = mapping;
  const [from, until] = unitsIn(old, span.start, span.end);
  if (from >= until) return undefined;
  let words = 0;
  let lettersInAll = 0;
  let isTellingGone = false;
  for (let i = from; i < until; i++) {
    const isWord = ((old.kind[i] ?? 0) & UnitKind.word) !== 0;
    if (!isWord) continue;
    words++;
    lettersInAll += (old.end[i] ?? 0) - (old.start[i] ?? 0);
  }
  const isName = isNameLike(old, from, words);
  if (words <= shortQuote) for (let i = from; i < until; i++) if ((to[i] ?? -1) < 0 && isTelling(old, i, words, isName)) isTellingGone = true;
  if (isTellingGone) return undefined;
  const whole = reordered(mapping, from, until, lettersInAll);
  if (whole) return whole;
  const kept = together(mapping, from, until);
  let letters = 0;
  let lettersPlaced = 0;
  let moved = 0;
  let tellingKept = true;
  for (let i = from; i < until; i++) if ((to[i] ?? -1) >= 0 && (old.kind[i] ?? 0) & UnitKind.word) lettersPlaced += (old.end[i] ?? 0) - (old.start[i] ?? 0);
  for (const i of kept) {
    if (way[i] === Way.moved) moved++;
    if ((old.kind[i] ?? 0) & UnitKind.word) letters += (old.end[i] ?? 0) - (old.start[i] ?? 0);
  }
  if (words <= shortQuote) {
    const set = new Set(kept);
    for (let i = from; i < until; i++) if (isTelling(old, i, words, isName) && !set.has(i)) tellingKept = false;
  }
  const first = kept[0];
  const last = kept.at(-1);
  if (first === undefined || last === undefined || !tellingKept || (words > 0 ? lettersPlaced < enough.inAll * lettersInAll || letters < (words <= shortQuote ? enough.inAll : enough.together) * lettersInAll : kept.length < until - from)) return undefined;
  const a = edgeOf(mapping, first, from, -1);
  const b = edgeOf(mapping, last, until - 1, 1);
  // A selection that begins or ends inside a word keeps its distance from the word's ends.
  const lead = a === to[from] ? Math.max(0, span.start - (old.start[from] ?? 0)) : 0;
  const trail = b === to[until - 1] ? Math.max(0, (old.end[until - 1] ?? 0) - span.end) : 0;
  const sameWord = (i: number, j: number): boolean => old.id[i] === now.id[j];
  const start = (now.start[a] ?? 0) + (lead > 0 && sameWord(from, a) ? lead : 0);
  const end = (now.end[b] ?? 0) - (trail > 0 && sameWord(until - 1, b) ? trail : 0);
  return start < end ? { start, end, moved: moved > kept.length / 2 } : undefined;
};
