import * as vscode from 'vscode';
import { afterMove, missingOf, relinkOffers, type Candidate, type Missing, type RelinkOffer } from '../../annotations/identity.ts';
import { hashText } from '../../annotations/hash.ts';
import { toLf } from '../../annotations/positions.ts';
import type { AnnotationStore } from '../../annotations/store.ts';
import { counted } from '../../corpus/words.ts';
import type { Disposable } from '../../platform/events.ts';
import type { Log } from '../../platform/log.ts';
import type { Notes } from '../host/notes.ts';
import type { Sweep } from '../host/sweep.ts';

export interface ArticleIdentityOptions {
  readonly notes: Notes;
  readonly sweep: Sweep;
  readonly log: Log;
}

const nameOf = (address: string): string => decodeURIComponent(address.split('/').at(-1) ?? address);
const isBelow = (folder: string, inner: string): boolean => inner === folder || inner.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

/** Notes follow their article: renames in the editor are written at once, renames outside are offered. Nothing is linked in silence. */
export const registerArticleIdentity = ({ notes, sweep, log }: ArticleIdentityOptions): Disposable => {
  const renamed = async (files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): Promise<void> => {
    const moved = files.map(({ oldUri, newUri }) => ({ from: oldUri.toString(), to: newUri.toString() }));
    const moveTo = (inner: string, from: string, to: string): string => to + inner.slice(from.length);
    for (const { newUri } of files) notes.storeOf(newUri);
    for (const store of notes.stores()) {
      await store.discover();
      for (const { folder, article } of afterMove(store.folders, moved, { isBelow, moveTo })) {
        await store.changed(folder);
        const written = await store.point(folder, article);
        if (!written.ok) log.warn(`${nameOf(article)}: its notes were not moved with it. ${written.message}`);
      }
    }
  };

  const exists = async (address: string): Promise<boolean> => {
    try {
      await vscode.workspace.fs.stat(vscode.Uri.parse(address));
      return true;
    } catch {
      return false;
    }
  };

  /** Articles of notes that are not there, and what may be they. */
  const offersOf = async (store: AnnotationStore): Promise<{ readonly missing: readonly Missing[]; readonly offers: readonly RelinkOffer[] }> => {
    await store.discover();
    const missing: Missing[] = [];
    for (const folder of store.folders) {
      if (folder.article === undefined || (await exists(folder.article))) continue;
      const lost = missingOf(folder, await store.folder(folder.address));
      if (lost) missing.push(lost);
    }
    if (missing.length === 0) return { missing, offers: [] };
    const spoken = new Set(store.articles);
    const candidates: Candidate[] = [];
    for (const id of sweep.known())
      if (!spoken.has(id) && isBelow(store.root, id)) {
        const uri = vscode.Uri.parse(id);
        const text = toLf(await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { uri }));
        candidates.push({ article: id, hash: hashText(text), text: () => text });
      }
    return { missing, offers: relinkOffers(missing, candidates) };
  };

  const relink = async (): Promise<void> => {
    let found = 0;
    for (const store of notes.stores()) {
      const { missing, offers } = await offersOf(store);
      found += missing.length;
      for (const offer of offers) {
        const lost = missing.find(({ folder }) => folder === offer.folder);
        const why = offer.why === 'same-text' ? 'It has the same text.' : `${Math.round(offer.share * 100)} % of the notes' quotes stand in it.`;
        const yes = 'They belong to it';
        const chosen = await vscode.window.showInformationMessage(`The notes on “${nameOf(lost?.article ?? '')}”, which is not there any more: do they belong to “${nameOf(offer.article)}”? ${why}`, { modal: false }, yes, 'Leave them');
        if (chosen !== yes) continue;
        const written = await store.point(offer.folder, offer.article);
        if (!written.ok) void vscode.window.showWarningMessage(`Dateline: ${written.message}`);
      }
      const left = missing.filter(({ folder }) => !offers.some((o) => o.folder === folder));
      if (left.length > 0) void vscode.window.showInformationMessage(`Dateline: ${counted(left.length, 'article')} of notes ${left.length === 1 ? 'is' : 'are'} gone, and nothing is like ${left.length === 1 ? 'it' : 'them'}: ${left.map((l) => nameOf(l.article)).join(', ')}. The notes stay where they are.`);
    }
    if (found === 0) void vscode.window.showInformationMessage('Dateline: every article of a note is where its notes say.');
  };

  /** Told once a session, after the sweep: then the folder's articles are known. */
  let told = false;
  const tell = async (): Promise<void> => {
    if (told) return;
    told = true;
    for (const store of notes.stores()) {
      const { missing, offers } = await offersOf(store);
      if (missing.length === 0) continue;
      const look = 'Look';
      const what = offers.length > 0 ? counted(offers.length, 'of them may be here under another name', 'of them may be here under other names') : 'nothing here is like them';
      const chosen = await vscode.window.showInformationMessage(`Dateline: ${counted(missing.length, 'article')} with notes ${missing.length === 1 ? 'is' : 'are'} not where ${missing.length === 1 ? 'it was' : 'they were'}; ${what}.`, look);
      if (chosen === look) await relink();
    }
  };

  return vscode.Disposable.from(
    vscode.workspace.onDidRenameFiles(({ files }) => void renamed(files)),
    vscode.commands.registerCommand('dateline.relink', relink),
    sweep.onDidChange(({ running, total }) => {
      if (!running && total > 0) void tell();
    }),
  );
};
