import * as vscode from 'vscode';
import type { Entry } from '../../annotations/fold.ts';
import type { PlacedNote, PlacedSpot } from '../../annotations/placed.ts';
import { isDoubtful, spanOfPlace } from '../../annotations/placed.ts';
import { bodyDraftOf, reworded } from '../../annotations/redraft.ts';
import type { Disposable } from '../../platform/events.ts';
import { clip } from '../cards/cards.ts';
import { authorOf, dayOfNote, endWords, lineOf, proseOf, signatureOf, stateWords } from '../cards/noteCard.ts';
import { choicesOf, isUnsettled, questionOf, type Choice } from '../cards/versions.ts';
import { rangeOf, spanOf } from '../host/convert.ts';
import type { Notes } from '../host/notes.ts';
import type { DocumentNotes } from '../host/openNotes.ts';
import { reveal } from '../host/places.ts';
import type { Settings } from '../host/settings.ts';
import { showBeside } from '../host/shownTexts.ts';
import { askForName, writeBeside, writeOrKeep } from '../host/writing.ts';

export interface NoteActionsOptions {
  readonly notes: Notes;
  readonly settings: Settings;
}

const acts = ['reply', 'edit', 'resolve', 'reopen', 'delete', 'restore', 'accept', 'attach', 'leave', 'choose', 'share', 'go', 'show'] as const;
type Act = (typeof acts)[number];

/** Why there is nothing to do, where a command found no note that fits. */
const missing: Partial<Record<Act, string>> = {
  resolve: 'no open note stands in this article.',
  reopen: 'no note of this article is resolved.',
  share: 'no note of this article is private.',
  go: 'no note of this article leads to another place.',
  choose: 'no note of this article has two versions.',
  attach: 'no note of this article has a place that could be moved.',
  accept: 'no note of this article stands where a guess put it.',
  leave: 'no note of this article lost its place.',
};

const info = (text: string): void => void vscode.window.showInformationMessage(`Dateline: ${text}`);

