import * as vscode from 'vscode';
import type { Disposable } from '../../platform/events.ts';
import { noteCard } from '../cards/noteCard.ts';
import type { Articles } from '../host/articles.ts';
import { rangeOf } from '../host/convert.ts';
import { articleSelector } from '../host/languages.ts';
import type { DocumentNotes, Notes } from '../host/notes.ts';

export interface NoteMarksOptions {
  readonly articles: Articles;
  readonly notes: Notes;
  /** Told milliseconds from the moment at which notes were known to their marks being set. */
  readonly painted?: (ms: number) => void;
}

/** Cards shown at one place; more are told of. */
const mostCards = 3;

const mark = (style: 'solid' | 'dashed'): vscode.TextEditorDecorationType =>
  vscode.window.createTextEditorDecorationType({
    borderColor: new vscode.ThemeColor('dateline.annotation'),
    borderStyle: style,
    borderWidth: '0 0 2px 0',
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });

/** Annotated text is underlined solid, guesses dashed; the hover shows the note. Between an edit and its reading the editor itself moves what is painted. */
export const registerNoteMarks = ({ articles, notes, painted: told }: NoteMarksOptions): Disposable => {
  const solid = mark('solid');
  const dashed = mark('dashed');
  /** What an editor shows: set again only where it differs. */
  const painted = new WeakMap<vscode.TextEditor, DocumentNotes['notes']>();

  const paint = (editor: vscode.TextEditor, all: DocumentNotes | undefined): void => {
    const { document } = editor;
    if (all && all.version !== document.version) return;
    if (all && painted.get(editor) === all.notes) return;
    const ranges = { solid: [] as vscode.Range[], dashed: [] as vscode.Range[] };
    for (const { thread, spots } of all?.notes ?? [])
      if (!thread.resolved) for (const { place } of spots) if (place.state !== 'orphan') ranges[place.state === 'guess' ? 'dashed' : 'solid'].push(rangeOf(document, place));
    if (!painted.has(editor) && ranges.solid.length + ranges.dashed.length === 0) return;
    editor.setDecorations(solid, ranges.solid);
    editor.setDecorations(dashed, ranges.dashed);
    if (all) told?.(performance.now() - all.since);
    if (all) painted.set(editor, all.notes);
    else painted.delete(editor);
  };
  const paintDocument = (uri: vscode.Uri): void => {
    for (const editor of vscode.window.visibleTextEditors) if (editor.document.uri.toString() === uri.toString() && articles.standing(editor.document).on) paint(editor, notes.peek(editor.document));
  };

  const hover = vscode.languages.registerHoverProvider(articleSelector, {
    provideHover: async (document, position, token) => {
      if (!articles.standing(document).on) return undefined;
      const offset = document.offsetAt(position);
      const all = await notes.of(document);
      if (token.isCancellationRequested || all.version !== document.version) return undefined;
      const here = all.notes.flatMap((note) => {
        const spot = note.spots.find(({ place }) => place.state !== 'orphan' && place.start <= offset && offset <= place.end);
        return spot && spot.place.state !== 'orphan' ? [{ note, place: spot.place }] : [];
      });
      // The innermost first: what is under the pointer rather than the paragraph around it.
      here.sort((a, b) => a.place.end - a.place.start - (b.place.end - b.place.start));
      const [first] = here;
      if (!first) return undefined;
      const cards = here.slice(0, mostCards).map(({ note }) => noteCard(note, { id: document.uri.toString(), offset }).markdown);
      if (here.length > mostCards) cards.push(new vscode.MarkdownString(`_${here.length - mostCards} more notes here: see the list._`));
      return new vscode.Hover(cards, rangeOf(document, first.place));
    },
  });

  return vscode.Disposable.from(
    solid,
    dashed,
    hover,
    articles.onDidRead(({ document }) => void notes.of(document)),
    articles.onDidLeave((uri) => {
      for (const editor of vscode.window.visibleTextEditors) if (editor.document.uri.toString() === uri.toString()) paint(editor, undefined);
    }),
    notes.onDidChange(paintDocument),
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      for (const editor of editors) paint(editor, notes.peek(editor.document));
    }),
  );
};
