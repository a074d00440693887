// Does the clause around a date speak of what was or of what is to come? By the nearest verb that governs it, and by words of schedules.
import { Flag, TokenClass } from '../lexicon/classes.ts';
import { classAt, flagsAt, limitOf, textAt, type TimeStream } from '../grammar/stream.ts';

const C = TokenClass;

export interface Tense {
  readonly toward: 'past' | 'future' | 'open';
  /** The evidence is thin: the other reading is worth showing. */
  readonly thin: boolean;
  /** The word that decided, for the explanation. */
  readonly cue?: string;
}

const open: Tense = { toward: 'open', thin: true };

/** How far a governing verb is looked for. */
const reach = 24;
const schedule = /^(?:begins|starts|opens|ends|arrives|meets|votes|faces|hosts|kicks|expires|reopen|reopens|resumes|airs|closes)$/;
const likely = /^(?:would|may|might|could|should|must|can|upcoming|forthcoming|ahead)$/;
/** What a date stands before when it is a fixture: `the May 4 election` says nothing about tense by the verbs around it. */
const scheduled = /^(?:elections?|hearing|deadline|vote|trial|summit|referendum|primary|primaries|runoff|ballot|launch|debate|expiry|expiration)$/;
/** Participles of strong verbs; the weak ones end in -ed. */
const endsInEd = /^[a-z]{2,}ed$/;
const notVerbs = /^(?:need|indeed|hundred|red|speed|feed|seed|united|embed|exceed|proceed|succeed|agreed-upon|unprecedented|so-called|armed|supposed|alleged|united|bed|shed|sacred|naked|wicked|beloved)$/;

const carriesOver = (s: TimeStream, i: number): boolean => {
  // `will be released`, `to be held`, `could be delayed`: the participle says nothing; go on to the auxiliary.
  const before = textAt(s, i - 1);
  return before === 'be' || before === 'being' || (before.endsWith('ly') && textAt(s, i - 2) === 'be');
};

/** What token `i` says about the tense of its clause, if it says anything. */
const cueAt = (s: TimeStream, i: number): Tense | undefined => {
  const c = classAt(s, i);
  if (c === C.tense) {
    const flags = flagsAt(s, i);
    const cue = textAt(s, i);
    if (flags & Flag.future) {
      // `the plan`, `its hope`: a noun. `was expected`, `had planned`: to come then, perhaps past by now.
      const before = textAt(s, i - 1);
      if (/^(?:planned|scheduled|expected)$/.test(cue) && /^(?:a|an|the|its|his|her|their|previously|originally)$/.test(before)) return undefined;
      if (/^(?:plans?|planning|hopes?)$/.test(cue) && /^(?:the|a|an|this|that|its|his|her|their|of|for|new|'s|’s)$/.test(before)) return undefined;
      return { toward: 'future', thin: /^(?:was|were|had|been)$/.test(before) || /^(?:was|were|had|been)$/.test(textAt(s, i - 2)), cue };
    }
    // `is set to begin`
    if (cue === 'set' && /^(?:to|for)$/.test(textAt(s, i + 1))) return { toward: 'future', thin: /^(?:was|were)$/.test(textAt(s, i - 1)), cue: `set ${textAt(s, i + 1)}` };
    // `to be held`, but `was to be held`
    if (cue === 'be' && textAt(s, i - 1) === 'to' && !textAt(s, i + 1).endsWith('ing')) return { toward: 'future', thin: /^(?:was|were|had)$/.test(textAt(s, i - 2)), cue: 'to be' };
    if (flags & Flag.past) return carriesOver(s, i) ? undefined : { toward: 'past', thin: false, cue };
    if (likely.test(cue)) return { toward: 'future', thin: true, cue };
    if ((cue === 'is' || cue === 'are') && textAt(s, i + 1) === 'to') return { toward: 'future', thin: false, cue: `${cue} to` };
    return undefined;
  }
  // `his next court appearance on`, `in custody until a hearing on`
  if ((c === C.shift && textAt(s, i) === 'next') || textAt(s, i) === 'until') return { toward: 'future', thin: false, cue: textAt(s, i) };
  if (c !== 0) return undefined;
  const length = (s.end[i] ?? 0) - (s.start[i] ?? 0);
  if (length < 3 || length > 14) return undefined;
  const text = textAt(s, i);
  if (/^(?:it|he|she|they|we|you|i)(?:['’])ll$/.test(text)) return { toward: 'future', thin: false, cue: 'will' };
  if (endsInEd.test(text) && !notVerbs.test(text)) return carriesOver(s, i) ? undefined : { toward: 'past', thin: false, cue: text };
  if (schedule.test(text)) return { toward: 'future', thin: true, cue: text };
  return undefined;
};

/** Behind a date only a finite verb governs it: `will`, `is scheduled to`, `said`; not `to be held`, `planned`, `may`. */
const finite = (s: TimeStream, i: number): Tense | undefined => {
  const cue = cueAt(s, i);
  if (!cue || cue.toward !== 'future') return cue;
  const text = textAt(s, i);
  const will = /^(?:will|shall|won['’]t|is|are)$/.test(text) || /['’]ll$/.test(text);
  return will || /^(?:is|are|was|were|been)$/.test(textAt(s, i - 1)) ? cue : undefined;
};

/**
 * Tense around the tokens `from` to `to - 1`.
 * @param title the sentence is a headline: an infinitive in it is a future (`leaders to meet Thursday`)
 */
export const tenseAround = (s: TimeStream, from: number, to: number, title: boolean): Tense => {
  const end = limitOf(s, from);
  let first = from;
  while (first > 0 && from - first < reach && limitOf(s, first - 1) === end) first--;
  const before = textAt(s, from - 1);
  if (first < from && (before === 'until' || before === 'till' || before === 'through' || before === 'by')) return { toward: 'future', thin: before === 'by', cue: before };
  if (scheduled.test(textAt(s, to))) return open;
  let infinitive: string | undefined;
  for (let i = from - 1; i >= first; i--) {
    const cue = cueAt(s, i);
    if (cue) return cue;
    if (classAt(s, i) === C.stop) break;
    if (textAt(s, i) === 'to' && classAt(s, i + 1) === 0 && /^[a-z]/.test(textAt(s, i + 1))) infinitive ??= `to ${textAt(s, i + 1)}`;
  }
  if (infinitive !== undefined && title) return { toward: 'future', thin: false, cue: infinitive };
  for (let i = to; i < Math.min(end, to + 14); i++) {
    const cue = finite(s, i);
    if (cue) return cue.toward === 'past' ? { ...cue, thin: false } : cue;
    if (classAt(s, i) === C.stop) break;
  }
  return open;
};