/** What can be done to a note: from hover, list, comment thread, lens and palette. */
export const registerNoteActions = ({ notes, settings }: NoteActionsOptions): Disposable => {
  const label = ({ thread, state }: PlacedNote): string => `${authorOf(thread.annotation)} ${dayOfNote(thread.annotation)}: ${clip(lineOf(thread), 70)}${stateWords[state] ? ` (${stateWords[state]})` : ''}`;

  /** The note at the cursor; asked where there are several, all of the article's where there is none. */
  const atCursor = async (what: Act, filter: (note: PlacedNote) => boolean = () => true, isHarmless = false): Promise<{ readonly all: DocumentNotes; readonly note: PlacedNote } | undefined> => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return undefined;
    const all = await notes.of(editor.document);
    const offset = editor.document.offsetAt(editor.selection.active);
    const fitting = all.notes.filter(filter);
    const here = fitting.filter(({ spots }) => spots.some(({ place }) => place.state !== 'orphan' && place.start <= offset && offset <= place.end));
    const choices = here.length > 0 ? here : fitting;
    const [only] = choices;
    if (!only) {
      info(missing[what] ?? 'there are no notes on this article.');
      return undefined;
    }
    // Of all notes of the article, the only one is meant just where there is nothing to be lost by it.
    if (here.length === 1 || (isHarmless && choices.length === 1)) return { all, note: only };
    const chosen = await vscode.window.showQuickPick(choices.map((note) => ({ label: label(note), note })), { placeHolder: 'Which note?' });
    return chosen && { all, note: chosen.note };
  };

  const ask = async (title: string, value = ''): Promise<string | undefined> => (await vscode.window.showInputBox({ title, value, ignoreFocusOut: true }))?.trim();

  /** The other end of a link or judgement: opened, and its place shown. */
  const go = async ({ document }: DocumentNotes, note: PlacedNote, index: number | undefined): Promise<void> => {
    const here = document.offsetAt(vscode.window.activeTextEditor?.selection.active ?? new vscode.Position(0, 0));
    const inside = note.spots.flatMap(({ place, target }) => (place.state === 'orphan' || (place.start <= here && here <= place.end) ? [] : [{ label: `“${clip(target.quote?.exact ?? '', 70)}” in this article`, run: async () => reveal(document.uri, place) }]));
    const outside = note.ends.map((end) => ({
      label: endWords(end),
      run: async () => {
        if (end.article === undefined) {
          info('that article is not in this folder.');
          return;
        }
        const uri = vscode.Uri.parse(end.article);
        const other = await vscode.workspace.openTextDocument(uri);
        const { places } = await notes.placing.now(other.getText(), [end.target], uri);
        const place = places.get(end.target);
        const span = place && spanOfPlace(place);
        await reveal(uri, span ?? { start: 0, end: 0 });
        if (!span && end.target.quote) info(`“${clip(end.target.quote.exact, 60)}” is not found in ${uri.path.split('/').at(-1)} any more.`);
      },
    }));
    const choices = index === undefined ? [...inside, ...outside] : outside.slice(index, index + 1);
    const [only] = choices;
    if (!only) info('the note leads nowhere else.');
    else if (choices.length === 1) await only.run();
    else await (await vscode.window.showQuickPick(choices, { placeHolder: 'Where to?' }))?.run();
  };

  const share = async (note: PlacedNote): Promise<boolean> => {
    const { thread, home } = note;
    if (thread.layer !== 'private') return false;
    const yes = 'Make It the Team’s';
    const chosen = await vscode.window.showWarningMessage('Make this private note part of the team’s notes?', { modal: true, detail: `“${clip(lineOf(thread), 200)}”\n\nIt is written into .annotations, to be committed with the articles. Once it was committed, it stays in git’s history.` }, yes);
    const document = vscode.window.activeTextEditor?.document;
    if (chosen !== yes || !document) return false;
    const article = home === undefined ? document : await vscode.workspace.openTextDocument(vscode.Uri.parse(home));
    const entries: readonly Entry[] = (await notes.glance(article.uri)).entries;
    return writeOrKeep(article.uri, '', async () => notes.writer.share(thread, entries, article.getText()));
  };

  /** Asks which of two versions holds, and writes that. Both stay in the files. */
  const settle = async (all: DocumentNotes, note: PlacedNote): Promise<void> => {
    const choices = choicesOf(note.thread);
    const [first, second] = choices;
    if (!first) {
      info('nothing about this note is undecided.');
      return;
    }
    const items: (vscode.QuickPickItem & { readonly choice?: Choice })[] = choices.map((choice) => ({ label: choice.label, description: choice.description, choice }));
    if (second && first.hold.kind !== 'status') items.push({ label: '$(diff) Show them side by side', alwaysShow: true });
    const picked = await vscode.window.showQuickPick(items, { title: `Dateline: ${questionOf[first.conflict]}`, ignoreFocusOut: true });
    if (!picked) return;
    if (!picked.choice) {
      if (second) await showBeside(clip(lineOf(note.thread), 60), { name: first.description, text: first.text }, { name: second.description, text: second.text });
      const again = 'Choose…';
      void vscode.window.showInformationMessage(`Dateline: ${questionOf[first.conflict]}`, again).then(async (chosen) => {
        if (chosen === again) await settle(all, note);
      });
      return;
    }
    const { note: about, hold } = picked.choice;
    await askForName(settings);
    await writeOrKeep(all.document.uri, '', async () =>
      hold.kind === 'body' ? notes.edit(about, hold.bodies.map(bodyDraftOf)) : hold.kind === 'place' ? notes.writer.settlePlace(about, hold.targets) : notes.moderate(about, hold.action),
    );
  };

  /** After an edit: somebody else's wording came meanwhile, and waits beside it for a choice. */
  const settleNew = async (document: vscode.TextDocument, id: string): Promise<void> => {
    const all = await notes.of(document);
    const note = all.notes.find(({ thread }) => thread.id === id);
    if (note && isUnsettled(note.thread)) await settle(all, note);
  };

  const act = async (all: DocumentNotes, note: PlacedNote, what: Act, index?: number): Promise<void> => {
    const { thread } = note;
    const { document } = all;
    const write = async (draft: string, work: Parameters<typeof writeBeside>[3]): Promise<void> => void (await writeBeside({ notes, settings }, document, draft, work));
    const attach = async (spots: readonly PlacedSpot[], spans: Parameters<typeof notes.writer.attach>[3]): Promise<void> => write('', async () => notes.writer.attach(document, note, spots, spans));
    const quoted = clip(lineOf(thread), 50);
    switch (what) {
      case 'reply': {
        const value = await ask(`Dateline: reply to “${quoted}”`);
        if (value) await write(value, async () => notes.reply(thread, value));
        return;
      }
      case 'edit': {
        const before = proseOf(thread);
        // A note of several lines is edited in the comment box; where it has no place for one, line ends are shown as ⏎.
        if (before.includes('\n') && note.span) {
          await vscode.commands.executeCommand('dateline.editInBox', document.uri.toString(), thread.id);
          return;
        }
        const value = (await ask(`Dateline: edit “${quoted}”`, before.replaceAll('\n', ' ⏎ ')))?.replace(/[ \t]*⏎[ \t]*/g, '\n');
        if (value === undefined || value === before) return;
        // As it was read: an edit that came from elsewhere meanwhile is kept beside this one, and the reader is asked.
        await write(value, async () => notes.edit(thread, reworded(thread.bodies, value)));
        await settleNew(document, thread.id);
        return;
      }
      case 'resolve':
      case 'reopen':
      case 'delete':
      case 'restore':
        await write('', async () => notes.moderate(thread, what));
        return;
      case 'accept': {
        const guesses = note.spots.filter(({ place }) => place.state === 'guess');
        if (guesses.length > 0) await attach(guesses, guesses.flatMap(({ place }) => spanOfPlace(place) ?? []));
        return;
      }
      case 'attach': {
        const editor = vscode.window.visibleTextEditors.find((e) => e.document === document);
        const chosen = editor?.selections.filter((s) => !s.isEmpty).map((s) => spanOf(document, s)) ?? [];
        if (chosen.length === 0) {
          info('select the text that the note belongs to first.');
          return;
        }
        const doubtful = note.spots.filter(({ place }) => place.state === 'orphan' || place.state === 'guess');
        await attach(doubtful.length > 0 ? doubtful : note.spots, chosen);
        return;
      }
      case 'leave':
        await notes.leave(document, note);
        return;
      case 'choose':
        await settle(all, note);
        return;
      case 'share':
        await share(note);
        return;
      case 'go':
        await go(all, note, index);
        return;
      case 'show': {
        const near = note.spots.flatMap(({ place }) => (place.state === 'orphan' && place.near !== undefined ? [{ start: place.near, end: place.near }] : []))[0];
        if (note.span ?? near) await reveal(document.uri, note.span ?? near ?? { start: 0, end: 0 });
        else if (note.about === 'elsewhere') await go(all, note, undefined);
        else await reveal(document.uri, { start: 0, end: 0 });
      }
    }
  };

  const onCursor = (what: Act, filter?: (note: PlacedNote) => boolean) => async (): Promise<void> => {
    const found = await atCursor(what, filter, what === 'choose' || what === 'go');
    if (found) await act(found.all, found.note, what);
  };

  /** From hovers, lists, lenses and threads: `(article, note, act, which?)`, all checked: an article of this workspace, a note of that article. */
  const byId = async (id: unknown, note: unknown, what: unknown, index?: unknown): Promise<void> => {
    if (typeof id !== 'string' || typeof note !== 'string' || !acts.some((a) => a === what)) return;
    const uri = vscode.Uri.parse(id);
    if (!notes.isKnown(uri)) return;
    const all = await notes.of(await vscode.workspace.openTextDocument(uri));
    const found = all.notes.find(({ thread }) => thread.id === note);
    if (found) await act(all, found, what as Act, typeof index === 'number' && Number.isInteger(index) && index >= 0 ? index : undefined);
  };

  const restore = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return;
    const all = await notes.of(document);
    const gone = all.folded.threads.filter(({ deleted }) => deleted);
    if (gone.length === 0) {
      info('no note of this article was deleted.');
      return;
    }
    const items = gone.map((thread) => ({ label: clip(lineOf(thread), 80), description: `by ${authorOf(thread.annotation)}, deleted by ${thread.deleted ? signatureOf(thread.deleted) : ''}`, thread }));
    const chosen = await vscode.window.showQuickPick(items, { placeHolder: 'Restore which note?', matchOnDescription: true });
    if (chosen) await act(all, { thread: chosen.thread, about: 'article', spots: [], state: 'orphan', ends: [] }, 'restore');
  };

  /** The next or previous note from the cursor, in text order, around the ends. */
  const step = (direction: 1 | -1) => async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const { document } = editor;
    const spans = (await notes.of(document)).notes.flatMap(({ spots }) => spots.flatMap(({ place }) => spanOfPlace(place) ?? [])).sort((a, b) => a.start - b.start);
    const offset = document.offsetAt(editor.selection.start);
    const inOrder = direction === 1 ? spans : spans.toReversed();
    const next = inOrder.find(({ start }) => (direction === 1 ? start > offset : start < offset)) ?? inOrder[0];
    if (!next) {
      info('no notes here.');
      return;
    }
    const range = rangeOf(document, next);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };

  const leads = ({ ends, spots }: PlacedNote): boolean => ends.length > 0 || spots.length > 1;
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('dateline.reply', onCursor('reply')),
    registerCommand('dateline.editNote', onCursor('edit')),
    registerCommand('dateline.resolve', onCursor('resolve', ({ thread }) => !thread.resolved)),
    registerCommand('dateline.reopen', onCursor('reopen', ({ thread }) => thread.resolved !== undefined)),
    registerCommand('dateline.deleteNote', onCursor('delete')),
    registerCommand('dateline.restoreNote', restore),
    registerCommand('dateline.shareNote', onCursor('share', ({ thread }) => thread.layer === 'private')),
    registerCommand('dateline.goToOtherEnd', onCursor('go', leads)),
    registerCommand('dateline.chooseVersion', onCursor('choose', ({ thread }) => isUnsettled(thread))),
    registerCommand('dateline.moveNote', onCursor('attach', (note) => !isDoubtful(note) && note.spots.length > 0)),
    registerCommand('dateline.nextNote', step(1)),
    registerCommand('dateline.previousNote', step(-1)),
    registerCommand('dateline.noteAction', byId),
  );
};
