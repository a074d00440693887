// Who is about to speak: a paragraph that ends with a colon, before a quotation in a paragraph or block of its own.
import type { Candidate } from '../candidate.ts';
import { Word } from '../lexicon/wordBits.ts';
import type { Marked } from '../marked.ts';
import { hasBit, Shape } from '../reading.ts';
import type { Stretch } from '../stretches.ts';
import { verbGroupStart } from '../syntax/phrases.ts';
import { subjectOfCue } from '../syntax/subjects.ts';
import { cueVerbAt, isVerb } from './cueVerbs.ts';

/**
 * The attribution of what follows a sentence that ends with a colon ("Moe wrote to the council:"), as a candidate without
 * content of its own; undefined if the sentence ends otherwise or holds no verb of saying.
 */
export const introduction = (m: Marked, { first, end }: Stretch): Candidate | undefined => {
  if (m.shape[end - 1] !== Shape.colon || m.inSegment[end - 1]) return undefined;
  for (let at = end - 2; at >= first; at--) {
    if (m.inSegment[at] || !hasBit(m, at, Word.cue)) continue;
    const verb = cueVerbAt(m, at);
    const group = verbGroupStart(m, at, first);
    if (!verb || !isVerb(m, at, group)) continue;
    const { chunk, path } = subjectOfCue(m, at, group, first);
    if (!chunk) continue;
    return {
      cue: { first: at, last: verb.particle ? at + 1 : at },
      verb,
      cueClass: verb.cueClass,
      joint: 'colon',
      content: { first: end - 1, last: end - 1 },
      speaker: chunk,
      path,
      to: undefined,
      via: undefined,
      negated: false,
      finite: 0,
    };
  }
  return undefined;
};
