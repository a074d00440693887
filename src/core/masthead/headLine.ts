// One line of a masthead: stamps, bylines, reading time, outlet, in any order, parted by bars and dots.
import type { Stamp } from '../article.ts';
import type { Span } from '../span.ts';
import { readByline, readNamesBefore } from './byline.ts';
import { readTime, readWhen, shortDayTimeEnd } from './when.ts';

/** What a line of the masthead says; offsets into the line. */
export interface HeadLine {
  readonly stamps: readonly Stamp[];
  readonly names: readonly Span[];
  readonly kind: 'timestamp' | 'byline' | 'reading-time';
  /** Some date or time in it bears a label such as "Updated". */
  readonly labelled: boolean;
}

/** Longest line that is read as one of the masthead's. */
export const maxHeadLine = 240;

const filler = /[\s|·•∙●,;:/–—*_()[\]>~✎⏱@<-]+/y;
const label =
  /(?:(?:article|story|page|web|this (?:story|article|page)) )?(?:was )?(?:(?:first|last|originally|date|time|most recently|latest) )?(?:re)?(?:publish(?:ed)?|updated?|posted|modified|modification|created|issued|launched|uploaded|released|revised|filed|aired|added|edited|dated?)\b(?: (?:date|time|dates))?(?: (?:on|at|online|date))?[ :–—-]*/iy;
