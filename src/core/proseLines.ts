// Lines of a file, and which of them belong to one paragraph.
import type { Block } from './article.ts';
import { CharClass, classTable } from './characters.ts';
import type { Span } from './span.ts';

const isBreak = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029;

/**
 * Calls `each` for the lines of `text` between `from` and `to`: the trimmed line's start and end, equal for a blank line. A line
 * of nothing but rules and marks (`* * *`, `-----`) is blank too. CRLF is one line end; a lone CR, LS and PS are line ends.
 */
export const forEachLine = (text: string, from: number, to: number, each: (start: number, end: number) => void): void => {
  const table = classTable();
  const { letter, digit, space, high } = CharClass;
  for (let at = from; at < to; ) {
    let start = at;
    while (start < to && (table[text.charCodeAt(start)] ?? 0) & space && !isBreak(text.charCodeAt(start))) start++;
    let stop = start;
    let end = start;
    let said = false;
    while (stop < to) {
      const code = text.charCodeAt(stop);
      if (isBreak(code)) break;
      const bits = table[code] ?? 0;
      stop++;
      if (!(bits & space)) end = stop;
      if (bits & (letter | digit | high)) said = true;
    }
    each(start, said ? end : start);
    at = stop + (text.charCodeAt(stop) === 13 && text.charCodeAt(stop + 1) === 10 ? 2 : 1);
  }
};

/** Widths at which hard-wrapped text is wrapped, in code units. */
const narrowest = 40;
const widest = 132;

const lowerBits = (bits: number): boolean => (bits & (CharClass.letter | CharClass.upper)) === CharClass.letter;
const terminal = (code: number): boolean => code === 46 || code === 33 || code === 63 || code === 58 || code === 0x2026 || code === 34 || code === 0x201d;

/**
 * Joins the lines of a group (no blank line between them) into paragraphs.
 *
 * Hard-wrapped text is told by how wrapping works: no line's successor's first word would have fitted on it, and some line goes on
 * in lower case. Otherwise each line stands alone, but for one that visibly goes on: it does not end a sentence, and the next begins
 * in lower case.
 */
export const joinLines = (text: string, lines: readonly Span[], kind: Block['kind'], out: Block[]): void => {
  const [first] = lines;
  if (!first) return;
  if (lines.length === 1) {
    out.push({ start: first.start, end: first.end, kind });
    return;
  }
  const table = classTable();
  let width = 0;
  for (const line of lines) width = Math.max(width, line.end - line.start);
  let goesOn = 0;
  let fits = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (!line || !next) continue;
    if (lowerBits(table[text.charCodeAt(next.start)] ?? 0) && !terminal(text.charCodeAt(line.end - 1))) goesOn++;
    let word = next.start;
    while (word < next.end && text.charCodeAt(word) !== 32) word++;
    if (line.end - line.start + 1 + (word - next.start) < width - 3) fits++;
  }
  const breaks = lines.length - 1;
  const wrapped = width >= narrowest && width <= widest && goesOn > 0 && (fits <= breaks * 0.1 || goesOn >= breaks * 0.5);
  let start = first.start;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (next) {
      const lower = lowerBits(table[text.charCodeAt(next.start)] ?? 0);
      const ends = terminal(text.charCodeAt(line.end - 1));
      if (wrapped && !(ends && !lower && line.end - line.start < width * 0.6)) return;
      if (lower && !ends && width <= 400) return;
    }
    out.push({ start, end: line.end, kind });
    start = next?.start ?? line.end;
  });
};
