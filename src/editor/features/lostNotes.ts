// Notes that lost their place, and guesses: told above the lines where they stood, each looked at by one key.
import * as vscode from 'vscode';
import type { PlacedNote } from '../../annotations/placed.ts';
import { counted } from '../../corpus/words.ts';
import type { Disposable } from '../../platform/events.ts';
import { clip } from '../cards/cards.ts';
import { authorOf, lineOf, quoteOf, signatureOf, whyDoubtful } from '../cards/noteCard.ts';
import { isUnsettled } from '../cards/versions.ts';
import type { Articles } from '../host/articles.ts';
import { articleSelector } from '../host/languages.ts';
import type { Notes } from '../host/notes.ts';

export interface LostNotesOptions {
  readonly articles: Articles;
  readonly notes: Notes;
}

/** More of them are told by the line at the top alone. */
const mostLenses = 40;

const placeIn = ({ span, spots }: PlacedNote): number => span?.start ?? spots.flatMap(({ place }) => (place.state === 'orphan' ? (place.near ?? []) : []))[0] ?? 0;

/** The line at the top of an article that has such notes. */
const headline = (lost: number, guesses: number): string =>
  [...(lost > 0 ? [`${counted(lost, 'note')} lost ${lost === 1 ? 'its' : 'their'} place`] : []), ...(guesses > 0 ? [counted(guesses, 'guess', 'guesses')] : [])].join(', ');

