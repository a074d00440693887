// What the matchers give, and what they share.
import type { Span } from '../../core/span.ts';
import type { ConflictKind } from '../corpus.ts';
import type { Claim } from './claims.ts';
import type { ClaimSet } from './claimSet.ts';
import { weightOf } from './lexicon.ts';

/** Two places that do not agree: `a` in the first claim set, `b` in the second. */
export interface Disagreement {
  readonly kind: ConflictKind;
  readonly a: Span;
  readonly b: Span;
  /** One clause for the reader: what is held against what, and nothing beyond the wording. */
  readonly why: string;
  /** 0 to 1. */
  readonly strength: number;
}

export const shares = (a: readonly number[], b: readonly number[]): boolean => a.some((x) => b.includes(x));
export const common = (a: readonly number[], b: readonly number[]): readonly number[] => a.filter((x) => b.includes(x));
export const weigh = (concepts: readonly number[]): number => concepts.reduce((sum, c) => sum + weightOf(c), 0);

/** Shared weight over all weight: how alike two clauses are. */
export const likeness = (a: Claim, b: Claim): number => {
  const both = weigh(common(a.concepts, b.concepts));
  const all = weigh(a.concepts) + weigh(b.concepts) - both;
  return all === 0 ? 0 : both / all;
};

/** Days from the first article to the second; negative where the second is earlier; undefined where one is not known. */
export const daysBetween = (a: ClaimSet, b: ClaimSet): number | undefined => (a.day === undefined || b.day === undefined ? undefined : b.day - a.day);

export const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** Turns a disagreement round. */
export const turned = (d: Disagreement): Disagreement => ({ ...d, a: d.b, b: d.a });

export const clamp = (x: number): number => Math.max(0, Math.min(1, Math.round(100 * x) / 100));
