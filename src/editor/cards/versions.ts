// Versions of a note that two people made without seeing each other, as choices in words.
import type { Action } from '../../annotations/draft.ts';
import type { Conflict, Note, Thread } from '../../annotations/fold.ts';
import type { Body, Target } from '../../annotations/model.ts';
import { clip } from './cards.ts';
import { proseOf, signatureOf, tagsOf, verdictOf } from './noteCard.ts';

/** What a choice writes. */
export type Hold =
  | { readonly kind: 'body'; readonly bodies: readonly Body[] }
  | { readonly kind: 'place'; readonly targets: readonly Target[] }
  | { readonly kind: 'status'; readonly action: Action };

export interface Choice {
  /** The note or answer that it is about. */
  readonly note: Note;
  readonly conflict: Conflict['kind'];
  readonly label: string;
  /** Who wrote it, and when. */
  readonly description: string;
  /** The version in full, to be laid beside the others. */
  readonly text: string;
  readonly hold: Hold;
}

/** All that a note says, for a comparison. */
const wordsOf = (bodies: readonly Body[]): string => {
  const tags = tagsOf({ bodies }).map((tag) => `#${tag}`).join(' ');
  return [verdictOf({ bodies }), proseOf({ bodies }), tags].filter((part) => part !== '').join('\n\n') || '(empty)';
};

const quotesOf = (targets: readonly Target[]): string => targets.map(({ quote }) => (quote ? `“${quote.exact}”` : 'the whole article')).join('\n');

const statusWords: Readonly<Record<Action, string>> = { resolve: 'It is resolved', reopen: 'It is open', delete: 'It is deleted', restore: 'It stays' };

const ofConflict = (note: Note, conflict: Conflict): readonly Choice[] => {
  const { kind, versions } = conflict;
  const choice = (text: string, description: string, hold: Hold): Choice => ({ note, conflict: kind, label: clip(text, 90), description, text, hold });
  if (kind === 'status')
    return versions.flatMap(({ annotation, bodies }) => {
      const action = (Object.keys(statusWords) as readonly Action[]).find((a) => bodies.some((b) => b.kind === 'text' && b.value.trim() === a));
      return action ? [choice(statusWords[action], signatureOf(annotation), { kind: 'status', action })] : [];
    });
  if (kind === 'place')
    return versions.map(({ annotation, bodies }) => {
      const targets = bodies.flatMap((b) => (b.kind === 'place' ? [b.target] : []));
      return choice(quotesOf(targets), signatureOf(annotation), { kind: 'place', targets });
    });
  const wordings = versions.map(({ annotation, bodies }) => choice(wordsOf(bodies), signatureOf(annotation), { kind: 'body', bodies }));
  return kind === 'deleted-but-edited' ? [...wordings, choice('Delete it after all', signatureOf(conflict.deleted), { kind: 'status', action: 'delete' })] : wordings;
};

/** Notes of a thread about which something is to be chosen. */
export const unsettledIn = (thread: Thread): readonly Note[] => [thread, ...thread.replies].filter(({ conflicts }) => conflicts.length > 0);

/** Does a thread wait for a choice? */
export const isUnsettled = (thread: Thread): boolean => unsettledIn(thread).length > 0;

/** The choices of the first conflict of a thread that waits for one. The others come after it. */
export const choicesOf = (thread: Thread): readonly Choice[] => {
  for (const note of unsettledIn(thread)) for (const conflict of note.conflicts) return ofConflict(note, conflict);
  return [];
};

/** What is asked. */
export const questionOf: Readonly<Record<Conflict['kind'], string>> = {
  body: 'two wordings of one note, written without seeing each other. Which one holds?',
  place: 'two places for one note, chosen without seeing each other. Which one holds?',
  status: 'two people decided differently about this note. What holds?',
  'deleted-but-edited': 'one deleted this note, another edited it meanwhile. What holds?',
};
