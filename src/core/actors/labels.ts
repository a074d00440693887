// Labels of the sequence model: for each type the first, inner and last token of a longer name and a name of one token (BILOU).
import type { ActorType } from '../analysis.ts';

export const actorTypes: readonly ActorType[] = ['person', 'organization', 'place', 'people', 'misc'];

/** Positions in a name; label = 1 + 4 × type + position, 0 = outside. */
export const Position = { begin: 0, inside: 1, last: 2, unit: 3 } as const;

export const labelCount = 1 + 4 * actorTypes.length;

export const labelOf = (type: number, position: number): number => 1 + 4 * type + position;
export const typeOfLabel = (label: number): number => (label === 0 ? -1 : (label - 1) >> 2);
export const positionOfLabel = (label: number): number => (label === 0 ? -1 : (label - 1) & 3);

const opens = (label: number): boolean => label === 0 || positionOfLabel(label) === Position.begin || positionOfLabel(label) === Position.unit;
const closes = (label: number): boolean => label === 0 || positionOfLabel(label) === Position.last || positionOfLabel(label) === Position.unit;

/** May `after` follow `before`? */
export const mayFollow = (before: number, after: number): boolean =>
  closes(before) ? opens(after) : !opens(after) && typeOfLabel(before) === typeOfLabel(after);
export const mayBegin = opens;
export const mayEnd = closes;

/** For each label the labels that may stand before it. */
export const predecessors: readonly Int32Array[] = Array.from({ length: labelCount }, (_, after) =>
  Int32Array.from(Array.from({ length: labelCount }, (_, before) => before).filter((before) => mayFollow(before, after))),
);
