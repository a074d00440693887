// "MOSCOW, Feb. 1 (Reuters) —": where and when, and for whom, a story was filed.
import type { Dateline } from '../article.ts';
import type { Span } from '../span.ts';
import { agencies } from './outlets.ts';
import { datelineCities } from './cities.ts';
import { readWhen } from './when.ts';

/** Longest dateline read. */
const reach = 120;

const months = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const dayOfYear = new RegExp(`(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\\.?,? )?(?:${months}\\.? \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? ${months}\\b\\.?)(?:,? (?:19|20)\\d\\d)?(?!\\d)`, 'iy');
const placeWord = /[\p{Lu}][\p{L}\p{M}'’.]*(?:-[\p{L}][\p{L}\p{M}'’.]*)*/uy;
const linker = /(?:de|da|do|dos|del|la|le|el|al|es|au|on|upon|of|and|sur|the)(?= )/y;
const bracketed = / ?([([])([^()[\]\n]{2,60})[)\]]/y;
const slashed = / ?\/([A-Z-]{3,12})\/\.?/y;
const dash = / ?(?:—|–|--+|―|_)[ ]?| -[ ]|- (?=\p{Lu})/uy;
const colon = / ?:[ ]/y;
const comma = /, ?/y;
const goesOn = /["“‘'«([#@$£€]*[\p{Lu}\p{Nd}]/uy;

/** Words in capitals or before a colon that are no places. */
const notPlaces = new Set(
  'breaking exclusive update updated analysis opinion explainer explained watch video live editorial correction clarification note photos photo listen read also see summary factbox fact-check timeline profile interview comment advertisement warning alert flash urgent developing recap review preview q a question answer reporter caption image source via author by date subject from to re title headline key what why how who when where the this that it he she they we i in on at and but for if as after amid'.split(' '),
);

const sticky = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

interface Place extends Span {
  readonly text: string;
}

/** One to five capitalised words. */
const readPlace = (text: string, at: number): Place | undefined => {
  let end = at;
  let i = at;
  for (let words = 0; words < 6; words++) {
    if (words > 0 && sticky(dayOfYear, text, i) !== undefined) break;
    const word = sticky(placeWord, text, i) ?? (words > 0 ? sticky(linker, text, i) : undefined);
    if (word === undefined) break;
    end = i + word.length;
    if (text[end] !== ' ' || text[end - 1] === '.' && word.length > 4) break;
    i = end + 1;
  }
  if (end === at) return undefined;
  return { start: at, end, text: text.slice(at, end) };
};

const isShouted = (name: string): boolean => {
  const letters = name.replace(/[^\p{L}]/gu, '');
  return letters.length >= 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
};

const isAgency = (inside: string): boolean => inside.split(/[ /&,.-]+/).some((word) => agencies.has(word.toLowerCase())) || /^[A-Z]{2,6}$/.test(inside) || /\b(?:News|Agency|Press|Post|Times|Business)\b/.test(inside);

/**
 * The dateline at the start of a paragraph. Certain forms only: a place in capitals, or any place with an agency or a date, or
 * a well-known town; then a dash or colon; then the story with a capital.
 *
 * @param text the paragraph, from its first character; no more than its first 120 code units are looked at
 * @param base added to all offsets
 */
export const readDateline = (text: string, base: number): Dateline | undefined => {
  const line = text.slice(0, reach + 40);
  let place: Place | undefined;
  let date: Span | undefined;
  let agency: Span | undefined;
  let certain = 0;
  let closed = false;
  let i = 0;
  // "(NEW YORK) —"
  const open = /^\([\p{Lu} .]{3,30}\)(?= ?[—–-])/u.test(line) ? 1 : 0;
  const day = sticky(dayOfYear, line, 0);
  if (day === undefined) {
    place = readPlace(line, open);
    // "MOSCOW. Feb 1": the full stop is not the town's.
    if (place && /[\p{L}]{4}\.$/u.test(place.text)) place = { start: open, end: place.end - 1, text: place.text.slice(0, -1) };
    i = place ? place.end + open : 0;
    // Further places: "KYIV/MOSCOW", "SPRINGFIELD, Ill.", "New Delhi [India]".
    for (let more = 0; more < 3 && i > 0; more++) {
      const by = sticky(/ ?\/ ?/y, line, i) ?? sticky(comma, line, i);
      if (by === undefined || sticky(dayOfYear, line, i + by.length) !== undefined) break;
      const next = readPlace(line, i + by.length);
      if (!next || next.end - next.start > 30) break;
      i = next.end;
    }
    const country = sticky(bracketed, line, i);
    if (place && country?.trimStart().startsWith('[') && !isAgency(country.trim().slice(1, -1))) {
      i += country.length;
      certain++;
    }
  }
  const lead = day === undefined ? (sticky(/[,.]? ?\(?|/y, line, i) ?? '') : '';
  const full = readWhen(line, i + lead.length);
  const short = sticky(dayOfYear, line, i + lead.length);
  if (full || short !== undefined) {
    const start = i + lead.length;
    date = { start, end: full?.end ?? start + (short ?? '').length };
    i = date.end;
    if (line[i] === ')') i++;
  }
  const slash = sticky(slashed, line, line.startsWith('. ', i) ? i + 1 : i);
  if (slash !== undefined) {
    const start = line.indexOf('/', i) + 1;
    agency = { start, end: line.indexOf('/', start) };
    i = (line.startsWith('. ', i) ? i + 1 : i) + slash.length;
    certain += 2;
  } else {
    const start = line.startsWith(', ', i) ? i + 1 : i;
    const inside = sticky(bracketed, line, start);
    const name = inside?.trim().slice(1, -1) ?? '';
    if (inside !== undefined && isAgency(name)) {
      const at = start + inside.indexOf(name);
      // "(UrduPoint News / Sputnik - 12th February, 2022)"
      const dash = name.lastIndexOf(' - ');
      const inner = dash > 0 ? sticky(dayOfYear, name, dash + 3) : undefined;
      agency = { start: at, end: at + (inner === undefined ? name.length : dash) };
      if (inner !== undefined) {
        date ??= { start: at + dash + 3, end: at + name.length };
        closed = true;
      }
      i = start + inside.length;
    }
  }
  let broken = sticky(dash, line, i);
  // "ROME, November 1 – RIA Novosti. At the meetings"
  const signed = date && broken !== undefined && !agency ? sticky(/[A-Z][\w ]{1,20}\. (?=\p{Lu})/uy, line, i + broken.length) : undefined;
  if (signed !== undefined && broken !== undefined && isAgency(signed.slice(0, -2))) {
    agency = { start: i + broken.length, end: i + broken.length + signed.length - 2 };
    broken += signed;
  }
  const parted = broken ?? sticky(colon, line, i);
  const next = i + (parted?.length ?? 0) + (parted !== undefined || (slash === undefined && !closed) ? 0 : (sticky(/ ?/y, line, i) ?? '').length);
  if (parted === undefined && slash === undefined && !closed) return undefined;
  if (next > reach || sticky(goesOn, line, next) === undefined) return undefined;

  if (place) {
    const name = place.text.toLowerCase();
    if (notPlaces.has(name) || (notPlaces.has(name.split(' ')[0] ?? '') && !name.startsWith('the hague'))) return undefined;
    const known = datelineCities.has(name.replace(/\.$/, '')) || name.split('/').some((part) => datelineCities.has(part));
    const shouted = isShouted(place.text);
    const enough = known || certain > 0 || (agency && (shouted || datelineCities.has(name) || date || broken !== undefined)) || (shouted && date) || (shouted && broken !== undefined && broken.trim() !== '-' && place.text.length > 4 && !/^\p{Lu}{4}/u.test(line.slice(next)));
    if (!enough || (!shouted && !agency && !date && certain === 0 && place.text.split(' ').length > 4)) return undefined;
  } else if (!agency || (!date && !agencies.has(line.slice(agency.start, agency.end).toLowerCase()))) return undefined;

  const at = ({ start, end }: Span): Span => ({ start: base + start, end: base + end });
  const end = next - (line.slice(0, next).length - line.slice(0, next).trimEnd().length);
  return { start: base, end: base + end, ...(place ? { place: at(place) } : {}), ...(date ? { date: at(date) } : {}), ...(agency ? { agency: at(agency) } : {}) };
};
