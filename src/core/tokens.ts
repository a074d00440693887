import { CharClass, classTable } from './characters.ts';
import { TokenKind, type Block, type Tokens } from './article.ts';

/** Abbreviations that keep their full stop. Lower case, without the stop. */
const abbreviations = new Set(
  (
    'mr mrs ms dr prof rev hon st sen rep gov gen lt col capt cmdr sgt maj adm pres jr sr messrs mme mlle fr br ' +
    'inc ltd corp co cos bros llc plc dept univ assn ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'vs etc al no nos vol ed fig est approx cf ca e.g i.e a.m p.m ' +
    'ave blvd rd hwy mt ft ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo'
  ).split(' '),
);

/** Words that are mostly words, and abbreviations only before a capital or a figure: `No. 10`, `Mar. 3`, `Sat. night`. */
const onlyBeforeName = new Set('no nos mar sat sun jun ed fig la ill ind mass miss mo pa wash del ore col gen fr br ft est al dec mon wed co'.split(' '));

const isAsciiLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isAsciiUpper = (code: number): boolean => code >= 65 && code <= 90;
const apostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x02bc;
const ordinalSuffix = new Set(['st', 'nd', 'rd', 'th', 's']);

/** The end of the URL that starts at `from`, or `from` if none does. Linear: one scan to the next space or bracket. */
const urlEnd = (text: string, from: number, end: number): number => {
  const head = text.slice(from, Math.min(end, from + 12)).toLowerCase();
  if (!/^(?:https?:\/\/|www\.|t\.co\/|pic\.tw|bit\.ly\/)/.test(head)) return from;
  let i = from;
  while (i < end && !/[\s<>"“”«»]/.test(text[i] ?? ' ')) i++;
  while (i > from && /[.,;:!?)\]}'’]/.test(text[i - 1] ?? '')) i--;
  return i;
};

/**
 * Splits blocks into tokens. One pass, linear in the text.
 *
 * @param prose text of the same length as the file, markup blanked
 * @param blocks in text order, not overlapping; only what lies inside them is read
 */
export const tokenize = (prose: string, blocks: readonly Block[]): Tokens => {
  const table = classTable();
  const { letter, upper, digit, space, mark, high, low } = CharClass;
  let capacity = 64 + (prose.length >> 2);
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let kind = new Uint8Array(capacity);
  let count = 0;
  const push = (from: number, to: number, k: number): void => {
    if (count === capacity) {
      capacity *= 2;
      const grow = (old: Int32Array): Int32Array<ArrayBuffer> => {
        const bigger = new Int32Array(capacity);
        bigger.set(old);
        return bigger;
      };
      start = grow(start);
      end = grow(end);
      const kinds = new Uint8Array(capacity);
      kinds.set(kind);
      kind = kinds;
    }
    start[count] = from;
    end[count] = to;
    kind[count++] = k;
  };
  const bits = (i: number): number => table[prose.charCodeAt(i)] ?? 0;

  /** The end of the dotted abbreviation (`U.S.`, `N.V.`, `a.m.`) that starts at `i`; 0 if none does. */
  const dottedEnd = (i: number, stop: number): number => {
    let j = i;
    let letters = 0;
    while (j + 1 < stop && isAsciiLetter(prose.charCodeAt(j)) && prose.charCodeAt(j + 1) === 46) {
      letters++;
      j += 2;
    }
    if (letters === 0) return 0;
    const next = j < stop ? bits(j) : 0;
    // `J.` abbreviates; the T of `AT&T.` ends a name and its stop a sentence.
    if (letters === 1) return isAsciiUpper(prose.charCodeAt(i)) && (next & letter) === 0 && prose.charCodeAt(i - 1) !== 38 ? j : 0;
    // `U.S` without its last stop, `U.N-backed`: the letter belongs to it when no letter follows.
    if (next & letter && isAsciiUpper(prose.charCodeAt(j)) && !(j + 1 < stop && bits(j + 1) & letter)) return j + 1;
    return next & letter ? 0 : j;
  };

  for (const block of blocks) {
    const stop = block.end;
    let i = block.start;
    while (i < stop) {
      const code = prose.charCodeAt(i);
      const b = table[code] ?? 0;
      if (b & space) {
        i++;
        continue;
      }
      if (b & letter) {
        if (isAsciiLetter(code)) {
          if (code === 104 || code === 119 || code === 116 || code === 112 || code === 98 || code === 72 || code === 87) {
            const url = urlEnd(prose, i, stop);
            if (url > i) {
              push(i, url, TokenKind.url);
              i = url;
              continue;
            }
          }
          const dotted = dottedEnd(i, stop);
          if (dotted) {
            push(i, dotted, TokenKind.word);
            i = dotted;
            continue;
          }
        }
        let j = i + 1;
        let lower = (b & upper) === 0;
        let glued = false;
        for (; j < stop; j++) {
          const c = table[prose.charCodeAt(j)] ?? 0;
          if (c & (letter | mark)) {
            if (!(c & upper)) lower ||= false;
            continue;
          }
          if (c & digit) {
            // `than100,000` is glued text; `G7`, `MH17`, `Covid19` are names.
            if (lower && j - i >= 2) {
              glued = true;
              break;
            }
            continue;
          }
          break;
        }
        if (!glued && j < stop && apostrophe(prose.charCodeAt(j)) && j + 1 < stop && bits(j + 1) & letter) {
          // O'Brien and don't stay whole; a possessive 's is a token of its own.
          const after = j + 1;
          let k = after;
          while (k < stop && bits(k) & (letter | mark)) k++;
          const isPossessive = k === after + 1 && (prose.charCodeAt(after) | 32) === 115;
          if (!isPossessive) j = k;
        }
        if (!glued && j < stop && prose.charCodeAt(j) === 46 && j - i <= 6) {
          const word = prose.slice(i, j).toLowerCase();
          if (abbreviations.has(word)) {
            const next = j + 2 < stop ? bits(j + 2) : 0;
            const spaced = j + 1 < stop && (bits(j + 1) & space) !== 0;
            const beforeName = spaced && (next & (upper | digit)) !== 0;
            const beforeComma = j + 1 < stop && /[,;:)]/.test(prose[j + 1] ?? '');
            const capital = (b & upper) !== 0;
            if (onlyBeforeName.has(word) ? capital && (beforeName || beforeComma) : true) j++;
          }
        }
        push(i, j, TokenKind.word);
        i = j;
        continue;
      }
      if (b & digit) {
        let j = i + 1;
        while (j < stop) {
          const c = prose.charCodeAt(j);
          if ((table[c] ?? 0) & digit) j++;
          // 1,35,000 and 3.5: a separator between two digits.
          else if ((c === 44 || c === 46) && j + 1 < stop && bits(j + 1) & digit) j += 2;
          else break;
        }
        let k = j;
        while (k < stop && bits(k) & (letter | digit)) k++;
        const tail = k > j ? prose.slice(j, k) : '';
        const keep = tail !== '' && (ordinalSuffix.has(tail.toLowerCase()) || /^[A-Z]{1,3}s?$/.test(tail));
        push(i, keep ? k : j, keep ? TokenKind.word : TokenKind.number);
        i = keep ? k : j;
        continue;
      }
      if (code === 64 && i + 1 < stop && (bits(i + 1) & (letter | digit) || prose.charCodeAt(i + 1) === 95)) {
        let j = i + 1;
        while (j < stop && (bits(j) & (letter | digit) || prose.charCodeAt(j) === 95)) j++;
        push(i, j, TokenKind.handle);
        i = j;
        continue;
      }
      // Also after a blank: where markup stood between a name and its 's.
      if (apostrophe(code) && i + 1 < stop && (prose.charCodeAt(i + 1) | 32) === 115 && count > 0 && (end[count - 1] === i || prose.charCodeAt(i - 1) === 32) && !(i + 2 < stop && bits(i + 2) & (letter | digit))) {
        push(i, i + 2, TokenKind.word);
        i += 2;
        continue;
      }
      if (b & high && i + 1 < stop && bits(i + 1) & low) {
        const point = prose.codePointAt(i) ?? 0;
        let j = i + 2;
        const flag = (p: number): boolean => p >= 0x1f1e6 && p <= 0x1f1ff;
        if (flag(point) && j + 1 < stop && flag(prose.codePointAt(j) ?? 0)) j += 2;
        else while (j < stop && (bits(j) & mark || (bits(j) & high && /^\p{EMod}/u.test(prose.slice(j, j + 2))))) j += bits(j) & high ? 2 : 1;
        push(i, j, TokenKind.symbol);
        i = j;
        continue;
      }
      let j = i + 1;
      // Runs of one mark are one token: ..., --, ***, '' and ``.
      if (code === 46 || code === 45 || code === 42 || code === 61 || code === 95 || code === 96 || code === 39) while (j < stop && prose.charCodeAt(j) === code) j++;
      push(i, j, b & (mark | high | low) ? TokenKind.symbol : TokenKind.punctuation);
      i = j;
    }
  }
  return { length: count, start: start.slice(0, count), end: end.slice(0, count), kind: kind.slice(0, count) };
};
