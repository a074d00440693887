import * as vscode from 'vscode';
import type { PlacedNote } from '../../annotations/placed.ts';
import { spotsIn } from '../../annotations/spotIndex.ts';
import type { Span } from '../../core/span.ts';
import type { Disposable } from '../../platform/events.ts';
import { noteCard } from '../cards/noteCard.ts';
import type { Articles } from '../host/articles.ts';
import { rangeOf } from '../host/convert.ts';
import { fewRanges, isBeyond, linesInSight, spansOfLines, type Lines } from '../host/inSight.ts';
import { articleSelector } from '../host/languages.ts';
import type { Notes } from '../host/notes.ts';
import type { DocumentNotes } from '../host/openNotes.ts';

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
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });

/** What an editor shows: set again only where it differs. */
interface Painted {
  readonly notes: DocumentNotes['notes'];
  /** Lines that were painted; undefined where all were. */
  readonly lines: Lines | undefined;
}

/** Annotated text is underlined solid, guesses dashed; the hover shows the note. Between an edit and its reading the editor itself moves what is painted. */
export const registerNoteMarks = ({ articles, notes, painted: told }: NoteMarksOptions): Disposable => {
  const solid = mark('solid');
  const dashed = mark('dashed');
  const painted = new WeakMap<vscode.TextEditor, Painted>();

  const paint = (editor: vscode.TextEditor, all: DocumentNotes | undefined): void => {
    const { document } = editor;
    if (all && all.version !== document.version) return;
    const before = painted.get(editor);
    const list = all?.notes;
    if (list && before?.notes === list && !(before.lines && isBeyond(editor, before.lines))) return;
    const index = list && spotsIn(list);
    const ranges = { solid: [] as vscode.Range[], dashed: [] as vscode.Range[] };
    const lines = index && index.size > fewRanges ? linesInSight(editor) : undefined;
    const spans: readonly Span[] = lines ? spansOfLines(document, lines) : [{ start: 0, end: Number.MAX_SAFE_INTEGER }];
    for (const span of index ? spans : [])
      for (const { note, spot, span: here } of index?.within(span) ?? []) if (!note.thread.resolved) ranges[spot.place.state === 'guess' ? 'dashed' : 'solid'].push(rangeOf(document, here));
    if (!before && ranges.solid.length + ranges.dashed.length === 0) return;
    editor.setDecorations(solid, ranges.solid);
    editor.setDecorations(dashed, ranges.dashed);
    if (all) told?.(performance.now() - all.since);
    if (list) painted.set(editor, { notes: list, lines });
    else painted.delete(editor);
  };
  const paintDocument = (uri: vscode.Uri): void => {
    for (const editor of vscode.window.visibleTextEditors) if (editor.document.uri.toString() === uri.toString() && articles.standing(editor.document).on) paint(editor, notes.peek(editor.document));
  };
  /** Scrolled: the rest of many marks. Nothing is moved or compared while what is in sight was painted. */
  const scrolled = ({ textEditor }: vscode.TextEditorVisibleRangesChangeEvent): void => {
    const before = painted.get(textEditor);
    if (before?.lines && isBeyond(textEditor, before.lines)) paint(textEditor, notes.peek(textEditor.document));
  };

  const hover = vscode.languages.registerHoverProvider(articleSelector, {
    provideHover: async (document, position, token) => {
      if (!articles.standing(document).on) return undefined;
      const offset = document.offsetAt(position);
      const all = await notes.of(document);
      if (token.isCancellationRequested || all.version !== document.version) return undefined;
      const found = new Map<PlacedNote, Span>();
      for (const { note, span } of spotsIn(all.notes).within({ start: offset, end: offset })) if (!found.has(note)) found.set(note, span);
      const here = [...found].map(([note, place]) => ({ note, place }));
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
    vscode.window.onDidChangeTextEditorVisibleRanges(scrolled),
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      for (const editor of editors) paint(editor, notes.peek(editor.document));
    }),
  );
};