const publication = /(?:(?:publication|release|publishing|publish|pub|load)[ -](?:date|time)|PD(?= \d))[ :–—-]*/iy;
const mayBeGlued = /\p{Ll}(?:Last U|First P|Upd|Pub|Pos|Mod)/u;
/** `World NewsAgence France-PresseUpdated: …`: page elements glued to one line. */
const gluedLabel = /(?<=\p{Ll})(?:Last Updated|First Published|Updated|Published|Posted|Modified) ?: ?/gu;
const relative = /(?:about |over |just )?(?:(?:\d{1,3}|an?|one|two|three) ?(?:h|hr|hrs|hours?|m|mins?|minutes?|d|days?|weeks?|months?|years?) ago|just now|moments ago|yesterday|today)\b/iy;
const ago = / ago$/i;
const aside = /(?:join the conversation|(?:\d+ )?comments?|\d+ shares?|sources?: ?[A-Z][\w&/ ]{1,30}(?=$|[|·•]))/iy;
const anybody = /by [\w.-]{2,20}$/iy;
const reading = /(?:(?:est(?:imated|\.)? )?(?:reading|read) time[ :–—-]*)?(?:about )?\d{1,3}(?:[ -])?(?:min(?:ute)?s?)\b\.?(?: (?:to )?(?:read|reading|listen))?|(?:reading|read) time[ :–—-]*(?:less than )?(?:\d{1,3}|an?|one) ?min(?:ute)?s?\b/iy;
const readingWord = /read|listen/i;
const other = /[^|·•∙●–—]{1,60}?(?= ?[|·•∙●–—]| - |$)/y;
const otherWords = /^(?:\p{Lu}[\p{L}\p{M}\d'’.&-]*|of|the|and|for|&|in|from|[A-Z]+\/[A-Z/]+)$/u;

/** A masthead line has a figure in it, or begins with a lead to a name. */
const hasFigure = /\d| ago\b/;
const hasLead = /^\W{0,3}(?:by|from [A-Z]\w{1,12}['’]s|(?:\w{4,11} )by|authors?|author\(s\)|reporters?|writers?|correspondents?|columnist|journalist|[\w ]{4,30}by)\b|^By\p{Lu}|@\w|: ?\p{Lu}\p{Ll}+ \p{Lu}/iu;

const sticky = (pattern: RegExp, line: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0];
};

const kindOf = (text: string): Stamp['kind'] => (/updat|modif|edited|revised/i.test(text) ? 'updated' : /publi|post|issued|released|filed|creat|aired|upload|added/i.test(text) ? 'published' : 'header');

/**
 * Reads a whole line; `undefined` when any part of it is not of a masthead.
 * Linear: every step consumes, each pattern is bounded.
 */
export const readHeadLine = (line: string): HeadLine | undefined => {
  if (line.length > maxHeadLine || line.length < 3 || (!hasFigure.test(line) && !hasLead.test(line))) return undefined;
  const stamps: Stamp[] = [];
  const names: Span[] = [];
  let times = 0;
  let readings = 0;
  let others = 0;
  let labelled = false;
  let i = 0;
  let kind: Stamp['kind'] = 'header';
  while (i < line.length) {
    const skipped = sticky(filler, line, i);
    if (skipped !== undefined) {
      i += skipped.length;
      continue;
    }
    const byline = readByline(line, i);
    if (byline) {
      names.push(...byline.names);
      i = byline.end;
      kind = 'header';
      continue;
    }
    const said = sticky(label, line, i) ?? sticky(publication, line, i);
    if (said !== undefined && said !== '') {
      kind = kindOf(said);
      const at = i + said.length;
      const rest = readWhen(line, at) ?? readTime(line, at) ?? (sticky(relative, line, at) === undefined ? undefined : { start: at });
      // "Updated" alone may head a line whose date follows on the next; "Date" alone is just a word.
      if (!rest && at < line.length && !readByline(line, at)) return undefined;
      if (!rest && at >= line.length && i === 0) return undefined;
      labelled = true;
      i = at;
      continue;
    }
    const when = readWhen(line, i);
    if (when) {
      stamps.push({ ...when, kind });
      i = when.end;
      continue;
    }
    const short = shortDayTimeEnd(line, i);
    if (short > i) {
      times++;
      labelled = true;
      i = short;
      continue;
    }
    const clock = readTime(line, i);
    if (clock) {
      times++;
      i = clock.end;
      continue;
    }
    const past = sticky(relative, line, i);
    if (past !== undefined) {
      times++;
      labelled ||= ago.test(past);
      i += past.length;
      continue;
    }
    const writer = stamps.length > 0 ? sticky(anybody, line, i) : undefined;
    if (writer !== undefined) {
      i += writer.length;
      continue;
    }
    const minutes = sticky(reading, line, i);
    if (minutes !== undefined && (readingWord.test(minutes) || stamps.length + names.length > 0)) {
      readings++;
      i += minutes.length;
      continue;
    }
    const besides = sticky(aside, line, i);
    if (besides !== undefined) {
      i += besides.length;
      continue;
    }
    const bare = names.length === 0 && stamps.length === 0 ? readNamesBefore(line, i, (at) => sticky(label, line, at) !== undefined || readWhen(line, at) !== undefined || sticky(relative, line, at) !== undefined) : undefined;
    if (bare) {
      names.push(...bare.names);
      i = bare.end;
      continue;
    }
    const rest = sticky(other, line, i);
    if (rest === undefined || ++others > 2) return i === 0 || others > 2 ? readGlued(line) : undefined;
    const words = rest.trim().split(/ +/);
    if (words.length > 5 || !words.every((w) => otherWords.test(w))) return i === 0 ? readGlued(line) : undefined;
    i += rest.length;
  }
  if (stamps.length + names.length + times + readings === 0) return undefined;
  if (others > 0 && stamps.length + names.length === 0) return undefined;
  if (names.length === 0 && stamps.length === 0 && times > 0 && !labelled && readings === 0) return undefined;
  const what = names.length > 0 ? 'byline' : stamps.length + times > 0 ? 'timestamp' : 'reading-time';
  return { stamps: names.length > 0 ? stamps.map((s) => (s.kind === 'header' ? { ...s, kind: 'byline' } : s)) : stamps, names, kind: what, labelled };
};

/** The masthead line that begins at a label glued to the end of other page elements. */
const readGlued = (line: string): HeadLine | undefined => {
  if (!mayBeGlued.test(line)) return undefined;
  const found = [...line.matchAll(gluedLabel)].at(0);
  if (!found || found.index === 0 || line.slice(0, found.index).split(' ').length > 8) return undefined;
  const rest = readHeadLine(line.slice(found.index));
  const move = <T extends Span>(span: T): T => ({ ...span, start: span.start + found.index, end: span.end + found.index });
  return rest ? { ...rest, stamps: rest.stamps.map(move), names: rest.names.map(move) } : undefined;
};

/** A date or label with a date at the very start of a paragraph that goes on with the story: `date 2022-02-01 Amid …`. */
export interface Prefix {
  readonly stamp: Stamp;
  /** Where the story goes on. */
  readonly end: number;
}

const gap = /[ |:–—-]{1,4}(?=["“‘'(]?[\p{Lu}\d]|https?:)/uy;

/** The stamp glued to the front of `line`'s first paragraph. Without a label only an ISO date counts. */
export const readPrefix = (line: string): Prefix | undefined => {
  const head = line.slice(0, maxHeadLine);
  const said = sticky(label, head, 0) ?? sticky(publication, head, 0) ?? '';
  const when = readWhen(head, said.length);
  if (!when || (said === '' && !/^\d{4}-/.test(head))) return undefined;
  const space = sticky(gap, head, when.end);
  return space === undefined ? undefined : { stamp: { ...when, kind: said === '' ? 'header' : kindOf(said) }, end: when.end + space.length };
};
