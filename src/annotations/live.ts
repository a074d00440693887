// Spans while the text is being typed: shifted through the editor's change events, until they are worked out anew.
import type { Span } from '../core/span.ts';
import { Budget } from './anchor/budget.ts';
import { carry } from './anchor/carry.ts';
import { mapTexts } from './anchor/map.ts';
import { Vocabulary } from './anchor/units.ts';

/** One change of a change event: `text.slice(start, end)` of the text before the event was replaced. Changes of one event never overlap. */
export interface Change extends Span {
  readonly text: string;
}

/** The text after an event. */
export const applied = (text: string, changes: readonly Change[]): string => {
  let result = '';
  let at = 0;
  for (const { start, end, text: added } of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, start) + added;
    at = end;
  }
  return result + text.slice(at);
};

/** Longer replacements are not looked into: the work that follows typing does that. */
const longest = 10_000;

/** Where spans went inside a replacement that swallowed them: a formatter, a paste over the paragraph, a revert. The two texts are compared once, and only for a span that asks. */
const within = ({ start, end, text: added }: Change, before: string): ((span: Span) => Span | undefined) => {
  let mapping: ReturnType<typeof mapTexts> | undefined;
  return (span) => {
    if (end - start > longest || added.length > longest || added === '') return undefined;
    mapping ??= mapTexts(before.slice(start, end), added, new Vocabulary(), new Budget(2_000_000));
    const carried = carry(mapping, { start: span.start - start, end: span.end - start });
    return carried && { start: start + carried.start, end: start + carried.end };
  };
};

/**
 * Where spans stand after a change event. What is typed at a span's edge stays outside of it; what is typed inside belongs to it;
 * of a span that is cut, what is left stays.
 *
 * @param before the text before the event, UTF-16 as all offsets here
 * @returns for each span its new place; undefined where its text is gone
 */
export const shift = (spans: readonly (Span | undefined)[], changes: readonly Change[], before: string): readonly (Span | undefined)[] => {
  const sorted = [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
  const inside = sorted.map((change) => within(change, before));
  return spans.map((span) => {
    if (!span) return undefined;
    let { start, end } = span;
    let grown = 0;
    for (const [i, change] of sorted.entries()) {
      if (change.start > span.end) break;
      const growth = change.text.length - (change.end - change.start);
      if (change.start <= span.start && change.end >= span.end && change.end > change.start) {
        const place = inside[i]?.(span);
        return place && { start: place.start + grown, end: place.end + grown };
      }
      const isBeforeStart = change.end <= span.start;
      if (isBeforeStart) start += growth;
      else if (change.start < span.start) start = change.start + grown + change.text.length;
      if (isBeforeStart || (change.end <= span.end && change.start < span.end)) end += growth;
      else if (change.start < span.end) end = change.start + grown;
      grown += growth;
    }
    return end > start ? { start, end } : undefined;
  });
};
