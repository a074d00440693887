import * as vscode from 'vscode';
import type { ActorType } from '../../core/analysis.ts';
import { outside, type Span } from '../../core/span.ts';
import type { Disposable } from '../../platform/events.ts';
import type { Articles, OpenArticle } from '../host/articles.ts';
import { rangeOf, spanOf } from '../host/convert.ts';
import { fewRanges, isBeyond, linesInSight, spansOfLines, type Lines } from '../host/inSight.ts';
import type { Settings } from '../host/settings.ts';

type Style = Exclude<ActorType, 'misc'> | 'date';

const styles: readonly Style[] = ['person', 'organization', 'place', 'people', 'date'];

const underline = (style: Style): vscode.TextEditorDecorationType =>
  vscode.window.createTextEditorDecorationType({
    borderColor: new vscode.ThemeColor(`dateline.${style}`),
    borderStyle: 'dotted',
    borderWidth: '0 0 1px 0',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });

/** Furniture that carries a name or a date worth seeing. */
const tellingFurniture = new Set(['byline', 'timestamp', 'tweet-signature']);

/** What is underlined in an article under the given settings, by style. Offsets in the document's text. */
export const stretches = ({ actors, dates, furniture }: OpenArticle['view'], show: 'all' | 'actors' | 'dates' | 'off', confidence: number): ReadonlyMap<Style, readonly Span[]> => {
  const hidden = furniture.filter(({ kind }) => !tellingFurniture.has(kind));
  const actorsSeen = outside(hidden);
  const datesSeen = outside(hidden);
  const by = new Map<Style, Span[]>(styles.map((style) => [style, []]));
  if (show === 'all' || show === 'actors')
    for (const actor of actors) if (actor.type !== 'misc' && actor.confidence >= confidence && actorsSeen(actor)) by.get(actor.type)?.push(actor);
  if (show === 'all' || show === 'dates') for (const date of dates) if (!date.vague && datesSeen(date)) by.get('date')?.push(date);
  return by;
};

/** Underlines actors and dates in the visible editors: dotted, calm, decorations only. */
export class Underlines implements Disposable {
  readonly #articles: Articles;
  readonly #settings: Settings;
  readonly #types = new Map<Style, vscode.TextEditorDecorationType>(styles.map((style) => [style, underline(style)]));
  readonly #dim = vscode.window.createTextEditorDecorationType({ opacity: '0.62' });
  readonly #disposables: Disposable[] = [];
  /** Of editors with many ranges: the lines that were painted. */
  readonly #painted = new WeakMap<vscode.TextEditor, Lines>();
  /** Where somebody is typing: the word there is left alone. */
  #typing: { readonly document: vscode.TextDocument; readonly offset: number } | undefined;

  constructor({ articles, settings }: { readonly articles: Articles; readonly settings: Settings }) {
    this.#articles = articles;
    this.#settings = settings;
    this.#disposables.push(
      ...this.#types.values(),
      this.#dim,
      articles.onDidRead(({ document }) => this.#paintDocument(document)),
      articles.onDidLeave((uri) => {
        for (const editor of vscode.window.visibleTextEditors) if (editor.document.uri.toString() === uri.toString()) this.#paint(editor);
      }),
      settings.onDidChange((names) => {
        if (names.has('underline') || names.has('confidence')) for (const editor of vscode.window.visibleTextEditors) this.#paint(editor);
      }),
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        for (const editor of editors) this.#paint(editor);
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        const lines = this.#painted.get(textEditor);
        if (lines && isBeyond(textEditor, lines)) this.#paint(textEditor);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const [change] = contentChanges;
        if (change && document === vscode.window.activeTextEditor?.document) this.#typing = { document, offset: change.rangeOffset + change.text.length };
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        if (!this.#typing || kind === undefined || this.#typing.document !== textEditor.document) return;
        const at = textEditor.document.offsetAt(textEditor.selection.active);
        if (at === this.#typing.offset) return;
        this.#typing = undefined;
        this.#paint(textEditor);
      }),
    );
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #paintDocument(document: vscode.TextDocument): void {
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) this.#paint(editor);
  }

  #paint(editor: vscode.TextEditor): void {
    const { document } = editor;
    const open = this.#articles.peek(document);
    // Between an edit and its reading the editor itself moves what is painted.
    if (open && open.version !== document.version) return;
    const show = this.#settings.get('underline', document.uri);
    const by = open ? stretches(open.view, show, this.#settings.get('confidence', document.uri)) : undefined;
    const word = this.#wordBeingTyped(document);
    const furniture = open && show !== 'off' ? open.view.furniture : [];
    const count = [...(by?.values() ?? [])].reduce((sum, spans) => sum + spans.length, furniture.length);
    const lines = count > fewRanges ? linesInSight(editor) : undefined;
    const near = lines && spansOfLines(document, lines);
    const ranges = (spans: readonly Span[]): readonly vscode.Range[] => spans.filter((span) => !near || near.some(({ start, end }) => span.start <= end && start <= span.end)).map((span) => rangeOf(document, span));
    for (const [style, type] of this.#types) editor.setDecorations(type, ranges((by?.get(style) ?? []).filter((span) => !word || span.end < word.start || word.end < span.start)));
    editor.setDecorations(this.#dim, ranges(furniture));
    if (lines) this.#painted.set(editor, lines);
    else this.#painted.delete(editor);
  }

  #wordBeingTyped(document: vscode.TextDocument): Span | undefined {
    if (this.#typing?.document !== document) return undefined;
    const at = document.positionAt(this.#typing.offset);
    const word = document.getWordRangeAtPosition(at);
    return word ? spanOf(document, word) : { start: this.#typing.offset, end: this.#typing.offset };
  }
}
