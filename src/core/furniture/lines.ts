// One line: is it furniture, and of which kind?
import type { FurnitureKind } from './kinds.ts';
import { readPictureLine } from './credits.ts';
import { isHeadWord, kindByPattern, maxLine } from './patterns.ts';
import { onlyInCompany, wholeLines } from './phrases.ts';

export interface LineVerdict {
  readonly kind: FurnitureKind | 'caption';
  /** Only where other furniture is near. */
  readonly weak: boolean;
}

const edges = /^[^\p{L}\p{N}#@©"']+|[\s.…:;,»›>→|*_)\]!?✱†"'–—-]+$/gu;

/** The line as the tables know it: lower case, plain quotes, single spaces, bullets, brackets and end marks taken off. */
export const lineKey = (raw: string): string => raw.toLowerCase().replace(/[’‘ʼ]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').replace(edges, '');

const keyed = new Map([...wholeLines].map(([phrase, kind]) => [lineKey(phrase), kind]));
const social = new Set('facebook twitter x linkedin whatsapp email e-mail print telegram reddit pinterest share tweet copy link messenger more pocket flipboard instagram youtube threads bluesky mastodon vk viber line sms save comment comments pin it this on via'.split(' '));
const hashtags = /^(?:#[\p{L}\p{N}_]+[\s,]*){2,}$/u;
const timeCode = /^\d{1,2}:\d\d(?::\d\d)?(?: ?\/ ?-?\d{1,2}:\d\d(?::\d\d)?)?$/;
const links = /^(?:(?:https?:\/\/|www\.)\S+\s*)+$/i;
const agencySignature = /^(?:[-–—/(]+ ?)(?:with )?(?:AP|AFP|Reuters|REUTERS|PTI|ANI|IANS|UNI|Xinhua|TASS|BERNAMA|Bernama|AAP|dpa|DPA|EFE|Agencies|The Associated Press|Associated Press|CNN|BBC|Bloomberg|UPI|VOA|Interfax|Sputnik|RIA Novosti|PA|NYT)(?:[/, ]+(?:AP|AFP|Reuters|PTI|ANI|dpa|Agencies|Bloomberg))*\)?\.?$/;
/** Field lines of news archives (LexisNexis, Factiva). */
const archive = /^(?:(?:SECTION|LENGTH|LANGUAGE|PUBLICATION-TYPE|DOCUMENT-TYPE|PUB-TYPE|JOURNAL-CODE|BODY|SUBJECT|COUNTRY|CITY|GRAPHIC|SERIES|EDITION|DISTRIBUTION|PUB-SUBJECT)\s?:.{0,300}|(?:WC |LENGTH: ?)?\d{2,5} words|(?:SN|SC|LA|CY|PG|VOL|ED|PUB|AN|NS|RE|IPD|IPC|CO|IN) \S.{0,120}|(?:LP|TD))$/;
/** "MFA Russia (@mfa_russia)": the head of an embedded tweet. */
const tweetHead = /^(?!A post )[^()@.!?]{1,50} ?\(@\w{1,20}\)$/;
const domain = /^(?:www\.)?[\w-]{2,40}\.(?:com|org|net|info|news|in|uk|ru|ua|eu|tv|co\.\w\w|com\.\w\w)$/i;
/** "FinancialGovernment SolutionsLegalReuters News": a menu whose words were glued. */
const gluedMenu = /(?:\p{Ll}{2}\p{Lu}\p{Ll}{2}.{0,60}){3}/u;
const lonely = /^(?:AFP|ANI|PTI|IANS|UNI|TASS|EFE|UPI|AAP|Reuters|REUTERS|Xinhua|Sputnik|Agencies|EPA|Getty Images|AP)$/;
const counts = /^(?:\d[\d.,]*k?) (?:comments?|replies|responses|shares?|likes?|views?|retweets?|followers|reactions|claps|posts)(?: on .{1,120})?$|^(?:comments?|replies|shares?|likes?) ?[(:]? ?\d{1,6}\)?$|^showing \d{1,4}[-–]\d{1,4} of \d{1,6}$/;

const firstWord = /^[^\p{L}©]{0,3}([\p{L}©'’]+)/u;
/** Lines longer than this are read only if their first word, or their end, is one that furniture has. */
const glance = 130;

/** Can a long line be told at a glance to be none? */
const isPlainlyProse = (raw: string): boolean => {
  const first = firstWord.exec(raw)?.[1]?.toLowerCase().replace('’', "'");
  if (first === undefined || isHeadWord(first) || first === 'file' || first === 'image' || first === 'photo' || first === 'caption' || first === 'in' || first === 'a' || first === 'pictured') return false;
  return !/[)\]]\.?$|contributed (?:to this|reporting)|[A-Za-z/]$/.test(raw.slice(-60));
};

/** The verdict on a line, `undefined` for prose. Linear in the line; longer than `maxLine` it is prose. */
export const readLine = (raw: string): LineVerdict | undefined => {
  if (raw.length > maxLine || (raw.length > glance && isPlainlyProse(raw))) return undefined;
  const key = lineKey(raw);
  const whole = keyed.get(key);
  if (whole !== undefined && raw.length < 120) return { kind: whole, weak: onlyInCompany.has(key) };
  if (raw.length < 200) {
    if (links.test(raw)) return { kind: /t\.co\/|pic\.(?:twitter|x)\.com|twitter\.com\/\w+\/status|x\.com\/\w+\/status/i.test(raw) ? 'tweet-links' : 'source-link', weak: false };
    if (hashtags.test(raw)) return { kind: 'tags', weak: false };
    if (timeCode.test(raw)) return { kind: 'player', weak: true };
    if (archive.test(raw)) return { kind: 'metadata', weak: !/:|^WC /.test(raw) };
    if (/^\d{1,4}$/.test(raw) && !/^(?:1[5-9]|20)\d\d$/.test(raw)) return { kind: 'share', weak: true };
    if (tweetHead.test(raw)) return { kind: 'tweet-signature', weak: false };
    if (domain.test(raw)) return { kind: 'navigation', weak: false };
    if (lonely.test(raw)) return { kind: 'credit', weak: false };
    if (gluedMenu.test(raw) && !/[.!?]/.test(raw)) return { kind: 'navigation', weak: true };
    if (agencySignature.test(raw)) return { kind: 'credit', weak: false };
    if (counts.test(key)) return { kind: /comment|repl|response|showing/.test(key) ? 'comment-form' : 'share', weak: false };
    const words = key.split(/[\s,|/·•]+/);
    if (words.length >= 2 && words.length <= 20 && words.every((word) => social.has(word))) return { kind: 'share', weak: false };
  }
  const picture = readPictureLine(key, raw);
  if (picture !== undefined) return { kind: picture, weak: false };
  const kind = kindByPattern(key, raw);
  if (kind !== undefined) return { kind, weak: false };
  if (/contributed (?:to this (?:report|story|article)|reporting)$/.test(key) && key.split(' ').length <= 60) return { kind: 'credit', weak: false };
  return undefined;
};
