// From any card with two passages to a judgement on them: one link.
import type { Card } from './card.ts';

/** A passage as a card names it. UTF-16 offsets, half open. */
export interface JudgedPassage {
  /** The article's address. */
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

/** What may be found of two passages: the body of an assessing annotation. */
export const verdicts = ['contradicts', 'confirms', 'same source', 'outdated', 'misquoted', 'unrelated'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a card is about: it decides which verdicts are offered first. */
export type JudgedKind = 'disagreement' | 'reuse' | 'quotation';

/**
 * `Judge…` on a card. The reader is asked for a verdict and why; with `kind` a verdict, only why.
 * What is recorded is one annotation with both passages as its targets: seen from either article.
 */
export const judgeLink = (card: Card, here: JudgedPassage, there: JudgedPassage, kind: JudgedKind | Verdict = 'disagreement', label = 'Judge…'): Card => card.link(label, 'dateline.judge', [here, there, kind]);
