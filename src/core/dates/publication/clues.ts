// What a text says about its own publication day: the dates it states of itself, and those it tells as past or still to come.
import type { PublicationClue } from '../../analysis.ts';
import { sentenceOfToken, TokenKind, type Article } from '../../article.ts';
import type { Match } from '../expression.ts';
import { textAt, type TimeStream } from '../grammar/stream.ts';
import { Shift, Unit } from '../lexicon/classes.ts';
import { tenseAround } from '../refine/tense.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** The value of a match as far as it counts for publication; undefined if it says nothing. */
const valueFor = ({ expression, type }: Match): string | undefined => {
  if (type === 'SET' || type === 'DURATION') return undefined;
  if (expression.kind === 'deictic') return expression.days === 0 ? 'today' : undefined;
  if (expression.kind === 'unit') return expression.unit === Unit.month && expression.shift === Shift.current ? 'XXXX-XX' : undefined;
  if (expression.kind !== 'point' || expression.within || expression.shift !== undefined) return undefined;
  const { year, month, day, weekday, quarter, season, half, yearKind } = expression.fields;
  if (quarter !== undefined || season !== undefined || half !== undefined || yearKind) return undefined;
  const y = year === undefined ? 'XXXX' : String(year).padStart(4, '0');
  if (month !== undefined) return day === undefined ? `${y}-${two(month)}` : `${y}-${two(month)}-${two(day)}`;
  if (weekday !== undefined) return `XXXX-WXX-${weekday}`;
  return year === undefined || year < 1500 ? undefined : y;
};

/** Does the sentence look like a post: a handle or a link in it? */
const isPost = (s: TimeStream, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (s.kind[i] === TokenKind.handle || (s.kind[i] === TokenKind.url && textAt(s, i).startsWith('pic.tw'))) return true;
  return false;
};

/** How many paragraphs count as the lead. */
const leadParagraphs = 2;

/**
 * All clues of a text, in its order.
 * @param yearless the date of its dateline or stamp, if that has no year
 */
export const publicationClues = (s: TimeStream, matches: readonly Match[], article: Article, yearless: Match | undefined): readonly PublicationClue[] => {
  const { blocks, sentences } = article;
  let paragraphs = 0;
  const isLead = blocks.map(({ kind }) => (kind === 'title' || kind === 'deck' ? true : kind === 'paragraph' && ++paragraphs <= leadParagraphs));
  const clues: PublicationClue[] = [];
  for (const found of matches) {
    const value = valueFor(found);
    if (value === undefined) continue;
    const sentence = sentenceOfToken(sentences, found.from);
    const block = sentences.block[sentence] ?? 0;
    const kind = blocks[block]?.kind;
    const title = kind === 'title' || kind === 'subhead' || kind === 'deck';
    const same = value === 'today' || value === 'XXXX-XX';
    const full = /^\d{4}-\d{2}-\d{2}$/.test(value);
    const post = full && isPost(s, sentences.first[sentence] ?? 0, sentences.first[sentence + 1] ?? s.length);
    const told = found === yearless ? 'dateline' : post ? 'stamp' : same ? 'same' : tenseAround(s, found.from, found.to, title).toward;
    const weekday = found.expression.kind === 'point' && found.expression.fields.day !== undefined ? found.expression.fields.weekday : undefined;
    clues.push({ start: s.start[found.from] ?? 0, end: s.end[found.to - 1] ?? 0, told, value, ...(weekday === undefined ? {} : { weekday }), lead: found === yearless || (isLead[block] ?? false) });
  }
  return clues;
};
