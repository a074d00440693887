import type { CueClass } from '../analysis.ts';
import type { CueVerb } from './lexicon/lexicon.ts';
import type { Chunk } from './syntax/nounPhrases.ts';
import type { EndDecider } from './syntax/contents.ts';
import type { SubjectPath } from './syntax/subjects.ts';

/** What joins a cue to its content. */
export type Joint = 'that' | 'clause' | 'quote' | 'colon' | 'infinitive' | 'question' | 'object' | 'as' | 'before' | 'middle' | 'noun' | 'source' | 'label' | 'follow' | 'loose';

/** A sentence of the narrator under analysis: tokens `first … end - 1`. */
export interface Sentence {
  readonly first: number;
  readonly end: number;
  readonly headline: boolean;
  /** Decides where statements end. */
  readonly ends: EndDecider;
}

/** A sentence with more candidates than this of one sort is no prose; the rest is not looked at. */
export const mostCandidates = 24;

/** A possible statement, before it is weighed. */
export interface Candidate {
  /** First and last token of the cue. */
  readonly cue: Chunk | undefined;
  readonly verb: CueVerb | undefined;
  readonly cueClass: CueClass;
  readonly joint: Joint;
  /** Tokens of the content, `first … last`. */
  readonly content: Chunk;
  readonly speaker: Chunk | undefined;
  readonly path: SubjectPath;
  readonly to: Chunk | undefined;
  readonly via: Chunk | undefined;
  readonly negated: boolean;
  /** Finite verb in the content: 0 none, 1 maybe, 2 surely. */
  readonly finite: 0 | 1 | 2;
}
