import * as vscode from 'vscode';
import { overlaps, type Span } from '../../core/span.ts';
import type { ConflictLink, ReuseLink } from '../../corpus/corpus.ts';
import type { Engine } from '../../corpus/engine.ts';
import { shortDay } from '../../corpus/words.ts';
import type { Disposable } from '../../platform/events.ts';
import { clip, conflictWords } from '../cards/cards.ts';
import type { Articles } from '../host/articles.ts';
import { rangeOf, spanOf } from '../host/convert.ts';
import { reveal } from '../host/places.ts';
import type { Settings } from '../host/settings.ts';

export interface PassagesOptions {
  readonly articles: Articles;
  readonly engine: () => Promise<Engine>;
  readonly settings: Settings;
}

const scheme = 'dateline-passage';

/** One sentence a line, so that a diff shows which words differ. */
const inLines = (text: string): string => `${text.replace(/\s+/g, ' ').trim().replace(/([.!?]["”’)]?) (?=\S)/g, '$1\n')}\n`;

/** Reused passages and disagreements: compare, what others say, the list of this article, quiet marks. */
export const registerPassages = ({ articles, engine, settings }: PassagesOptions): Disposable => {
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
      const name = vscode.Uri.parse(id).path.split('/').at(-1) ?? 'article';
      const uri = vscode.Uri.from({ scheme, path: `/${name}`, query: `${id} ${start} ${end}` });
      shown.set(uri.toString(), inLines(await textAt(id, { start, end })));
      return uri;
    };
    const [left, right] = [await side(thereId, thereStart as number, thereEnd as number), await side(hereId, hereStart as number, hereEnd as number)];
    await vscode.commands.executeCommand('vscode.diff', left, right, `${left.path.slice(1)} ↔ ${right.path.slice(1)}`, { preview: true });
  };

  const day = (published: string | undefined): string => (published === undefined ? 'undated' : shortDay(published));

  const reuseItem = ({ there, kind }: ReuseLink): vscode.QuickPickItem & { readonly place: ReuseLink['there'] } => ({
    label: clip(there.excerpt, 90),
    description: `${day(there.article.published)} · ${kind === 'verbatim' ? 'word for word' : 'edited'}`,
    detail: there.article.title,
    place: there,
  });
  const conflictItem = ({ there, kind, why }: ConflictLink): vscode.QuickPickItem & { readonly place: ConflictLink['there'] } => ({
    label: clip(there.excerpt, 90),
    description: `${day(there.article.published)} · ${conflictWords[kind].toLowerCase()}`,
    detail: `${why} — ${there.article.title}`,
    place: there,
  });

  const choose = async (title: string, items: readonly (vscode.QuickPickItem & { readonly place?: ReuseLink['there'] })[]): Promise<void> => {
    const chosen = await vscode.window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true });
    if (chosen?.place) await reveal(vscode.Uri.parse(chosen.place.article.id), chosen.place);
  };
  const heading = (label: string): vscode.QuickPickItem => ({ label, kind: vscode.QuickPickItemKind.Separator });

  const whatOthersSay = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const open = editor && (await articles.current(editor.document));
    if (!editor || !open) return;
    const { document, selection } = editor;
    const offset = document.offsetAt(selection.start);
    const block = open.view.blocks.find((b) => b.start <= offset && offset <= b.end);
    const span = selection.isEmpty ? (block ?? spanOf(document, document.lineAt(selection.start.line).range)) : spanOf(document, selection);
    const id = document.uri.toString();
    const machine = await engine();
    const conflicts = (await machine.conflicts(id)).filter(({ here }) => overlaps(here, span));
    const reused = (await machine.reuse(id)).filter(({ here }) => overlaps(here, span));
    const days: (vscode.QuickPickItem & { readonly place: ReuseLink['there'] })[] = [];
    for (const date of open.view.dates.filter((d) => overlaps(d, span)).slice(0, 3))
      for (const place of (await machine.dateCard(id, date.start))?.sameDay ?? []) days.push({ label: clip(place.excerpt, 90), description: day(place.article.published), detail: place.article.title, place });
    const items = [
      ...(conflicts.length > 0 ? [heading('Disputed'), ...conflicts.sort((a, b) => b.strength - a.strength).map(conflictItem)] : []),
      ...(reused.length > 0 ? [heading('Printed elsewhere'), ...reused.map(reuseItem)] : []),
      ...(days.length > 0 ? [heading('Reported for the same day'), ...days] : []),
    ];
    if (items.length === 0) void vscode.window.showInformationMessage('Dateline: the other articles say nothing that bears on this.');
    else await choose('What others say', items);
  };

  const disagreements = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    const open = document && (await articles.current(document));
    if (!document || !open) return;
    const conflicts = [...(await (await engine()).conflicts(document.uri.toString()))].sort((a, b) => b.strength - a.strength);
    if (conflicts.length === 0) {
      void vscode.window.showInformationMessage('Dateline: no other article disagrees with this one, as far as wording tells.');
      return;
    }
    const items = conflicts.map((link) => ({ ...conflictItem(link), label: `${clip(link.here.excerpt, 60)}  ↔  ${clip(link.there.excerpt, 60)}`, link }));
    const chosen = await vscode.window.showQuickPick(items, { title: `Disagreements of this article (${conflicts.length})`, matchOnDetail: true });
    if (chosen) await compare(document.uri.toString(), chosen.link.here.start, chosen.link.here.end, chosen.link.there.article.id, chosen.link.there.start, chosen.link.there.end);
  };

  // Quiet marks, where the setting asks for them: a faint line before the passage.
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
    vscode.window.onDidChangeVisibleTextEditors(paintAll),
    settings.onDidChange((names) => names.has('marks') && paintAll()),
    vscode.workspace.onDidCloseTextDocument((document) => shown.delete(document.uri.toString())),
  );
};
