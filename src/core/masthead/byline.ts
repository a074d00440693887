// Who wrote it: "By A and B", "Reported by: A", "Author: A".
import type { Span } from '../span.ts';
import { agencies, nameParticles, officeWords } from './outlets.ts';
import { readWhen } from './when.ts';

/** Offsets into the line. */
export interface Byline extends Span {
  readonly names: readonly Span[];
}

const verbs = 'reported|written|report|story|words|text|posted|published|authored|article|analysis|review|interview|commentary|opinion|submitted|contributed';
const by = new RegExp(`(?:(${verbs}) )?by\\b ?:? ?|from (?:[A-Z]{2,5}|[A-Z][a-z]+)['’]s (?=[A-Z])|(?:authors?|author\\(s\\)|reporters?|byline|writers?|correspondents?|columnist|journalist)(?: name)? ?: ?`, 'iy');
const nameWord = /[\p{Lu}][\p{L}\p{M}'’ʼ.-]*|[a-z][a-z'’-]*/uy;
const handle = / ?\(?@\w{1,20}\)?| \((?:now|earlier)\)/y;
const glued = /By(?=\p{Lu}\p{Ll})/uy;
const nextLabel = /(?:published|updated|posted|modified|last|first|on|date|dated|created)\b/iy;

const sticky = (pattern: RegExp, line: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0];
};

const isShouted = (word: string): boolean => word.length > 1 && word === word.toUpperCase();

/** The words of one name from `at` on; stops before a date, a label, a comma or a bar. */
const readPart = (line: string, at: number): { readonly end: number; readonly words: readonly string[] } => {
  const words: string[] = [];
  let end = at;
  let i = at;
  while (words.length < 8) {
    if (readWhen(line, i) || (words.length > 0 && sticky(nextLabel, line, i) !== undefined && /\p{Lu}/u.test(line[i] ?? ''))) break;
    const word = sticky(nameWord, line, i);
    if (word === undefined) break;
    if (/^\p{Ll}/u.test(word) && !nameParticles.has(word)) break;
    // "By Christian Lowe MOSCOW (Reuters)": the capitals begin the dateline.
    if (words.length >= 2 && isShouted(word) && word.length > 3 && !isShouted(words.at(-1) ?? '')) break;
    words.push(word);
    end = i + word.length;
    if (line[end] !== ' ') break;
    i = end + 1;
    if (line[i] === ' ') i++;
  }
  // A name does not end in a particle, nor in a full stop that ends the line (`Jr.` apart).
  while (words.length > 0 && nameParticles.has(words.at(-1) ?? '')) {
    end = line.slice(0, end).trimEnd().length - (words.pop()?.length ?? 0);
    end = line.slice(0, end).trimEnd().length;
  }
  return { end, words };
};

