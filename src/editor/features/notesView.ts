import * as vscode from 'vscode';
import type { Thread } from '../../annotations/fold.ts';
import { isDoubtful, type PlacedNote } from '../../annotations/placed.ts';
import type { Disposable } from '../../platform/events.ts';
import { counted } from '../../corpus/words.ts';
import { clip } from '../cards/cards.ts';
import { authorOf, dayOfNote, endWords, lineOf, proseOf, signatureOf, stateWords } from '../cards/noteCard.ts';
import { isUnsettled } from '../cards/versions.ts';
import type { Articles } from '../host/articles.ts';
import type { Notes } from '../host/notes.ts';

export interface NotesViewOptions {
  readonly articles: Articles;
  readonly notes: Notes;
}

type Node =
  | { readonly kind: 'here'; readonly id: string; readonly notes: readonly PlacedNote[] }
  | { readonly kind: 'more'; readonly id: string; readonly notes: readonly PlacedNote[] }
  | { readonly kind: 'all'; readonly articles: readonly string[] }
  | { readonly kind: 'note'; readonly id: string; readonly thread: Thread; readonly placed?: PlacedNote }
  | { readonly kind: 'reply'; readonly line: string; readonly who: string }
  | { readonly kind: 'article'; readonly id: string };

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** Notes listed at once; the rest behind one line. */
const page = 300;

const icons = { anchored: 'comment', moved: 'comment', changed: 'comment', guess: 'question', orphan: 'warning' } as const;
const nameOf = (address: string): string => vscode.Uri.parse(address).path.split('/').at(-1) ?? address;

const noteItem = ({ id, thread, placed }: Extract<Node, { kind: 'note' }>): vscode.TreeItem => {
  const replies = thread.replies.filter((r) => !r.deleted);
  const item = new vscode.TreeItem(clip(lineOf(thread), 80), replies.length > 0 ? Collapsed : None);
  item.id = `${id}#${thread.id}#${placed ? 'here' : 'all'}`;
  const told = [
    authorOf(thread.annotation),
    dayOfNote(thread.annotation),
    thread.resolved ? `resolved by ${authorOf(thread.resolved)}` : '',
    thread.layer === 'private' ? 'private' : '',
    placed ? stateWords[placed.state] : '',
    placed?.about === 'article' ? 'on the article' : '',
    placed?.home === undefined ? '' : `in ${nameOf(placed.home)}`,
    isUnsettled(thread) ? 'two versions' : '',
  ];
  item.description = told.filter((x) => x !== '').join(' · ');
  item.iconPath = new vscode.ThemeIcon(thread.resolved ? 'check' : placed?.about === 'elsewhere' || (placed?.ends.length ?? 0) > 0 ? 'references' : placed ? icons[placed.state] : 'comment');
  const quote = thread.targets[0]?.quote?.exact;
  const resolved = thread.resolved ? [`Resolved by ${signatureOf(thread.resolved)}`] : [];
  item.tooltip = [...(quote === undefined ? [] : [`“${clip(quote, 200)}”`]), clip(lineOf(thread), 400), ...(placed?.ends ?? []).slice(0, 3).map((end) => `↔ ${endWords(end)}`), ...resolved].join('\n');
  const values = [
    thread.resolved ? 'resolved' : '',
    placed?.state === 'guess' ? 'guess' : '',
    placed?.state === 'orphan' ? 'orphan' : '',
    thread.layer === 'private' ? 'private' : '',
    (placed?.ends.length ?? 0) > 0 ? 'leads' : '',
    placed && isUnsettled(thread) ? 'versions' : '',
  ];
  item.contextValue = ['note', ...values.filter((x) => x !== '')].join('.');
  item.accessibilityInformation = { label: `${lineOf(thread)}, ${item.description}` };
  item.command = { command: 'dateline.noteAction', title: 'Show', arguments: [id, thread.id, 'show'] };
  return item;
};

const itemOf = (node: Node): vscode.TreeItem => {
  switch (node.kind) {
    case 'here':
      return new vscode.TreeItem(`This article (${node.notes.length})`, Expanded);
    case 'more':
      return new vscode.TreeItem(`${node.notes.length} more …`, Collapsed);
    case 'all':
      return new vscode.TreeItem(`All articles (${node.articles.length})`, Collapsed);
    case 'article': {
      const item = new vscode.TreeItem(vscode.Uri.parse(node.id), Collapsed);
      item.iconPath = vscode.ThemeIcon.File;
      return item;
    }
    case 'reply': {
      const item = new vscode.TreeItem(node.line, None);
      item.description = node.who;
      item.iconPath = new vscode.ThemeIcon('reply');
      return item;
    }
    case 'note':
      return noteItem(node);
  }
};

