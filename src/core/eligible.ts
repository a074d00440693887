// Is a file an article? By its name, and by whether it reads as running text. A person's word outranks the verdict.
import { isProjectFile } from './eligibleNames.ts';
import { maxArticleLength } from './limits.ts';
import { frontMatterBounds } from './proseFence.ts';

export interface Verdict {
  readonly article: boolean;
  readonly why: 'prose' | 'name' | 'not-prose' | 'binary' | 'too-large' | 'empty';
  /** One sentence for the reader. */
  readonly text: string;
}

/** So much of a file is looked at: the verdict of a long one costs no more than of a short one. UTF-16 code units. */
const sampleLength = 40_000;
/** So much of the text must stand in lines of running words. */
const minProse = 0.4;

/** The first line of a report that Dateline writes: it quotes articles and is none. */
export const reportMark = '<!-- A report by Dateline: not an article. -->';

const no = (why: Verdict['why'], text: string): Verdict => ({ article: false, why, text });

const log = /^\W{0,2}(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d|\d{1,2}\/\w{3}\/\d{4}:\d\d|\w{3} {1,2}\d{1,2} \d\d:\d\d:\d\d |\d\d:\d\d:\d\d[.,]\d{3}|(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE|FATAL|NOTICE)\b[\s:\]]|\d{1,8}\.\d{3,9}\]|npm (?:ERR!|WARN)|(?:\d{1,3}\.){3}\d{1,3} - )/;
const code = /^(?:import |from \S{1,60} import|export |#include|#!|#define|def |class |function |const |let |var |public |private |static |return\b|if ?\(|for ?\(|while ?\(|else\b|try ?\{|catch|<\/?[a-z!?]|\/\/|\/\*|\*\/|\* @|@\w+[( ]|package |using |namespace |fn |func |type |interface |end\b|\$ |> |>>> |\w+\.\w+\(|select .{0,80} from |insert into |create table )|(?:[;{}]|\) ?=>|=> ?\{|\\)$|^[\w.-]+ ?=(?!=)|^\[[\w .:-]+\]$|\w::\w|\w\(\)|&&|\|\||===|!=/i;
const word = /^["“‘'«([„#@]*\p{L}[\p{L}\p{M}\p{N}'’ʼ.-]*["”’»)\].,;:!?…*_]*$/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/gu;
const fence = /^ {0,3}(?:`{3}|~{3})/;

/** Control characters that no text has, and what a decoder leaves where bytes made no sense. */
const isBinary = (sample: string): boolean => {
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    const c = sample.charCodeAt(i);
    if (c === 0) return true;
    if ((c < 32 && c !== 9 && c !== 10 && c !== 12 && c !== 13 && c !== 27) || c === 0xfffd || (c >= 0x80 && c <= 0x9f && c !== 0x85)) odd++;
  }
  return odd * 20 > sample.length;
};

interface Reading {
  total: number;
  prose: number;
  lines: number;
  short: number;
  logs: number;
  codes: number;
  /** Lines by their number of separators, for tables of data. */
  readonly columns: Map<string, number>;
  longest: number;
}

const readLine = (line: string, seen: Reading): void => {
  seen.lines++;
  seen.total += line.length;
  if (log.test(line)) {
    seen.logs++;
    return;
  }
  if (code.test(line)) seen.codes++;
  const words = line.split(/\s+/, 400);
  for (const w of words) seen.longest = Math.max(seen.longest, w.length);
  if (words.length <= 3) seen.short++;
  for (const separator of [',', '\t', ';', '|']) {
    const count = line.split(separator).length - 1;
    if (count >= 2) seen.columns.set(`${separator}${count}`, (seen.columns.get(`${separator}${count}`) ?? 0) + 1);
  }
  const scripts = (line.match(unspaced) ?? []).length;
  if (scripts >= 10 && scripts * 2 > line.length) {
    seen.prose += line.length;
    return;
  }
  let plain = 0;
  for (const w of words) if (w.length <= 30 && word.test(w)) plain++;
  if (words.length >= 5 && plain >= words.length * 0.7 && !code.test(line)) seen.prose += line.length;
};

/**
 * Decides whether a file is an article.
 *
 * By name: what belongs to a project rather than to a reader (README, LICENSE, CHANGELOG, requirements, robots, CMakeLists, word
 * lists …) is none; a file named `*.article` is one unless it is empty, binary or too large. By content: running words. A file
 * reads as prose when 40 % of its characters stand in lines of five words or more that are words; so a reader's own notes in
 * Markdown count as soon as they are written in sentences or long items, and bare lists, logs, tables of data, code and
 * settings do not. Looks at 40,000 code units at most; linear.
 *
 * @param name the file's name or path
 * @param text its decoded content
 */
export const judgeArticle = (name: string, text: string): Verdict => {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const named = /\.article$/i.test(last);
  if (text.length > maxArticleLength) return no('too-large', `Longer than ${maxArticleLength.toLocaleString('en')} characters.`);
  if (!named && isProjectFile(last)) return no('name', `Files named ${last} belong to a project and are not read as articles.`);
  if (text.startsWith(reportMark) || text.slice(-reportMark.length - 200).trimEnd().endsWith(reportMark)) return no('not-prose', 'A report by Dateline, which quotes articles and is none.');
  const { end } = frontMatterBounds(text);
  const sample = text.slice(end, end + sampleLength);
  if (isBinary(sample.slice(0, 8000))) return no('binary', 'Holds binary data.');
  if (!/\p{L}/u.test(sample)) return no('empty', text.trim() === '' ? 'The file is empty.' : 'Holds no words.');
  if (named) return { article: true, why: 'name', text: 'Named as an article.' };
  const seen: Reading = { total: 0, prose: 0, lines: 0, short: 0, logs: 0, codes: 0, columns: new Map(), longest: 0 };
  let fenced = false;
  for (const line of sample.split(/\r\n|[\r\n\u2028\u2029]/)) {
    if (fence.test(line)) fenced = !fenced;
    const trimmed = line.trim().replace(/^(?:[-*+•>]|#{1,6}|\d{1,3}[.)])\s+/, '');
    if (trimmed === '') continue;
    if (fenced) {
      seen.total += trimmed.length;
      seen.lines++;
      seen.codes++;
    } else readLine(trimmed, seen);
  }
  const share = (part: number): number => Math.round((100 * part) / Math.max(1, seen.lines));
  if (seen.lines >= 4 && seen.logs * 2 > seen.lines) return no('not-prose', `Reads as a log: ${share(seen.logs)} % of its lines begin like log entries.`);
  if (seen.lines >= 4 && seen.codes * 2 > seen.lines && seen.prose < seen.total * 0.6) return no('not-prose', `Reads as code or settings: so do ${share(seen.codes)} % of its lines.`);
  const columns = Math.max(0, ...seen.columns.values());
  if (seen.lines >= 5 && columns >= seen.lines * 0.8) return no('not-prose', `Reads as a table of data: ${share(columns)} % of its lines have the same columns.`);
  if (seen.prose >= seen.total * minProse) return { article: true, why: 'prose', text: 'Reads as running text.' };
  if (seen.longest > 200 && seen.lines < 200) return no('not-prose', 'Reads as encoded data.');
  if (seen.lines >= 8 && seen.short * 2 > seen.lines) return no('not-prose', `Reads as a list: ${share(seen.short)} % of its lines have at most three words.`);
  return no('not-prose', 'Too little of it is running text.');
};
