import * as vscode from 'vscode';
import { overlaps, type Span } from '../../core/span.ts';
import type { ConflictLink, Passage, ReuseLink } from '../../corpus/corpus.ts';
import type { ArticleView, Engine } from '../../corpus/engine.ts';
import { articleDay, conflictTitles } from '../../corpus/words.ts';
import type { Disposable } from '../../platform/events.ts';
import { clip } from '../cards/cards.ts';
import { differencesLine, speakerWords } from '../cards/quotationCard.ts';
import type { Articles } from '../host/articles.ts';
import { rangeOf, spanOf } from '../host/convert.ts';
import { reveal } from '../host/places.ts';
import type { Settings } from '../host/settings.ts';
import type { Sweep } from '../host/sweep.ts';

export interface PassagesOptions {
  readonly articles: Articles;
  readonly engine: () => Promise<Engine>;
  readonly settings: Settings;
  readonly sweep: Sweep;
}

const scheme = 'dateline-passage';

/** One sentence a line, so that a diff shows which words differ. */
const inLines = (text: string): string => `${text.replace(/\s+/g, ' ').trim().replace(/([.!?]["”’)]?) (?=\S)/g, '$1\n')}\n`;

type Item = vscode.QuickPickItem & { readonly place: Passage };

const itemOf = (place: Passage, note = ''): Item => ({
  label: clip(place.excerpt, 90),
  description: `${articleDay(place.article)}${note === '' ? '' : ` · ${note}`}`,
  detail: place.article.title,
  place,
});

