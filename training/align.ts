// Gold spans on our own tokens: which labels each position may bear.
import type { ActorType } from '../src/core/analysis.ts';
import type { Article } from '../src/core/article.ts';
import { actorTypes, labelCount, labelOf, Position } from '../src/core/actors/labels.ts';
import type { Sequence } from '../src/core/actors/sequence.ts';
import type { GoldActor } from './sources.ts';

export const anyLabel = (1 << labelCount) - 1;

const maskOf = (type: number): number => [0, 1, 2, 3].reduce((mask, p) => mask | (1 << labelOf(type, p)), 0);

export interface Misfit {
  readonly text: string;
  readonly around: string;
}

/**
 * The labels allowed at each position of `sequence` (which has just read `article`), as a set of bits.
 * A span whose borders are no token borders leaves its tokens free, and is reported.
 */
export const allowedLabels = (article: Article, sequence: Sequence, actors: readonly GoldActor[], untold: readonly ActorType[], misfits: Misfit[]): Int32Array => {
  const outside = untold.reduce((mask, type) => mask | maskOf(actorTypes.indexOf(type)), 1);
  const { start, end } = article.tokens;
  const allowed = new Int32Array(sequence.length).fill(outside);
  let at = 0;
  for (const actor of [...actors].sort((a, b) => a.start - b.start)) {
    const type = actorTypes.indexOf(actor.type);
    const from = article.prose[actor.start] === '#' ? actor.start + 1 : actor.start;
    while (at < sequence.length && (end[sequence.token[at] ?? 0] ?? 0) <= from) at++;
    const first = at;
    let last = at;
    while (last + 1 < sequence.length && (start[sequence.token[last + 1] ?? 0] ?? 0) < actor.end) last++;
    if (first >= sequence.length || start[sequence.token[first] ?? 0] !== from || end[sequence.token[last] ?? 0] !== actor.end || type < 0) {
      misfits.push({ text: article.text.slice(actor.start, actor.end), around: article.text.slice(Math.max(0, actor.start - 12), actor.end + 12) });
      for (let i = first; i <= last && i < sequence.length; i++) allowed[i] = anyLabel;
      continue;
    }
    for (let i = first; i <= last; i++) {
      const position = first === last ? Position.unit : i === first ? Position.begin : i === last ? Position.last : Position.inside;
      allowed[i] = 1 << labelOf(type, position);
    }
    at = last + 1;
  }
  return allowed;
};
