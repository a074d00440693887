import * as vscode from 'vscode';
import { hashText } from '../../annotations/hash.ts';
import { afterMove, missingOf, relinkOffers, type Candidate, type Missing, type RelinkOffer } from '../../annotations/identity.ts';
import { toLf } from '../../annotations/positions.ts';
import type { AnnotationStore } from '../../annotations/store.ts';
import { counted } from '../../corpus/words.ts';
import type { Disposable } from '../../platform/events.ts';
import type { Log } from '../../platform/log.ts';
import { hostPause } from '../host/hostClock.ts';
import type { Notes } from '../host/notes.ts';
import type { Sweep } from '../host/sweep.ts';

export interface ArticleIdentityOptions {
  readonly notes: Notes;
  readonly sweep: Sweep;
  readonly log: Log;
}

/** Articles looked into for one that is lost, those of its name first. */
const mostCandidates = 3000;

const nameOf = (address: string): string => vscode.Uri.parse(address).path.split('/').at(-1) ?? address;
const isBelow = (folder: string, inner: string): boolean => inner === folder || inner.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

/** Notes follow their article: renames in the editor are written at once and told, renames outside are offered. Nothing is linked in silence. */
export const registerArticleIdentity = ({ notes, sweep, log }: ArticleIdentityOptions): Disposable => {
  const renamed = async (files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): Promise<void> => {
    const moved = files.map(({ oldUri, newUri }) => ({ from: oldUri.toString(), to: newUri.toString() }));
    const moveTo = (inner: string, from: string, to: string): string => to + inner.slice(from.length);
    for (const store of notes.stores()) {
      await store.discover();
      const pointings = afterMove(store.folders, moved, { isBelow, moveTo });
      // What lay in a folder that was moved lies elsewhere now.
      await store.changed(...moved.flatMap(({ from, to }) => [from, to]), ...pointings.map(({ folder }) => folder));
      let followed = 0;
      for (const { folder, article } of pointings) {
        const written = await store.point(folder, article);
        if (written.ok) followed++;
        else {
          log.warn(`${nameOf(article)}: its notes were not moved with it. ${written.message}`);
          void vscode.window.showWarningMessage(`Dateline: the notes on “${nameOf(article)}” stay where they are. ${written.message}`);
        }
      }
      if (followed > 0) void vscode.window.setStatusBarMessage(`$(comment) The notes follow: ${counted(followed, 'article.json', 'article.json')} changed`, 8000);
    }
  };

  const exists = async (address: string): Promise<boolean> => (await notes.files.stat(address)).ok;

  /** An article with notes was deleted in the editor: they stay, and that is said. */
  const deleted = async (uris: readonly vscode.Uri[]): Promise<void> => {
    const gone: string[] = [];
    for (const store of notes.stores())
      for (const { article, address } of store.folders)
        if (article !== undefined && uris.some((uri) => isBelow(uri.toString(), article)) && (await exists(address)) && !(await exists(article))) gone.push(article);
    const names = [...new Set(gone)];
    if (names.length > 0) void vscode.window.showInformationMessage(`Dateline: the notes on ${names.length === 1 ? `“${nameOf(names[0] ?? '')}”` : counted(names.length, 'article')} stay in .annotations. They show again when the article comes back, also under another name.`);
  };

  const candidatesFor = async (store: AnnotationStore, missing: readonly Missing[]): Promise<readonly Candidate[]> => {
    const spoken = new Set(store.articles);
    const names = new Set(missing.map(({ article }) => nameOf(article)));
    const ids = sweep.known().filter((id) => !spoken.has(id) && isBelow(store.root, id));
    const inOrder = [...ids.filter((id) => names.has(nameOf(id))), ...ids.filter((id) => !names.has(nameOf(id)))];
    const pause = hostPause();
    const candidates: Candidate[] = [];
    let found = 0;
    for (const id of inOrder.slice(0, mostCandidates)) {
      const uri = vscode.Uri.parse(id);
      const bytes = await notes.files.read(id);
      if (!bytes.ok) continue;
      const text = toLf(await vscode.workspace.decode(bytes.value, { uri }));
      const hash = hashText(text);
      candidates.push({ article: id, hash, text: () => text });
      if (missing.some(({ hashes }) => hashes.has(hash))) found++;
      if (found >= missing.length) break;
      await pause.rest();
    }
    return candidates;
  };

  /** Articles of notes that are not there, and what may be they. */
  const offersOf = async (store: AnnotationStore): Promise<{ readonly missing: readonly Missing[]; readonly offers: readonly RelinkOffer[] }> => {
    await store.discover();
    const missing: Missing[] = [];
    for (const folder of store.folders) {
      if (folder.article === undefined || (await exists(folder.article))) continue;
      const lost = missingOf(folder, await store.folder(folder.address));
      store.release(folder.article);
      if (lost) missing.push(lost);
    }
    return { missing, offers: missing.length === 0 ? [] : relinkOffers(missing, await candidatesFor(store, missing)) };
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
      if (left.length > 0) void vscode.window.showInformationMessage(`Dateline: ${counted(left.length, 'article')} of notes ${left.length === 1 ? 'is' : 'are'} gone, and nothing is like ${left.length === 1 ? 'it' : 'them'}: ${left.slice(0, 5).map((l) => nameOf(l.article)).join(', ')}${left.length > 5 ? ' …' : ''}. The notes stay where they are.`);
    }
    if (found === 0) void vscode.window.showInformationMessage('Dateline: every article of a note is where its notes say.');
  };

  /** Told once a session, after the sweep: then the folder's articles are known. */
  let told = false;
  const tell = async (): Promise<void> => {
    if (told) return;
    told = true;
    await notes.link();
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
    vscode.workspace.onDidDeleteFiles(({ files }) => void deleted(files)),
    vscode.commands.registerCommand('dateline.relink', relink),
    sweep.onDidChange(({ running, total }) => {
      if (!running && total > 0) void tell();
    }),
  );
};
