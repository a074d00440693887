// Shared by the tests of dates: an article of a text, and what is found in it on one line a date.
import { noDecisions } from '../../../../src/core/analysis.ts';
import type { DateMention } from '../../../../src/core/analysis.ts';
import { findDates } from '../../../../src/core/dates/dates.ts';
import { noKnowledge } from '../../../../src/core/knowledge.ts';
import { parseArticle } from '../../../../src/core/parse.ts';

/** The day that tests are published on unless they say otherwise: a Wednesday. */
export const published = '2022-02-16';

export const datesOf = (text: string, day: string | undefined = published): readonly DateMention[] =>
  findDates(parseArticle(text), noKnowledge, day === undefined ? noDecisions : { ...noDecisions, published: day }).dates;

/** `span = value`, with ` TYPE` where it is not a date and `/MOD` where there is one. */
export const show = (text: string, day: string | undefined = published): readonly string[] =>
  datesOf(text, day).map((d) => `${text.slice(d.start, d.end)} = ${d.value}${d.type === 'DATE' ? '' : ` ${d.type}`}${d.mod ? `/${d.mod}` : ''}`);
