import * as vscode from 'vscode';
import type { BodyDraft } from '../../annotations/draft.ts';
import type { Body } from '../../annotations/model.ts';
import type { Disposable } from '../../platform/events.ts';
import { clip } from '../cards/cards.ts';
import { authorOf, dayOfNote, lineOf, proseOf, stateWords, verdictOf } from '../cards/noteCard.ts';
import { rangeOf, spanOf } from '../host/convert.ts';
import type { DocumentNotes, Notes, PlacedNote } from '../host/notes.ts';
import { reveal } from '../host/places.ts';
import type { Settings } from '../host/settings.ts';
import { askForName, writeOrKeep } from '../host/writing.ts';

export interface NoteActionsOptions {
  readonly notes: Notes;
  readonly settings: Settings;
}

const acts = ['reply', 'edit', 'resolve', 'reopen', 'delete', 'restore', 'accept', 'attach', 'choose', 'show'] as const;
type Act = (typeof acts)[number];

/** What a note says, put into an input box, and back: bodies that are not prose stay as they are. */
const rewritten = (bodies: readonly Body[], value: string): readonly BodyDraft[] => {
  const kept = bodies.flatMap((b): BodyDraft[] => {
    if (b.kind === 'resource') return [];
    if (b.kind === 'place') {
      const { source, quote, position, text, blob } = b.target;
      return [{ kind: 'link', to: { article: source, ...(quote ? { quote } : {}), ...(position ? { position } : {}), ...(text === undefined ? {} : { text }), ...(blob === undefined ? {} : { blob }) } }];
    }
    if (b.purpose === 'tagging') return [{ kind: 'tag', value: b.value }];
    if (b.purpose === 'classifying') return [{ kind: 'class', value: b.value }];
    if (b.purpose === 'assessing') return [{ kind: 'verdict', value: b.value }];
    return [];
  });
  const isQuestion = bodies.some((b) => b.kind === 'text' && b.purpose === 'questioning');
  return [...(value === '' ? [] : [{ kind: isQuestion ? 'question' : 'comment', value } as const]), ...kept];
};

