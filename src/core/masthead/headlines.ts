// What reads like a headline, a subhead, a standfirst. Judged by form alone; the callers judge by place.

const functionWords = new Set('the a an of and or as that which who is are was were has have had will would but than its their his her'.split(' '));
const letter = /\p{L}/u;
const lowerStart = /^["“‘'(«]*\p{Ll}/u;
const brandStart = /^["“‘'(«]*(?:\p{Ll}{1,2}\p{Lu}|de |von |van |al-|el-)/u;
const closing = /["”’'»)\]]+$/u;
/** A full stop that belongs to the last word: `U.S.`, `Inc.`, `D.C.`, `p.m.` */
const abbreviationEnd = /(?:(?:^|[\s("“‘'/-])(?:\p{L}\.){2,}|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|St|Dr|No|vs|etc|Bros|Gov|Gen|Sen|Rep))\.?$/u;
const bullet = /^(?:[-*•‣◦▪●–—·]|\d{1,2}[.)])\s/;

export interface Form {
  /** The line ends like a sentence: a full stop that is not an abbreviation's, or several of them. */
  readonly sentence: boolean;
  readonly question: boolean;
  readonly words: number;
  /** Starts and ends as headings do. */
  readonly heading: boolean;
}

/** Judges a line of at most a few hundred code units. */
export const formOf = (text: string): Form => {
  const words = text.split(/\s+/).length;
  const bare = text.replace(closing, '');
  const last = bare.at(-1) ?? '';
  const stop = last === '.' && !bare.endsWith('...') && !abbreviationEnd.test(bare);
  const question = last === '?' || last === '!';
  const inner = /[.!?]["”’)]* \p{Lu}/u.test(bare.replace(/(?:\b\p{Lu}|Mr|Mrs|Ms|Dr|St|vs|No|Gen|Sen|Gov|Rep|Lt|Col|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\. /gu, '$& '.replace('. ', ' ')));
  const lastWord = (/(\p{L}+)$/u.exec(bare)?.[1] ?? '').toLowerCase();
  const heading =
    letter.test(text) && !stop && last !== ':' && last !== ';' && last !== ',' && !bare.endsWith('...') && last !== '…' && (!lowerStart.test(text) || brandStart.test(text)) && !bullet.test(text) && !functionWords.has(lastWord) && !/^[–—-]/.test(text);
  return { sentence: stop || (question && inner), question, words, heading: heading && !(inner && words > 20) };
};

/** Longest title and subhead, in code units. */
export const maxTitle = 220;
export const maxSubhead = 130;

/** May the line be a title, if it stands where titles stand? */
export const readsAsTitle = (text: string): boolean => {
  if (text.length > maxTitle || text.length < 2) return false;
  const { heading, words } = formOf(text);
  return heading && words <= 34;
};

/** May the line be a subhead, if a paragraph follows? Questions may; a question in quotation marks is somebody speaking. */
export const readsAsSubhead = (text: string): boolean => {
  if (text.length > maxSubhead || text.length < 3 || /[\r\n]/.test(text)) return false;
  const { heading, question, words } = formOf(text);
  return heading && words <= 20 && !(question && (words > 14 || /^["“‘]/.test(text))) && !/^["“].*["”]$/u.test(text);
};