export const registerLostNotes = ({ articles, notes }: LostNotesOptions): Disposable => {
  const lenses = new vscode.EventEmitter<void>();
  /** The note that the reader looks at, by article. */
  const current = new Map<string, string>();

  /** In the order of where they stand or stood. */
  const doubtful = (document: vscode.TextDocument): readonly PlacedNote[] => {
    const { lost, guesses } = notes.lost(document);
    return [...lost, ...guesses].sort((a, b) => placeIn(a) - placeIn(b) || (a.thread.id < b.thread.id ? -1 : 1));
  };

  const lens = vscode.languages.registerCodeLensProvider(articleSelector, {
    onDidChangeCodeLenses: lenses.event,
    provideCodeLenses: (document) => {
      if (!articles.standing(document).on) return [];
      const all = notes.peek(document)?.notes ?? [];
      const id = document.uri.toString();
      const { lost, guesses } = notes.lost(document);
      const found: vscode.CodeLens[] = [];
      const top = new vscode.Range(0, 0, 0, 0);
      const told = headline(lost.length, guesses.length);
      if (told) found.push(new vscode.CodeLens(top, { title: `$(warning) ${told}`, command: 'dateline.lostNotes' }), new vscode.CodeLens(top, { title: 'Next', command: 'dateline.nextLost' }));
      const unsettled = all.filter(({ thread }) => isUnsettled(thread));
      if (unsettled.length > 0) found.push(new vscode.CodeLens(top, { title: `$(git-merge) ${counted(unsettled.length, 'note')} with two versions`, command: 'dateline.chooseVersion' }));
      const whole = all.filter(({ about, thread }) => about === 'article' && !thread.resolved);
      if (whole.length > 0) found.push(new vscode.CodeLens(top, { title: `$(comment) ${counted(whole.length, 'note')} on the article as a whole`, command: 'dateline.wholeNotes' }));
      const shown = doubtful(document).slice(0, mostLenses);
      const here = current.get(id);
      for (const note of shown) {
        const { line } = document.positionAt(placeIn(note));
        const at = new vscode.Range(line, 0, line, 0);
        const add = (title: string, act: string): void => void found.push(new vscode.CodeLens(at, { title, command: 'dateline.noteAction', arguments: [id, note.thread.id, act] }));
        const mark = note.thread.id === here ? '$(arrow-right) ' : '';
        const quote = clip(quoteOf(note), 50);
        const by = authorOf(note.thread.annotation);
        add(note.state === 'guess' ? `${mark}$(question) ${by}: is “${quote}” here?` : `${mark}$(warning) ${by}’s note on “${quote}” stood near here`, 'show');
        if (note.state === 'guess') add('Accept', 'accept');
        add('Attach to selection', 'attach');
        add('Leave', 'leave');
      }
      return found;
    },
  });

  const told = (document: vscode.TextDocument, note: PlacedNote): void => {
    const all = doubtful(document);
    const n = all.findIndex(({ thread }) => thread.id === note.thread.id) + 1;
    void vscode.window.setStatusBarMessage(`$(comment) ${n} of ${all.length}: ${clip(lineOf(note.thread), 60)} — ${whyDoubtful(note)}`, 15_000);
  };

  const step = (direction: 1 | -1) => async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const { document } = editor;
    await notes.of(document);
    const all = doubtful(document);
    const key = document.uri.toString();
    const now = all.findIndex(({ thread }) => thread.id === current.get(key));
    const offset = document.offsetAt(editor.selection.active);
    const following = all.findIndex((note) => placeIn(note) >= offset);
    const index = now >= 0 ? now + direction : direction === 1 ? Math.max(0, following) : (following < 0 ? all.length : following) - 1;
    const next = all[(index + all.length) % all.length];
    if (!next) {
      void vscode.window.showInformationMessage('Dateline: no note of this article lost its place.');
      return;
    }
    current.set(key, next.thread.id);
    const start = document.positionAt(placeIn(next));
    const end = next.span ? document.positionAt(next.span.end) : start;
    editor.selection = new vscode.Selection(start, end);
    editor.revealRange(new vscode.Range(start, end), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    lenses.fire();
    told(document, next);
  };

  const label = (note: PlacedNote): string => `${note.state === 'guess' ? '$(question)' : '$(warning)'} “${clip(quoteOf(note), 60)}”`;

  /** The note that the reader came to by stepping; else the one at the cursor; else the only one; else asked. */
  const chosen = async (document: vscode.TextDocument, among: readonly PlacedNote[]): Promise<PlacedNote | undefined> => {
    const known = among.find(({ thread }) => thread.id === current.get(document.uri.toString()));
    if (known) return known;
    const editor = vscode.window.activeTextEditor;
    const offset = editor?.document === document ? document.offsetAt(editor.selection.active) : -1;
    const here = among.filter(({ span }) => span && span.start <= offset && offset <= span.end);
    if (here.length === 1) return here[0];
    if (among.length < 2) return among[0];
    const items = among.map((note) => ({ label: label(note), description: signatureOf(note.thread.annotation), detail: whyDoubtful(note), note }));
    return (await vscode.window.showQuickPick(items, { placeHolder: 'Which note?' }))?.note;
  };

  const act = (what: 'attach' | 'accept' | 'leave') => async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return;
    await notes.of(document);
    const among = doubtful(document).filter(({ state }) => what !== 'accept' || state === 'guess');
    const note = await chosen(document, among);
    if (!note) {
      if (among.length === 0) void vscode.window.showInformationMessage(`Dateline: ${what === 'accept' ? 'no place of a note is a guess here' : 'no note of this article lost its place'}.`);
      return;
    }
    const all = doubtful(document);
    const next = all[(all.indexOf(note) + 1) % all.length];
    await vscode.commands.executeCommand('dateline.noteAction', document.uri.toString(), note.thread.id, what);
    // On to the next: after an attachment the reader's selection stays where it is.
    if (what !== 'attach' && next && next !== note) {
      current.delete(document.uri.toString());
      await vscode.commands.executeCommand('dateline.nextLost');
    }
  };

  const list = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return;
    const among = (await notes.of(document)).isSettled ? doubtful(document) : [];
    const items = among.map((note) => ({ label: label(note), description: signatureOf(note.thread.annotation), detail: `${clip(lineOf(note.thread), 80)} — ${whyDoubtful(note)}`, note }));
    if (items.length === 0) {
      void vscode.window.showInformationMessage('Dateline: no note of this article lost its place.');
      return;
    }
    const note = (await vscode.window.showQuickPick(items, { title: `Dateline: ${headline(notes.lost(document).lost.length, notes.lost(document).guesses.length)}`, matchOnDescription: true, matchOnDetail: true }))?.note;
    if (!note) return;
    current.set(document.uri.toString(), note.thread.id);
    const choices = [
      { label: note.state === 'guess' ? 'Show the guess' : 'Show where it stood', what: 'show' },
      ...(note.state === 'guess' ? [{ label: 'Accept the guess', what: 'accept' }] : []),
      { label: 'Attach to the selection', what: 'attach' },
      { label: 'Leave it so', what: 'leave' },
      { label: 'Delete the note', what: 'delete' },
    ];
    const choice = await vscode.window.showQuickPick(choices, { title: `Dateline: “${clip(quoteOf(note), 60)}”`, placeHolder: whyDoubtful(note) });
    if (choice) await vscode.commands.executeCommand('dateline.noteAction', document.uri.toString(), note.thread.id, choice.what);
  };

  /** Notes on the article as a whole have no line of their own: a list. */
  const whole = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return;
    const items = (await notes.of(document)).notes.flatMap((note) => (note.about === 'article' ? [{ label: clip(lineOf(note.thread), 90), description: signatureOf(note.thread.annotation), note }] : []));
    if (items.length === 0) {
      void vscode.window.showInformationMessage('Dateline: there are no notes on the article as a whole. “Annotate the Whole Article…” makes one.');
      return;
    }
    const picked = await vscode.window.showQuickPick(items, { title: 'Dateline: notes on the article as a whole' });
    if (!picked) return;
    const choices = [{ label: 'Reply…', what: 'reply' }, { label: 'Edit…', what: 'edit' }, { label: picked.note.thread.resolved ? 'Reopen' : 'Resolve', what: picked.note.thread.resolved ? 'reopen' : 'resolve' }, { label: 'Delete', what: 'delete' }];
    const choice = await vscode.window.showQuickPick(choices, { title: `Dateline: ${picked.label}` });
    if (choice) await vscode.commands.executeCommand('dateline.noteAction', document.uri.toString(), picked.note.thread.id, choice.what);
  };

  /** For the keys: they work only where there is such a note. */
  const context = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const { lost, guesses } = document ? notes.lost(document) : { lost: [], guesses: [] };
    void vscode.commands.executeCommand('setContext', 'dateline.hasLost', lost.length + guesses.length > 0);
    void vscode.commands.executeCommand('setContext', 'dateline.hasGuess', guesses.length > 0);
    void vscode.commands.executeCommand('setContext', 'dateline.hasVersions', document !== undefined && (notes.peek(document)?.notes ?? []).some(({ thread }) => isUnsettled(thread)));
  };

  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    lens,
    lenses,
    registerCommand('dateline.lostNotes', list),
    registerCommand('dateline.wholeNotes', whole),
    registerCommand('dateline.nextLost', step(1)),
    registerCommand('dateline.previousLost', step(-1)),
    registerCommand('dateline.attachHere', act('attach')),
    registerCommand('dateline.acceptGuess', act('accept')),
    registerCommand('dateline.leaveLost', act('leave')),
    notes.onDidChange(() => {
      lenses.fire();
      context();
    }),
    vscode.window.onDidChangeActiveTextEditor(context),
    articles.onDidLeave((uri) => {
      current.delete(uri.toString());
      lenses.fire();
    }),
  );
};
