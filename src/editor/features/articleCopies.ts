import * as vscode from 'vscode';
import { copyNotes } from '../../annotations/copy.ts';
import { hashText } from '../../annotations/hash.ts';
import { copies } from '../../annotations/identity.ts';
import type { NoteFolder } from '../../annotations/read.ts';
import type { AnnotationStore, Written } from '../../annotations/store.ts';
import { counted } from '../../corpus/words.ts';
import type { Disposable } from '../../platform/events.ts';
import type { Log } from '../../platform/log.ts';
import { hostChance } from '../host/hostClock.ts';
import type { Notes } from '../host/notes.ts';
import type { Sweep } from '../host/sweep.ts';
import { writeOrKeep } from '../host/writing.ts';

export interface ArticleCopiesOptions {
  readonly notes: Notes;
  readonly sweep: Sweep;
  readonly log: Log;
}

/** Articles that were copied, with their notes or without: what becomes of the notes is asked. */
export const registerArticleCopies = ({ notes, sweep, log }: ArticleCopiesOptions): Disposable => {
  const shown = (address: string): string => vscode.workspace.asRelativePath(vscode.Uri.parse(address));
  const exists = async (address: string): Promise<boolean> => (await notes.files.stat(address)).ok;

  /** Writes the notes of one article for another, under ids of their own. */
  const copyTo = async (from: string, document: vscode.TextDocument): Promise<boolean> => {
    const store = notes.storeOf(document.uri);
    const to = document.uri.toString();
    const source = await notes.glance(vscode.Uri.parse(from));
    const id = await store.identity(to);
    const copied = copyNotes(hostChance, source.entries, new Map(source.ids.map((old) => [old, id])));
    return writeOrKeep(document.uri, '', async () => {
      let last: Written = { ok: true, address: to };
      for (const { annotation, layer } of copied) {
        last = await store.add(to, id, document.getText(), annotation, layer);
        // Those that were written before a fault are there already.
        if (!last.ok && last.fault !== 'changed') return last;
      }
      return last.ok ? last : { ok: true, address: to };
    });
  };

  /** An article was made in the editor: has another with notes the same text? */
  const created = async (uri: vscode.Uri): Promise<void> => {
    const address = uri.toString();
    if (!vscode.workspace.getWorkspaceFolder(uri) || !/\.(?:txt|md|article)$/i.test(uri.path)) return;
    const bytes = await notes.files.read(address);
    if (!bytes.ok || bytes.value.length === 0 || bytes.value.length > 5_000_000) return;
    const hash = hashText(await vscode.workspace.decode(bytes.value, { uri }));
    for (const store of notes.stores()) {
      const twin = store.folders.find((f) => f.file?.text === hash && f.article !== undefined && f.article !== address);
      if (twin?.article === undefined || store.articles.includes(address) || !(await exists(twin.article))) continue;
      const yes = 'Copy the Notes';
      const chosen = await vscode.window.showInformationMessage(`Dateline: “${shown(address)}” has the same text as “${shown(twin.article)}”, which has notes. Copy them, too?`, yes, 'No');
      if (chosen === yes) await copyTo(twin.article, await vscode.workspace.openTextDocument(uri));
      return;
    }
  };

  const copyHere = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    const obstacle = document ? notes.obstacle(document) : 'Open an article first.';
    if (!document || obstacle !== undefined) {
      void vscode.window.showInformationMessage(`Dateline: ${obstacle}`);
      return;
    }
    await notes.link();
    const own = document.uri.toString();
    const hash = hashText(document.getText());
    const folders = notes.stores().flatMap((store) => store.folders.filter(({ article, isActors }) => article !== undefined && article !== own && !isActors));
    const alike = new Set(folders.flatMap(({ file, article }) => (file?.text === hash && article !== undefined ? [article] : [])));
    const items = [...new Set(folders.flatMap(({ article }) => article ?? []))].map((article) => ({ label: shown(article), description: alike.has(article) ? 'the same text' : '', article }));
    items.sort((a, b) => Number(b.description !== '') - Number(a.description !== '') || (a.label < b.label ? -1 : 1));
    if (items.length === 0) {
      void vscode.window.showInformationMessage('Dateline: no other article has notes.');
      return;
    }
    const chosen = await vscode.window.showQuickPick(items, { title: 'Dateline: copy the notes of which article to this one?' });
    if (chosen && (await copyTo(chosen.article, document))) void vscode.window.showInformationMessage(`Dateline: the notes of ${chosen.label} were copied. Those whose text is not here are told as lost.`);
  };

  /** Two articles of one identity: a folder was copied, notes and all. Which one is the copy? */
  const separate = async (store: AnnotationStore, folders: readonly NoteFolder[]): Promise<void> => {
    const items = folders.flatMap(({ address, article }) => (article === undefined ? [] : [{ label: shown(article), address }]));
    const chosen = await vscode.window.showQuickPick(items, { title: 'Dateline: which of these is the copy?', placeHolder: 'Its notes become notes of its own. The other keeps everything.', ignoreFocusOut: true });
    if (!chosen) return;
    const done = await store.separate(chosen.address);
    if (!done.ok) void vscode.window.showWarningMessage(`Dateline: ${done.message}`);
    else void vscode.window.showInformationMessage(`Dateline: ${chosen.label} has an identity and notes of its own now.`);
  };

  const twinsOf = async (store: AnnotationStore): Promise<ReturnType<typeof copies>> => {
    const there = new Set<string>();
    for (const { article } of store.folders) if (article !== undefined && (await exists(article))) there.add(article);
    return copies(store.folders, (article) => there.has(article));
  };

  const solve = async (): Promise<void> => {
    await notes.link();
    let found = 0;
    for (const store of notes.stores())
      for (const { folders } of await twinsOf(store)) {
        found++;
        await separate(store, folders);
      }
    if (found === 0) void vscode.window.showInformationMessage('Dateline: no two articles share an identity.');
  };

  let told = false;
  const tell = async (): Promise<void> => {
    if (told) return;
    told = true;
    try {
      await notes.link();
      for (const store of notes.stores()) {
        const twins = await twinsOf(store);
        const [first] = twins;
        if (!first) continue;
        const [a, b] = first.folders.map(({ article }) => shown(article ?? ''));
        const more = twins.length > 1 ? ` And ${counted(twins.length - 1, 'more pair')}.` : '';
        const look = 'Look';
        if ((await vscode.window.showInformationMessage(`Dateline: “${a}” and “${b}” share their notes' identity: one is a copy.${more}`, look)) === look) await solve();
      }
    } catch (error) {
      log.error('copies of articles were not looked for', error);
    }
  };

  return vscode.Disposable.from(
    vscode.workspace.onDidCreateFiles(({ files }) => {
      for (const uri of files.slice(0, 5)) void created(uri);
    }),
    vscode.commands.registerCommand('dateline.copyNotes', copyHere),
    vscode.commands.registerCommand('dateline.separateCopies', solve),
    sweep.onDidChange(({ running, total }) => {
      if (!running && total > 0) void tell();
    }),
  );
};