/** What can be done to a note: from hover, list, comment thread and palette. */
export const registerNoteActions = ({ notes, settings }: NoteActionsOptions): Disposable => {
  const label = ({ thread, state }: PlacedNote): string => `${authorOf(thread.annotation)} ${dayOfNote(thread.annotation)}: ${clip(lineOf(thread), 70)}${stateWords[state] ? ` (${stateWords[state]})` : ''}`;

  /** The note at the cursor; asked where there are several, all of the article's where there is none. */
  const atCursor = async (filter: (note: PlacedNote) => boolean = () => true): Promise<{ readonly all: DocumentNotes; readonly note: PlacedNote } | undefined> => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return undefined;
    const all = await notes.of(editor.document);
    const offset = editor.document.offsetAt(editor.selection.active);
    const fitting = all.notes.filter(filter);
    const here = fitting.filter(({ places }) => places.some((p) => p.state !== 'orphan' && p.start <= offset && offset <= p.end));
    const choices = here.length > 0 ? here : fitting;
    const [only] = choices;
    if (!only) {
      void vscode.window.showInformationMessage('Dateline: no such note in this article.');
      return undefined;
    }
    if (here.length === 1) return { all, note: only };
    const chosen = await vscode.window.showQuickPick(choices.map((note) => ({ label: label(note), note })), { placeHolder: 'Which note?' });
    return chosen && { all, note: chosen.note };
  };

  const ask = async (title: string, value = ''): Promise<string | undefined> => (await vscode.window.showInputBox({ title, value, ignoreFocusOut: true }))?.trim();

  const act = async (all: DocumentNotes, note: PlacedNote, what: Act): Promise<void> => {
    const { thread } = note;
    const { uri } = all.document;
    const write = async (draft: string, work: Parameters<typeof writeOrKeep>[2]): Promise<void> => {
      const obstacle = notes.obstacle(all.document);
      if (obstacle !== undefined) {
        void vscode.window.showInformationMessage(`Dateline: ${obstacle}`);
        return;
      }
      await askForName(settings);
      await writeOrKeep(uri, draft, work);
    };
    const quoted = clip(lineOf(thread), 50);
    switch (what) {
      case 'reply': {
        const value = await ask(`Dateline: reply to “${quoted}”`);
        if (value) await write(value, async () => notes.reply(thread, value));
        return;
      }
      case 'edit': {
        const before = proseOf(thread);
        const value = await ask(`Dateline: edit “${quoted}”`, before);
        if (value !== undefined && value !== before) await write(value, async () => notes.edit(thread, rewritten(thread.bodies, value)));
        return;
      }
      case 'resolve':
      case 'reopen':
      case 'delete':
      case 'restore':
        await write('', async () => notes.moderate(thread, what));
        return;
      case 'accept':
        if (note.span) await write('', async () => notes.attach(all.document, thread, note.span ?? { start: 0, end: 0 }));
        return;
      case 'attach': {
        const editor = vscode.window.visibleTextEditors.find(({ document }) => document === all.document);
        const selection = editor?.selection;
        if (!selection || selection.isEmpty) void vscode.window.showInformationMessage('Dateline: select the text that the note belongs to first.');
        else await write('', async () => notes.attach(all.document, thread, spanOf(all.document, selection)));
        return;
      }
      case 'choose': {
        const versions = thread.conflicts.flatMap((c) => (c.kind === 'body' ? c.versions : []));
        const chosen = await vscode.window.showQuickPick(
          versions.map((v) => ({ label: proseOf({ ...thread, bodies: v.bodies }) || verdictOf({ ...thread, bodies: v.bodies }) || '(empty)', description: `${authorOf(v.annotation)} ${dayOfNote(v.annotation)}`, v })),
          { title: 'Dateline: two people edited this note. Which version holds?' },
        );
        if (chosen) await write('', async () => notes.edit(thread, rewritten(chosen.v.bodies, proseOf({ ...thread, bodies: chosen.v.bodies }))));
        return;
      }
      case 'show':
        if (note.span) await reveal(uri, note.span);
    }
  };

  const onCursor = (what: Act, filter?: (note: PlacedNote) => boolean) => async (): Promise<void> => {
    const found = await atCursor(filter);
    if (found) await act(found.all, found.note, what);
  };

  /** From hovers, lists and threads: `(article, note, act)`, all checked. */
  const byId = async (id: unknown, note: unknown, what: unknown): Promise<void> => {
    if (typeof id !== 'string' || typeof note !== 'string' || !acts.some((a) => a === what)) return;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(id));
    const all = await notes.of(document);
    const found = all.notes.find(({ thread }) => thread.id === note);
    if (found) await act(all, found, what as Act);
  };

  const restore = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return;
    const all = await notes.of(document);
    const gone = all.folded.threads.filter(({ deleted }) => deleted);
    if (gone.length === 0) {
      void vscode.window.showInformationMessage('Dateline: no note of this article was deleted.');
      return;
    }
    const chosen = await vscode.window.showQuickPick(gone.map((thread) => ({ label: clip(lineOf(thread), 80), description: authorOf(thread.annotation), thread })), { placeHolder: 'Restore which note?' });
    if (chosen) await act(all, { thread: chosen.thread, places: [], state: 'orphan' }, 'restore');
  };

  /** The next or previous note from the cursor, in text order, around the ends. `only` picks states. */
  const step = (direction: 1 | -1, only: (note: PlacedNote) => boolean = () => true) => async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const { document } = editor;
    const spans = (await notes.of(document)).notes.filter(only).flatMap(({ span }) => span ?? []);
    const offset = document.offsetAt(editor.selection.start);
    const inOrder = direction === 1 ? spans : [...spans].reverse();
    const next = inOrder.find(({ start }) => (direction === 1 ? start > offset : start < offset)) ?? inOrder[0];
    if (!next) {
      void vscode.window.showInformationMessage('Dateline: no notes here.');
      return;
    }
    const range = rangeOf(document, next);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };

  /** Notes that lost their place, or are a guess: pick one, then attach, accept or leave it. */
  const lost = async (): Promise<void> => {
    const found = await atCursor(({ state }) => state === 'orphan' || state === 'guess');
    if (!found) return;
    const { note } = found;
    const quote = note.thread.targets[0]?.quote?.exact ?? '';
    const why = note.places.flatMap((p) => (p.state === 'orphan' || p.state === 'guess' ? [p.why] : []))[0] ?? '';
    const choices: { label: string; what?: Act }[] = [
      ...(note.state === 'guess' ? [{ label: 'Show the guess', what: 'show' as const }, { label: 'Accept the guess', what: 'accept' as const }] : []),
      { label: 'Attach to the selection', what: 'attach' },
      { label: 'Delete the note', what: 'delete' },
      { label: 'Leave it' },
    ];
    const chosen = await vscode.window.showQuickPick(choices, { title: `Dateline: “${clip(quote, 60)}”`, placeHolder: why });
    if (chosen?.what) await act(found.all, note, chosen.what);
  };

  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('dateline.reply', onCursor('reply')),
    registerCommand('dateline.editNote', onCursor('edit')),
    registerCommand('dateline.resolve', onCursor('resolve', ({ thread }) => !thread.resolved)),
    registerCommand('dateline.reopen', onCursor('reopen', ({ thread }) => thread.resolved !== undefined)),
    registerCommand('dateline.deleteNote', onCursor('delete')),
    registerCommand('dateline.restoreNote', restore),
    registerCommand('dateline.attachHere', onCursor('attach', ({ state }) => state !== 'anchored')),
    registerCommand('dateline.acceptGuess', onCursor('accept', ({ state }) => state === 'guess')),
    registerCommand('dateline.lostNotes', lost),
    registerCommand('dateline.nextNote', step(1)),
    registerCommand('dateline.previousNote', step(-1)),
    registerCommand('dateline.noteAction', byId),
  );
};
