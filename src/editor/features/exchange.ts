import * as vscode from 'vscode';
import { labelsOf, writeComparison } from '../../annotations/exchange/comparison.ts';
import { exportFormats, formatWords, privateIn, withoutPrivate, type ExportFormat } from '../../annotations/exchange/formats.ts';
import { importFormatOf, importFormats, needsArticle, type ImportFormat } from '../../annotations/exchange/import.ts';
import { rowsOf } from '../../annotations/exchange/row.ts';
import type { Layer } from '../../annotations/fold.ts';
import { decodeUtf8 } from '../../annotations/utf8.ts';
import { counted } from '../../corpus/words.ts';
import type { Disposable } from '../../platform/events.ts';
import type { Articles } from '../host/articles.ts';
import type { Exchange, GatheredArticle } from '../host/exchange.ts';
import type { Notes } from '../host/notes.ts';
import { showText } from '../host/shownTexts.ts';

export interface ExchangeFeatureOptions {
  readonly articles: Articles;
  readonly notes: Notes;
  readonly exchange: Exchange;
}

/** Bytes. A larger file of another tool is refused. */
const mostBytes = 50_000_000;

const info = (text: string): void => void vscode.window.showInformationMessage(`Dateline: ${text}`);

/** Notes to other tools and from them, and two annotators side by side: all by the palette, each step asked. */
export const registerExchange = ({ articles, notes, exchange }: ExchangeFeatureOptions): Disposable => {
  const here = (): vscode.Uri | undefined => {
    const document = vscode.window.activeTextEditor?.document;
    return document && articles.standing(document).on ? document.uri : undefined;
  };

  const whichArticles = async (title: string): Promise<readonly vscode.Uri[] | undefined> => {
    const own = here();
    const all = await exchange.all();
    if (all.length === 0) {
      info('there are no notes yet.');
      return undefined;
    }
    const isAnnotated = own && all.some((uri) => uri.toString() === own.toString());
    if (!own || !isAnnotated) return all;
    const items = [{ label: 'This article', description: vscode.workspace.asRelativePath(own), uris: [own] }, { label: 'All articles with notes', description: counted(all.length, 'article'), uris: all }];
    return (await vscode.window.showQuickPick(items, { title }))?.uris;
  };

  const showFaults = async (summary: string, faults: readonly string[]): Promise<void> => {
    if (faults.length === 0) {
      info(summary);
      return;
    }
    const show = 'Show';
    const chosen = await vscode.window.showWarningMessage(`Dateline: ${summary} ${counted(faults.length, 'thing')} could not be taken.`, show);
    if (chosen === show) await showText('What could not be taken', `${faults.join('\n')}\n`);
  };

  /** Private notes leave only when the reader says so. Undefined: he does not want to go on. */
  const allowed = async (gathered: readonly GatheredArticle[]): Promise<readonly GatheredArticle[] | undefined> => {
    const count = privateIn(gathered);
    if (count === 0) return gathered;
    const [leave, take] = ['Leave Them Out', 'Take Them Along'];
    const chosen = await vscode.window.showWarningMessage(`${counted(count, 'file')} of private notes ${count === 1 ? 'is' : 'are'} among these.`, { modal: true, detail: 'What is exported can be read by everyone who gets the file. Until now these notes lie on this machine alone.' }, leave, take);
    return chosen === take ? gathered : chosen === leave ? withoutPrivate(gathered) : undefined;
  };

  const save = async (format: ExportFormat, chosen: readonly GatheredArticle[]): Promise<vscode.Uri | undefined> => {
    const [first] = chosen;
    const folder = (first && vscode.workspace.getWorkspaceFolder(first.uri)?.uri) ?? (first && vscode.Uri.joinPath(first.uri, '..'));
    if (format === 'brat') return (await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, canSelectMany: false, openLabel: 'Export Here', title: 'A folder for the texts and their .ann files', ...(folder ? { defaultUri: folder } : {}) }))?.[0];
    const { ending, label } = formatWords[format];
    const stem = chosen.length === 1 ? (first?.uri.path.split('/').at(-1)?.replace(/\.[^.]*$/, '') ?? 'notes') : 'notes';
    return vscode.window.showSaveDialog({ filters: { [label]: [ending] }, saveLabel: 'Export', ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `${stem}-notes.${ending}`) } : {}) });
  };

  const toOthers = async (): Promise<void> => {
    const format = (await vscode.window.showQuickPick(exportFormats.map((value) => ({ label: formatWords[value].label, detail: formatWords[value].detail, value })), { title: 'Dateline: export notes', placeHolder: 'In which format?', matchOnDetail: true }))?.value;
    const uris = format && (await whichArticles('Dateline: export the notes of …'));
    if (!uris) return;
    const { articles: gathered, faults } = await exchange.gather(uris);
    const chosen = await allowed(gathered);
    if (!chosen) return;
    const target = await save(format, chosen);
    if (!target) return;
    const { files, notes: told } = await exchange.export(format, chosen);
    for (const { name, content } of files) {
      const written = await notes.files.write((name === '' ? target : vscode.Uri.joinPath(target, name)).toString(), new TextEncoder().encode(content));
      if (written.ok) continue;
      void vscode.window.showErrorMessage(`Dateline: nothing more was written. ${written.message}`);
      return;
    }
    await showFaults(`the notes of ${counted(chosen.length, 'article')} were exported.`, [...faults, ...told]);
    if (format === 'report') await vscode.window.showTextDocument(target);
  };

  /** What a file is, and which article it speaks of; asked where neither its name nor its content tells. */
  const understood = async (uri: vscode.Uri, content: string): Promise<{ readonly format: ImportFormat; readonly article?: vscode.Uri } | undefined> => {
    const name = uri.path.split('/').at(-1) ?? '';
    const format = importFormatOf(name, content) ?? (await vscode.window.showQuickPick(importFormats.map((value) => ({ label: formatWords[value].label, detail: formatWords[value].detail, value })), { title: `Dateline: what is ${name}?` }))?.value;
    if (format === undefined || !needsArticle(format, content)) return format && { format };
    const own = here();
    const others = (await vscode.workspace.findFiles('**/*.{txt,md,article}', '**/{node_modules,.annotations,.annotations-private}/**', 5000)).filter((u) => u.toString() !== own?.toString());
    const items = [...(own ? [{ label: vscode.workspace.asRelativePath(own), description: 'this article', article: own }] : []), ...others.map((article) => ({ label: vscode.workspace.asRelativePath(article), article }))];
    const chosen = await vscode.window.showQuickPick(items, { title: `Dateline: which article does ${name} speak of?` });
    return chosen && { format, article: chosen.article };
  };

  const fromOthers = async (): Promise<void> => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const base = here() ?? folder?.uri;
    if (!base) {
      info('open a folder of articles first.');
      return;
    }
    if (!vscode.workspace.isTrusted) {
      info('writing notes needs a trusted folder.');
      return;
    }
    const chosen = await vscode.window.showOpenDialog({ canSelectMany: true, openLabel: 'Import', title: 'Notes from another tool', filters: { Notes: ['jsonld', 'json', 'jsonl', 'csv', 'ann', 'conll', 'iob', 'tsv'], 'All files': ['*'] } });
    if (!chosen || chosen.length === 0) return;
    const layers: readonly { readonly label: string; readonly detail: string; readonly layer: Layer }[] = [{ label: 'Among the team’s notes', detail: 'in .annotations, to be committed', layer: 'shared' }, { label: 'Among my private notes', detail: 'in .annotations-private, which git ignores', layer: 'private' }];
    const layer = (await vscode.window.showQuickPick(layers, { title: 'Dateline: where do they go?' }))?.layer;
    if (!layer) return;
    const faults: string[] = [];
    let [added, known] = [0, 0];
    for (const uri of chosen) {
      const name = uri.path.split('/').at(-1) ?? '';
      const bytes = await notes.files.read(uri.toString());
      const content = bytes.ok && bytes.value.length <= mostBytes ? decodeUtf8(bytes.value) : undefined;
      if (content === undefined) {
        faults.push(`${name}: ${!bytes.ok ? bytes.message : bytes.value.length > mostBytes ? 'the file is too large.' : 'the file is not valid UTF-8.'}`);
        continue;
      }
      const what = await understood(uri, content);
      if (!what) continue;
      const store = what.article ? notes.storeOf(what.article) : (notes.stores().find(({ root }) => base.toString().startsWith(root)) ?? notes.storeOf(base));
      const taken = await exchange.import(what.format, content, store, layer, what.article);
      added += taken.added;
      known += taken.known;
      faults.push(...taken.faults.map((fault) => `${name}: ${fault}`));
    }
    await showFaults(`${counted(added, 'file')} of notes added${known > 0 ? `, ${known} were there already` : ''}.`, faults);
  };

  const compare = async (): Promise<void> => {
    const uris = await whichArticles('Dateline: compare two annotators of …');
    if (!uris) return;
    const { articles: gathered } = await exchange.gather(uris);
    const withRows = gathered.map((article) => ({ article, rows: rowsOf(article) }));
    const counts = new Map<string, number>();
    for (const { rows } of withRows) for (const { creator, replyTo } of rows) if (creator !== '' && replyTo === undefined) counts.set(creator, (counts.get(creator) ?? 0) + 1);
    const people = [...counts].sort(([, a], [, b]) => b - a).map(([label, n]) => ({ label, description: counted(n, 'note') }));
    if (people.length < 2) {
      info(people.length === 0 ? 'no note bears a name.' : `${people[0]?.label} is the only one whose notes bear a name.`);
      return;
    }
    const a = await vscode.window.showQuickPick(people, { title: 'Dateline: compare the notes of …' });
    const b = a && (await vscode.window.showQuickPick(people.filter((p) => p !== a), { title: `Dateline: compare the notes of ${a.label} with those of …` }));
    if (!a || !b) return;
    const compared = withRows.map(({ article, rows }) => ({ source: article.source, text: article.positions.lf, a: labelsOf(article.positions, rows, a.label), b: labelsOf(article.positions, rows, b.label) }));
    await showText(`${a.label} and ${b.label}`, writeComparison(a.label, b.label, compared), 'markdown');
  };

  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(registerCommand('dateline.exportNotes', toOthers), registerCommand('dateline.importNotes', fromOthers), registerCommand('dateline.compareAnnotators', compare));
};
