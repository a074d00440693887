import * as vscode from 'vscode';
import type { Disposable } from '../../platform/events.ts';
import { counted } from '../../corpus/words.ts';
import { noteCard } from '../cards/noteCard.ts';
import type { Articles } from '../host/articles.ts';
import { rangeOf } from '../host/convert.ts';
import { articleSelector } from '../host/languages.ts';
import type { DocumentNotes, Notes } from '../host/notes.ts';

export interface NoteMarksOptions {
  readonly articles: Articles;
  readonly notes: Notes;
}

const mark = (style: 'solid' | 'dashed'): vscode.TextEditorDecorationType =>
  vscode.window.createTextEditorDecorationType({
    borderColor: new vscode.ThemeColor('dateline.annotation'),
    borderStyle: style,
    borderWidth: '0 0 2px 0',
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });

/** Annotated text is underlined solid, guesses dashed; a line at the top tells of notes that lost their place; the hover shows the note. */
export const registerNoteMarks = ({ articles, notes }: NoteMarksOptions): Disposable => {
  const solid = mark('solid');
  const dashed = mark('dashed');
  const lenses = new vscode.EventEmitter<void>();

  const paint = (editor: vscode.TextEditor, all: DocumentNotes | undefined): void => {
    const { document } = editor;
    // Between an edit and its reading the editor itself moves what is painted.
    if (all && all.version !== document.version) return;
    const ranges = { solid: [] as vscode.Range[], dashed: [] as vscode.Range[] };
    for (const { thread, places } of all?.notes ?? [])
      if (!thread.resolved) for (const place of places) if (place.state !== 'orphan') ranges[place.state === 'guess' ? 'dashed' : 'solid'].push(rangeOf(document, place));
    editor.setDecorations(solid, ranges.solid);
    editor.setDecorations(dashed, ranges.dashed);
  };
  const paintDocument = (uri: vscode.Uri): void => {
    for (const editor of vscode.window.visibleTextEditors) if (editor.document.uri.toString() === uri.toString()) paint(editor, notes.peek(editor.document));
  };

  const hover = vscode.languages.registerHoverProvider(articleSelector, {
    provideHover: async (document, position) => {
      if (!articles.standing(document).on) return undefined;
      const offset = document.offsetAt(position);
      const all = await notes.of(document);
      const here = all.notes.filter(({ places }) => places.some((p) => p.state !== 'orphan' && p.start <= offset && offset <= p.end));
      const [first] = here;
      if (!first?.span) return undefined;
      return new vscode.Hover(here.slice(0, 3).map(({ thread, state }) => noteCard(thread, state, { id: document.uri.toString() }).markdown), rangeOf(document, first.span));
    },
  });

  const lens = vscode.languages.registerCodeLensProvider(articleSelector, {
    onDidChangeCodeLenses: lenses.event,
    provideCodeLenses: (document) => {
      const all = notes.peek(document)?.notes ?? [];
      const lost = all.filter(({ state }) => state === 'orphan').length;
      const guesses = all.filter(({ state }) => state === 'guess').length;
      if (lost + guesses === 0) return [];
      const told = [...(lost > 0 ? [`${counted(lost, 'note')} lost ${lost === 1 ? 'its' : 'their'} place`] : []), ...(guesses > 0 ? [counted(guesses, 'guess', 'guesses')] : [])].join(', ');
      return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), { title: `${told}: show`, command: 'dateline.lostNotes' })];
    },
  });

  return vscode.Disposable.from(
    solid,
    dashed,
    lenses,
    hover,
    lens,
    articles.onDidRead(({ document }) => void notes.of(document)),
    articles.onDidLeave((uri) => {
      for (const editor of vscode.window.visibleTextEditors) if (editor.document.uri.toString() === uri.toString()) paint(editor, undefined);
    }),
    notes.onDidChange((uri) => {
      paintDocument(uri);
      lenses.fire();
    }),
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      for (const editor of editors) paint(editor, notes.peek(editor.document));
    }),
  );
};
