// A note in words: for hovers, lists and comment threads.
import type { Note } from '../../annotations/fold.ts';
import type { Annotation, Body, PlaceState } from '../../annotations/model.ts';
import type { NoteEnd, PlacedNote } from '../../annotations/placed.ts';
import { proseIn } from '../../annotations/redraft.ts';
import { shortDay } from '../../corpus/words.ts';
import { Card } from './card.ts';
import { clip } from './cards.ts';

export const authorOf = ({ creator }: Annotation): string => creator?.name ?? 'unnamed';

/** `3 Mar 2022` of a creation time; empty where it cannot be read. */
export const dayOfNote = ({ created }: Annotation): string => (created === undefined || Number.isNaN(Date.parse(created)) ? '' : shortDay(created));

/** `Ada, 3 Mar 2022`. */
export const signatureOf = (annotation: Annotation): string => [authorOf(annotation), dayOfNote(annotation)].filter((part) => part !== '').join(', ');

const purposes = (bodies: readonly Body[], purpose: string): readonly string[] => bodies.flatMap((b) => (b.kind === 'text' && b.purpose === purpose ? [b.value] : []));

export const tagsOf = ({ bodies }: Pick<Note, 'bodies'>): readonly string[] => [...purposes(bodies, 'tagging'), ...purposes(bodies, 'classifying')];

/** The prose of a note: what is not a tag, a class or a verdict. */
export const proseOf = ({ bodies }: Pick<Note, 'bodies'>): string => proseIn(bodies);

export const verdictOf = ({ bodies }: Pick<Note, 'bodies'>): string => purposes(bodies, 'assessing').join(', ');

/** One line: verdict, prose, tags; for lists. */
export const lineOf = (note: Pick<Note, 'bodies' | 'annotation'>): string => {
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

const nameOf = (address: string): string => decodeURIComponent(address.split('/').at(-1) ?? address);

/** The other end of a link or judgement, in words. */
export const endWords = ({ target, article }: NoteEnd): string => {
  const quote = target.quote ? `“${clip(target.quote.exact, 90)}”` : 'the whole article';
  if (article !== undefined) return `${quote} in ${nameOf(article)}`;
  return /^https?:/.test(target.source) ? clip(target.source, 90) : `${quote} in an article that is not in this folder`;
};

/** Why a note has no sure place, for the reader: the first reason of its places. */
export const whyDoubtful = ({ spots }: Pick<PlacedNote, 'spots'>): string => spots.flatMap(({ place }) => (place.state === 'orphan' || place.state === 'guess' ? [place.why] : []))[0] ?? '';

/** The words that a note speaks of. */
export const quoteOf = ({ thread }: Pick<PlacedNote, 'thread'>): string => thread.targets.flatMap(({ quote }) => quote?.exact ?? [])[0] ?? '';

/** The hover over an annotated text. `at` is the article at hand, and where in it: the end that the reader stands at is not told as another. */
export const noteCard = ({ thread, state, home, spots, ends }: PlacedNote, at: { readonly id: string; readonly offset: number }): Card => {
  const card = new Card();
  card.bold(authorOf(thread.annotation));
  const day = dayOfNote(thread.annotation);
  if (day) card.text(` · ${day}`);
  if (thread.edited) card.text(' · edited');
  if (thread.resolved) card.text(' · resolved by ').plain(signatureOf(thread.resolved));
  if (thread.layer === 'private') card.text(' · private');
  if (home !== undefined) card.text(' · written in ').plain(nameOf(home));
  if (stateWords[state]) card.text(` · _${stateWords[state]}_`);
  const verdict = verdictOf(thread);
  const prose = proseOf(thread);
  if (verdict) card.line().bold(verdict);
  if (prose) card.line().plain(clip(prose, 280));
  const tags = tagsOf(thread);
  if (tags.length > 0) {
    card.line();
    tags.slice(0, 12).forEach((tag, i) => card.text(i > 0 ? ' ' : '').italic(`#${clip(tag, 40)}`));
  }
  // Links and judgements: the other end, whichever one stands at. Places selected together are one end.
  const isLink = ends.length > 0 || spots.some(({ kind }) => kind === 'link');
  const others = isLink ? spots.filter(({ place }) => place.state !== 'orphan' && !(place.start <= at.offset && at.offset <= place.end)) : [];
  for (const { target, place } of others.slice(0, 3)) if (place.state !== 'orphan') card.text('\n- ↔ ').plain(`“${clip(target.quote?.exact ?? '', 90)}”`).text(' — ').link('Go there', 'dateline.openPlace', [at.id, place.start, place.end]);
  for (const [i, end] of ends.slice(0, 3).entries()) {
    card.text('\n- ↔ ').plain(endWords(end));
    if (end.article !== undefined) card.text(' — ').link('Go there', 'dateline.noteAction', [at.id, thread.id, 'go', i]);
  }
  const isUnsettled = [thread, ...thread.replies].some(({ conflicts }) => conflicts.length > 0);
  if (isUnsettled) card.line().text('**Two versions wait for a choice.**');
  const answers = thread.replies.filter((r) => !r.deleted);
  if (answers.length > 2) card.text(`\n- _${answers.length - 2} earlier ${answers.length === 3 ? 'answer' : 'answers'}_`);
  for (const answer of answers.slice(-2)) card.text('\n- ').bold(authorOf(answer.annotation)).text(': ').plain(clip(proseOf(answer), 140));
  card.paragraph();
  const act = (label: string, action: string, first = false): void => void card.text(first ? '' : ' · ').link(label, 'dateline.noteAction', [at.id, thread.id, action]);
  act('Reply', 'reply', true);
  act('Edit', 'edit');
  act(thread.resolved ? 'Reopen' : 'Resolve', thread.resolved ? 'reopen' : 'resolve');
  act('Delete', 'delete');
  if (state === 'guess') act('Accept', 'accept');
  if (isUnsettled) act('Choose…', 'choose');
  return card;
};