/** Could these words be a person's name? */
export const isPersonName = (words: readonly string[]): boolean =>
  words.length >= 2 && words.length <= 6 && words.filter((w) => /^\p{Lu}/u.test(w)).length >= 2 && !words.some((w) => officeWords.has(w.toLowerCase().replace(/[.'’]s?$/, '')));

const isAgency = (words: readonly string[]): boolean => {
  const [one] = words;
  return one !== undefined && (words.length === 1 ? agencies.has(one.toLowerCase()) || (isShouted(one) && one.length <= 5) : words.some((w) => officeWords.has(w.toLowerCase()) || agencies.has(w.toLowerCase())));
};

const separator = / ?(?:,|&|;|\+) ?(?:and )?| (?:and|with) /iy;
const affiliationLead = /, ?\(?(?:in|at|for|of|from|reporting|special)? ?(?=\p{L})| \(?(?:in|at|for|of|from|reporting|special) (?=\p{L})| \((?=\p{L})/uy;
const affiliationWord = /[\p{L}\p{M}][\p{L}\p{M}'’.&/-]*[),]?/uy;

/** The end of what follows a name: its paper, its office, its place ("in Moscow", ", Associated Press"); `at` if nothing does. */
const affiliationEnd = (line: string, at: number): number => {
  const lead = sticky(affiliationLead, line, at);
  if (lead === undefined) return at;
  let end = at;
  let i = at + lead.length;
  for (let words = 0; words < 9; words++) {
    if (readWhen(line, i) || sticky(nextLabel, line, i) !== undefined) break;
    const word = sticky(affiliationWord, line, i);
    if (word === undefined) break;
    end = i + word.length;
    if (line[end] !== ' ') break;
    i = end + 1;
  }
  return end;
};

/**
 * The byline that begins exactly at `at`, up to a date, a bar or the line's end.
 * A single name after a bare "By" counts only where it is an agency's ("By Reuters"): "By Tuesday" begins a sentence.
 */
export const readByline = (line: string, at: number): Byline | undefined => {
  const first = sticky(by, line, at) ?? sticky(glued, line, at);
  if (first === undefined) return undefined;
  // Archives label what is labelled already: "BYLINE: By Anna Berg".
  const lead = first + (sticky(by, line, at + first.length) ?? '');
  const labelled = !/^(?:by ?){1,2}$/i.test(lead);
  const names: Span[] = [];
  let office = false;
  let i = at + lead.length;
  let end = i;
  for (let part = 0; part < 12; part++) {
    const { end: stop, words } = readPart(line, i);
    if (words.length === 0) break;
    if (office && part > 0) break;
    if (isPersonName(words) || (labelled && words.length === 1 && part === 0 && !agencies.has((words[0] ?? '').toLowerCase()))) names.push({ start: i, end: stop });
    else if (isAgency(words)) {
      office = names.length === 0;
      if (office) names.push({ start: i, end: stop });
    } else if (part === 0) return undefined;
    else break;
    end = stop;
    const twitter = sticky(handle, line, end);
    if (twitter !== undefined) end += twitter.length;
    const more = sticky(separator, line, end);
    if (more !== undefined && !office && readPart(line, end + more.length).words.length > 0) {
      i = end + more.length;
      continue;
    }
    end = affiliationEnd(line, end);
    break;
  }
  return names.length === 0 ? undefined : { start: at, end, names };
};

/** One person's name, with or without a handle, right before something that `follows` accepts: "Karin Holm (@kholm) Published …". */
export const readNamesBefore = (line: string, at: number, follows: (at: number) => boolean): Byline | undefined => {
  const { end, words } = readPart(line, at);
  if (!isPersonName(words) || words.length > 4) return undefined;
  const next = end + (sticky(handle, line, end)?.length ?? 0);
  if (next > end && next === line.length) return { start: at, end: next, names: [{ start: at, end }] };
  return line[next] === ' ' && follows(next + 1) ? { start: at, end: next, names: [{ start: at, end }] } : undefined;
};

/** A line that is nothing but an agency or a desk: "Reuters Staff", "Web Desk", "ANI". Only worth asking beside a date. */
export const isBareOffice = (line: string): boolean => {
  const words = line.split(/ +/);
  return line.length <= 40 && words.length <= 4 && words.every((w) => /^\p{Lu}/u.test(w)) && isAgency(words) && (words.length === 1 ? agencies.has(line.toLowerCase()) : words.some((w) => agencies.has(w.toLowerCase()) || /^(?:staff|desk|bureau|newsroom|press|correspondent|reporter|agency|agencies)$/i.test(w)));
};

/** The line under a byline that names its office: "BBC News, Visby", "Moscow correspondent". */
export const isOfficeLine = (line: string): boolean => line.length <= 60 && !/[.!?:]$/.test(line) && line.split(/[ ,]+/).length <= 6 && line.split(/[ ,]+/).some((w) => officeWords.has(w.toLowerCase())) && line.split(/[ ,]+/).every((w) => /^\p{Lu}/u.test(w) || officeWords.has(w) || /^(?:in|of|for|and|the|at)$/.test(w));

/** A line that is nothing but one to three names: "Andrew Roth in Moscow", "Anna Berg and Li Wei". Only worth asking beside a date or byline. */
export const readBareNames = (line: string): Byline | undefined => {
  if (line.length > 90 || /[.!?:;]$/.test(line)) return undefined;
  const names: Span[] = [];
  let i = 0;
  for (let part = 0; part < 3; part++) {
    const { end, words } = readPart(line, i);
    if (!isPersonName(words) || words.length > 4) return undefined;
    names.push({ start: i, end });
    const role = sticky(handle, line, end) ?? '';
    const more = sticky(separator, line, end + role.length);
    if (more !== undefined) {
      const next = readPart(line, end + role.length + more.length);
      if (isPersonName(next.words)) {
        i = end + role.length + more.length;
        continue;
      }
    }
    const rest = line.slice(end + role.length);
    if (rest === '' || /^ (?:in|for|reporting from) \p{Lu}[\p{L} .'-]{1,40}$/u.test(rest)) return { start: 0, end: line.length, names };
    // ", Associated Press", ", Moscow correspondent"
    const office = /^,? \(?([\p{L}\p{M}'’. ,&-]{2,60})\)?$/u.exec(rest)?.[1];
    if (office !== undefined && office.split(/[ ,]+/).some((w) => officeWords.has(w.toLowerCase()))) return { start: 0, end: line.length, names };
    return undefined;
  }
  return undefined;
};