/** The list of notes: of the article at hand, lost ones first, and of all articles. */
export const registerNotesView = ({ articles, notes }: NotesViewOptions): Disposable => {
  const changed = new vscode.EventEmitter<undefined>();
  let isBegun = false;

  const roots = async (): Promise<Node[]> => {
    const document = vscode.window.activeTextEditor?.document;
    const nodes: Node[] = [];
    if (document && articles.standing(document).on) {
      const all = await notes.of(document);
      const lost = all.isSettled ? all.notes.filter(isDoubtful) : [];
      const first = new Set(lost);
      if (all.notes.length > 0) nodes.push({ kind: 'here', id: document.uri.toString(), notes: [...lost, ...all.notes.filter((n) => !first.has(n))] });
    }
    // Looked for once, in the background; what appears later is told by the file system.
    if (!isBegun) {
      isBegun = true;
      void notes.link().then(refresh);
    }
    const all = notes.stores().flatMap((store) => store.articles).sort();
    if (all.length > 0) nodes.push({ kind: 'all', articles: all });
    return nodes;
  };

  const pageOf = (id: string, list: readonly PlacedNote[]): Node[] => {
    const nodes = list.slice(0, page).map((placed): Node => ({ kind: 'note', id, thread: placed.thread, placed }));
    return list.length > page ? [...nodes, { kind: 'more', id, notes: list.slice(page) }] : nodes;
  };

  const childrenOf = async (node: Node): Promise<Node[]> => {
    switch (node.kind) {
      case 'here':
      case 'more':
        return pageOf(node.id, node.notes);
      case 'all':
        return node.articles.map((id): Node => ({ kind: 'article', id }));
      case 'article': {
        const { threads } = await notes.threads(vscode.Uri.parse(node.id));
        return threads.filter(({ deleted }) => !deleted).slice(0, 2000).map((thread): Node => ({ kind: 'note', id: node.id, thread }));
      }
      case 'note':
        return node.thread.replies.filter((r) => !r.deleted).map((r): Node => ({ kind: 'reply', line: clip(proseOf(r), 100), who: signatureOf(r.annotation) }));
      case 'reply':
        return [];
    }
  };

  const view = vscode.window.createTreeView<Node>('dateline.notes', {
    showCollapseAll: true,
    treeDataProvider: { onDidChangeTreeData: changed.event, getTreeItem: itemOf, getChildren: async (node) => (node ? childrenOf(node) : roots()) },
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const document = vscode.window.activeTextEditor?.document;
      const { lost, guesses } = document ? notes.lost(document) : { lost: [], guesses: [] };
      const count = lost.length + guesses.length;
      view.badge = count > 0 ? { value: count, tooltip: `${counted(count, 'note')} to look at` } : undefined;
      if (view.visible) changed.fire(undefined);
    }, 200);
  };

  const inList = (what: string) => (node?: Node): void => {
    if (node?.kind === 'note') void vscode.commands.executeCommand('dateline.noteAction', node.id, node.thread.id, what);
  };
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    view,
    changed,
    registerCommand('dateline.list.reply', inList('reply')),
    registerCommand('dateline.list.edit', inList('edit')),
    registerCommand('dateline.list.resolve', inList('resolve')),
    registerCommand('dateline.list.reopen', inList('reopen')),
    registerCommand('dateline.list.delete', inList('delete')),
    registerCommand('dateline.list.accept', inList('accept')),
    registerCommand('dateline.list.attach', inList('attach')),
    registerCommand('dateline.list.leave', inList('leave')),
    registerCommand('dateline.list.share', inList('share')),
    registerCommand('dateline.list.go', inList('go')),
    registerCommand('dateline.list.choose', inList('choose')),
    notes.onDidChange(refresh),
    vscode.window.onDidChangeActiveTextEditor(refresh),
    view.onDidChangeVisibility(refresh),
    { dispose: () => clearTimeout(timer) },
  );
};
