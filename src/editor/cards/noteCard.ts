// A note in words: for hovers, lists and comment threads.
import type { Note, Thread } from '../../annotations/fold.ts';
import type { Annotation, Body, PlaceState } from '../../annotations/model.ts';
import { shortDay } from '../../corpus/words.ts';
import { Card } from './card.ts';
import { clip } from './cards.ts';

export const authorOf = ({ creator }: Annotation): string => creator?.name ?? 'unnamed';

/** `3 Mar 2022` of a creation time; empty where it cannot be read. */
export const dayOfNote = ({ created }: Annotation): string => (created === undefined || Number.isNaN(Date.parse(created)) ? '' : shortDay(created));

const purposes = (bodies: readonly Body[], purpose: string): readonly string[] => bodies.flatMap((b) => (b.kind === 'text' && b.purpose === purpose ? [b.value] : []));

export const tagsOf = ({ bodies }: Note): readonly string[] => [...purposes(bodies, 'tagging'), ...purposes(bodies, 'classifying')];

/** The prose of a note: what is not a tag, a class or a verdict. */
export const proseOf = ({ bodies }: Note): string =>
  bodies.flatMap((b) => (b.kind === 'text' && b.purpose !== 'tagging' && b.purpose !== 'classifying' && b.purpose !== 'assessing' ? [b.value] : [])).join('\n\n');

export const verdictOf = ({ bodies }: Note): string => purposes(bodies, 'assessing').join(', ');

/** One line: verdict, prose, tags; for lists. */
export const lineOf = (note: Note): string => {
  const parts = [verdictOf(note), proseOf(note).replace(/\s+/g, ' ').trim(), ...tagsOf(note).map((t) => `#${t}`)].filter((p) => p !== '');
  const links = note.bodies.some((b) => b.kind === 'place') ? ['link'] : [];
  return [...parts, ...links].join(' · ') || (note.annotation.motivations[0] ?? 'note');
};

export const stateWords: Readonly<Record<PlaceState, string>> = {
  anchored: '',
  moved: 'moved with its text',
  changed: 'its text was edited',
  guess: 'a guess: is it here?',
  orphan: 'lost its place',
};

/** The hover over an annotated text. */
export const noteCard = (thread: Thread, state: PlaceState, at: { readonly id: string }): Card => {
  const card = new Card();
  card.bold(authorOf(thread.annotation));
  const day = dayOfNote(thread.annotation);
  if (day) card.text(` · ${day}`);
  if (thread.edited) card.text(' · edited');
  if (thread.resolved) card.text(' · resolved by ').plain(authorOf(thread.resolved));
  if (thread.layer === 'private') card.text(' · private');
  if (stateWords[state]) card.text(` · _${stateWords[state]}_`);
  const verdict = verdictOf(thread);
  const prose = proseOf(thread);
  if (verdict) card.line().bold(verdict);
  if (prose) card.line().plain(clip(prose, 280));
  const tags = tagsOf(thread);
  if (tags.length > 0) {
    card.line();
    tags.forEach((tag, i) => card.text(i > 0 ? ' ' : '').italic(`#${tag}`));
  }
  if (thread.conflicts.length > 0) card.line().text(`**${thread.conflicts.length === 1 ? 'Two versions wait' : 'Several versions wait'} for a choice.**`);
  for (const answer of thread.replies.filter((r) => !r.deleted).slice(-2)) card.text('\n- ').bold(authorOf(answer.annotation)).text(': ').plain(clip(proseOf(answer), 140));
  card.paragraph();
  const act = (label: string, action: string, first = false): void => void card.text(first ? '' : ' · ').link(label, 'dateline.noteAction', [at.id, thread.id, action]);
  act('Reply', 'reply', true);
  act('Edit', 'edit');
  act(thread.resolved ? 'Reopen' : 'Resolve', thread.resolved ? 'reopen' : 'resolve');
  act('Delete', 'delete');
  if (state === 'guess') act('Accept', 'accept');
  if (thread.conflicts.length > 0) act('Choose…', 'choose');
  return card;
};