/** Reused passages and disagreements: compare, what others say, the list of this article, quiet marks. */
export const registerPassages = ({ articles, engine, settings, sweep }: PassagesOptions): Disposable => {
  const shown = new Map<string, string>();
  const contents = vscode.workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: (uri) => shown.get(uri.toString()) ?? '' });

  const textAt = async (id: string, span: Span): Promise<string> => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(id));
    return document.getText(rangeOf(document, span));
  };

  const compare = async (hereId: unknown, hereStart: unknown, hereEnd: unknown, thereId: unknown, thereStart: unknown, thereEnd: unknown): Promise<void> => {
    if (typeof hereId !== 'string' || typeof thereId !== 'string' || ![hereStart, hereEnd, thereStart, thereEnd].every((n) => Number.isInteger(n))) return;
    const machine = await engine();
    if ((await machine.published(hereId)) === undefined || (await machine.published(thereId)) === undefined) return;
    const side = async (id: string, start: number, end: number): Promise<vscode.Uri> => {
      // No ending of an article: it is not to be read as one.
      const name = (vscode.Uri.parse(id).path.split('/').at(-1) ?? 'article').replaceAll('.', ' ');
      const uri = vscode.Uri.from({ scheme, path: `/${name}`, query: `${id} ${start} ${end}` });
      shown.set(uri.toString(), inLines(await textAt(id, { start, end })));
      return uri;
    };
    const [left, right] = [await side(thereId, thereStart as number, thereEnd as number), await side(hereId, hereStart as number, hereEnd as number)];
    await vscode.commands.executeCommand('vscode.diff', left, right, `${left.path.slice(1)} ↔ ${right.path.slice(1)}`, { preview: true });
  };

  const reuseItem = ({ there, kind, differs }: ReuseLink): Item => itemOf(there, kind === 'verbatim' ? 'word for word' : differencesLine(differs));
  const conflictItem = ({ there, kind, why }: ConflictLink): Item => ({ ...itemOf(there, conflictTitles[kind].toLowerCase()), detail: `${why} — ${there.article.title}` });

  const choose = async (title: string, items: readonly (vscode.QuickPickItem & { readonly place?: Passage })[]): Promise<void> => {
    const chosen = await vscode.window.showQuickPick(items, { title, placeHolder: 'Opens the place', matchOnDescription: true, matchOnDetail: true });
    if (chosen?.place) await reveal(vscode.Uri.parse(chosen.place.article.id), chosen.place);
  };

  /** What the other articles say that bears on a span, under headings; each place once. */
  const othersOn = async (id: string, span: Span, view: ArticleView): Promise<readonly vscode.QuickPickItem[]> => {
    const machine = await engine();
    const seen = new Set<string>();
    const under = (label: string, items: readonly Item[], alsoHere = false): readonly vscode.QuickPickItem[] => {
      const fresh = items.filter(({ place }) => {
        const key = `${place.article.id} ${place.start}`;
        return (alsoHere || place.article.id !== id) && !seen.has(key) && seen.add(key);
      });
      return fresh.length > 0 ? [{ label, kind: vscode.QuickPickItemKind.Separator }, ...fresh] : [];
    };
    const touched = <S extends Span>(spans: readonly S[], most: number): readonly S[] => spans.filter((s) => overlaps(s, span)).slice(0, most);
    const conflicts = [...(await machine.conflicts(id))].filter(({ here }) => overlaps(here, span)).sort((x, y) => y.strength - x.strength);
    const same: Item[] = [];
    for (const quote of touched(view.quotes, 5)) for (const other of (await machine.quotationCard(id, quote.start))?.elsewhere ?? []) same.push(itemOf(other, `${speakerWords(other)} · ${differencesLine(other.differs)}`));
    const reused = (await machine.reuse(id)).filter(({ here }) => overlaps(here, span));
    const days: Item[] = [];
    for (const date of touched(view.dates, 3)) for (const place of (await machine.dateCard(id, date.start))?.sameDay ?? []) days.push(itemOf(place));
    const actors: Item[] = [];
    for (const actor of touched(view.actors, 3)) {
      const card = await machine.actorCard(id, actor.start);
      for (const place of card?.latest ?? []) actors.push(itemOf(place, card?.entity.name ?? ''));
    }
    return [
      ...under('Disputed', conflicts.map(conflictItem), true),
      ...under('The same statement', same),
      ...under('Told elsewhere', reused.map(reuseItem)),
      ...under('Reported for the same day', days),
      ...under('The latest of the same actors', actors),
    ];
  };

  /** With an article and a span of it, as a card gives them; else on the selection, else on the paragraph at the cursor. */
  const whatOthersSay = async (id?: unknown, start?: unknown, end?: unknown): Promise<void> => {
    const given = typeof id === 'string' && Number.isInteger(start) && Number.isInteger(end) ? { start: start as number, end: end as number } : undefined;
    const editor = given ? vscode.window.visibleTextEditors.find((e) => e.document.uri.toString() === id) : vscode.window.activeTextEditor;
    const open = editor && (await articles.current(editor.document));
    if (!editor || !open) {
      void vscode.window.showInformationMessage('Dateline: this file is not read as an article.');
      return;
    }
    const { document, selection } = editor;
    const offset = document.offsetAt(selection.start);
    const block = open.view.blocks.find((b) => b.start <= offset && offset <= b.end);
    const span = given ?? (selection.isEmpty ? (block ?? spanOf(document, document.lineAt(selection.start.line).range)) : spanOf(document, selection));
    const items = await othersOn(document.uri.toString(), span, open.view);
    if (items.length === 0) void vscode.window.showInformationMessage('Dateline: the other articles say nothing that bears on this.');
    else await choose(`What others say on “${clip(document.getText(rangeOf(document, span)), 50)}”`, items);
  };

  const disagreements = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    const open = document && (await articles.current(document));
    if (!document || !open) {
      void vscode.window.showInformationMessage('Dateline: this file is not read as an article.');
      return;
    }
    const conflicts = [...(await (await engine()).conflicts(document.uri.toString()))].sort((a, b) => b.strength - a.strength);
    if (conflicts.length === 0) {
      void vscode.window.showInformationMessage('Dateline: no other article disagrees with this one, as far as wording tells.');
      return;
    }
    const items = conflicts.map((link) => ({ ...conflictItem(link), label: `${clip(link.here.excerpt, 60)}  ↔  ${clip(link.there.excerpt, 60)}`, link }));
    const chosen = await vscode.window.showQuickPick(items, { title: `Disagreements of this article (${conflicts.length})`, placeHolder: 'Opens both passages side by side', matchOnDetail: true });
    if (chosen) await compare(document.uri.toString(), chosen.link.here.start, chosen.link.here.end, chosen.link.there.article.id, chosen.link.there.start, chosen.link.there.end);
  };

  // Quiet marks, where the setting asks for them: a faint ground behind the passage.
  const reusedMark = vscode.window.createTextEditorDecorationType({ backgroundColor: new vscode.ThemeColor('dateline.reused'), rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed });
  const disputedMark = vscode.window.createTextEditorDecorationType({ backgroundColor: new vscode.ThemeColor('dateline.disputed'), rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed });
  const paint = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    const open = articles.peek(document);
    const isVisible = open !== undefined && open.version === document.version && settings.get('marks', document.uri) === 'visible';
    const machine = isVisible ? await engine() : undefined;
    const id = document.uri.toString();
    const ranges = (links: readonly { readonly here: Span }[]): vscode.Range[] => links.map(({ here }) => rangeOf(document, here));
    const [reused, disputed] = machine ? [await machine.reuse(id), await machine.conflicts(id)] : [[], []];
    if (open && document.version !== open.version) return;
    editor.setDecorations(reusedMark, ranges(reused));
    editor.setDecorations(disputedMark, ranges(disputed));
  };
  const paintAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors) if (articles.peek(editor.document)) void paint(editor);
  };

  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    contents,
    reusedMark,
    disputedMark,
    registerCommand('dateline.compare', compare),
    registerCommand('dateline.whatOthersSay', whatOthersSay),
    registerCommand('dateline.disagreements', disagreements),
    articles.onDidRead(paintAll),
    sweep.onDidChange(({ running }) => !running && paintAll()),
    vscode.window.onDidChangeVisibleTextEditors(paintAll),
    settings.onDidChange((names) => names.has('marks') && paintAll()),
    vscode.workspace.onDidCloseTextDocument((document) => shown.delete(document.uri.toString())),
  );
};
