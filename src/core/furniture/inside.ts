// Furniture inside a paragraph: an embedded tweet's links and signature, a credit in brackets at the end.
import type { Furniture } from '../article.ts';
import type { Span } from '../span.ts';
import { readWhen } from '../masthead/when.ts';
import { creditAtEnd } from './credits.ts';
import { lineKey, readLine } from './lines.ts';

const link = /(?:https?:\/\/)?(?:t\.co|pic\.twitter\.com|pic\.x\.com)\/\w{1,20}/y;
const signatureDash = /(?:—|–|--|―|&mdash;) ?$/;

/** The span of the tweet's links that end at `end`, with pictographs before them; undefined if none do. */
const linksBefore = (text: string, start: number, end: number): Span | undefined => {
  let at = end;
  let found = false;
  for (;;) {
    let i = at;
    while (i > start && text[i - 1] === ' ') i--;
    const word = text.lastIndexOf(' ', i - 1) + 1;
    const from = Math.max(start, word);
    if (from >= i || i - from > 60) break;
    link.lastIndex = from;
    const hit = link.exec(text);
    const isLink = hit !== null && from + hit[0].length === i;
    const isPictograph = found && /^(?:\p{Extended_Pictographic}\uFE0F?)+$/u.test(text.slice(from, i)) && /[🔗👉➡📷📸📹🎥▶👇⤵]/u.test(text.slice(from, i));
    if (!isLink && !isPictograph) break;
    found = true;
    at = from;
    if (at === start) break;
  }
  return found ? { start: at, end: end - (text.slice(at, end).length - text.slice(at, end).trimEnd().length) } : undefined;
};

/** "— MFA Russia (@mfa_russia) February 15, 2022", wherever in the paragraph it stands, with the links before it. */
const tweetParts = (text: string, { start, end }: Span): readonly Furniture[] => {
  const found: Furniture[] = [];
  let from = start;
  for (let at = text.indexOf('(@', start); at >= 0 && at < end; at = text.indexOf('(@', at + 2)) {
    const close = /^\(@\w{1,20}\) {0,8}/.exec(text.slice(at, at + 34))?.[0];
    if (close === undefined) continue;
    const when = readWhen(text.slice(at + close.length, Math.min(end, at + close.length + 60)), 0);
    if (!when) continue;
    const stop = at + close.length + when.end;
    // Back to the dash before the name, at most 60 code units.
    const low = Math.max(from, at - 60);
    let dash = -1;
    for (let i = at; i > low; i--)
      if (signatureDash.test(text.slice(Math.max(low, i - 8), i))) {
        dash = i;
        break;
      }
    const lead = dash < 0 ? 0 : (signatureDash.exec(text.slice(Math.max(low, dash - 8), dash))?.[0].length ?? 0);
    const begin = dash < 0 ? (at - start <= 60 ? start : at) : dash - lead;
    const links = linksBefore(text, from, begin);
    if (links) found.push({ ...links, kind: 'tweet-links' });
    found.push({ start: begin, end: stop, kind: 'tweet-signature' });
    from = stop;
  }
  const last = linksBefore(text, from, end);
  if (last) found.push({ ...last, kind: 'tweet-links' });
  return found;
};

/** "… said. (With inputs from agencies)", "… said. (ANI)" */
const bracketAtEnd = (text: string, { start, end }: Span): Furniture | undefined => {
  const last = text[end - 1];
  if (last !== ')' && last !== ']' && !(last === '.' && /[)\]]/.test(text[end - 2] ?? ''))) return undefined;
  const low = Math.max(start, end - 400);
  const open = text.slice(low, end).lastIndexOf(last === ']' || text[end - 2] === ']' ? '[' : '(');
  if (open < 0) return undefined;
  const at = low + open;
  const before = text.slice(start, at).trimEnd().at(-1);
  if (before === undefined || !/[.!?"”’')\]]/.test(before)) return undefined;
  const inside = text.slice(at, end);
  const kind = /^[([](?:ANI|AFP|AP|PTI|IANS|Reuters|UNI|Xinhua|TASS|dpa|EFE|UPI|Agencies|ANI\/\w+|\w+\/ANI)[)\]]\.?$/.test(inside) ? 'credit' : readLine(inside)?.kind;
  if (kind === undefined || kind === 'caption' || lineKey(inside).length < 2) return undefined;
  return kind === 'credit' || kind === 'image-credit' || kind === 'related-link' || kind === 'source-link' || kind === 'copyright' || kind === 'disclaimer' ? { start: at, end, kind } : undefined;
};

/** All furniture inside one paragraph, in text order, not overlapping. */
export const furnitureInside = (text: string, block: Span, hasTweets: boolean): readonly Furniture[] => {
  const found = hasTweets ? [...tweetParts(text, block)] : [];
  const rest = { start: found.at(-1)?.end ?? block.start, end: block.end };
  const bracket = bracketAtEnd(text, rest);
  if (bracket) found.push(bracket);
  return found;
};

/** The credit that closes a caption: where it begins in the file, or -1. */
export const captionCredit = (text: string, { start, end }: Span): number => {
  if (end - start > 450) return -1;
  const at = creditAtEnd(text.slice(start, end));
  return at < 0 ? -1 : start + at;
};
