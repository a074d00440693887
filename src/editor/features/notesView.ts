import * as vscode from 'vscode';
import { fold, type Thread } from '../../annotations/fold.ts';
import type { Disposable } from '../../platform/events.ts';
import { counted } from '../../corpus/words.ts';
import { authorOf, dayOfNote, lineOf, proseOf, stateWords } from '../cards/noteCard.ts';
import { clip } from '../cards/cards.ts';
import type { Articles } from '../host/articles.ts';
import type { Notes, PlacedNote } from '../host/notes.ts';

export interface NotesViewOptions {
  readonly articles: Articles;
  readonly notes: Notes;
}

type Node =
  | { readonly kind: 'here'; readonly notes: readonly PlacedNote[] }
  | { readonly kind: 'all'; readonly articles: readonly string[] }
  | { readonly kind: 'note'; readonly id: string; readonly thread: Thread; readonly placed?: PlacedNote }
  | { readonly kind: 'reply'; readonly line: string; readonly who: string }
  | { readonly kind: 'article'; readonly id: string };

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

const icons = { anchored: 'comment', moved: 'comment', changed: 'comment', guess: 'question', orphan: 'warning' } as const;

const itemOf = (node: Node): vscode.TreeItem => {
  switch (node.kind) {
    case 'here':
      return new vscode.TreeItem(`This article (${node.notes.length})`, Expanded);
    case 'all':
      return new vscode.TreeItem(`All articles (${node.articles.length})`, Collapsed);
    case 'article': {
      const uri = vscode.Uri.parse(node.id);
      const item = new vscode.TreeItem(uri, Collapsed);
      item.iconPath = vscode.ThemeIcon.File;
      return item;
    }
    case 'reply': {
      const item = new vscode.TreeItem(node.line, None);
      item.description = node.who;
      item.iconPath = new vscode.ThemeIcon('reply');
      return item;
    }
    case 'note': {
      const { thread, placed } = node;
      const replies = thread.replies.filter((r) => !r.deleted);
      const item = new vscode.TreeItem(clip(lineOf(thread), 80), replies.length > 0 ? Collapsed : None);
      const state = placed ? stateWords[placed.state] : '';
      item.id = `${node.id}#${thread.id}#${placed ? 'here' : 'all'}`;
      item.description = [authorOf(thread.annotation), dayOfNote(thread.annotation), thread.resolved ? 'resolved' : '', thread.layer === 'private' ? 'private' : '', state].filter((x) => x !== '').join(' · ');
      item.iconPath = new vscode.ThemeIcon(thread.resolved ? 'check' : placed ? icons[placed.state] : 'comment');
      const quote = thread.targets[0]?.quote?.exact;
      item.tooltip = [...(quote === undefined ? [] : [`“${clip(quote, 200)}”`]), lineOf(thread)].join('\n');
      item.contextValue = `note${thread.resolved ? '.resolved' : ''}${placed?.state === 'guess' ? '.guess' : ''}${placed?.state === 'orphan' ? '.orphan' : ''}`;
      item.accessibilityInformation = { label: `${lineOf(thread)}, ${item.description}` };
      item.command = { command: 'dateline.noteAction', title: 'Show', arguments: [node.id, thread.id, 'show'] };
      return item;
    }
  }
};

/** The list of notes: of the article at hand, lost ones first, and of all articles. */
export const registerNotesView = ({ articles, notes }: NotesViewOptions): Disposable => {
  const changed = new vscode.EventEmitter<undefined>();

  const roots = async (): Promise<Node[]> => {
    const document = vscode.window.activeTextEditor?.document;
    const nodes: Node[] = [];
    if (document && articles.standing(document).on) {
      const { notes: here } = await notes.of(document);
      const lost = here.filter(({ state }) => state === 'orphan' || state === 'guess');
      if (here.length > 0) nodes.push({ kind: 'here', notes: [...lost, ...here.filter((n) => !lost.includes(n))] });
    }
    for (const store of notes.stores()) await store.discover();
    const all = notes.stores().flatMap((store) => store.articles).sort();
    if (all.length > 0) nodes.push({ kind: 'all', articles: all });
    return nodes;
  };

  const noteNodes = async (id: string): Promise<Node[]> => {
    const { entries } = await notes.storeOf(vscode.Uri.parse(id)).article(id);
    return fold(entries).threads.filter(({ deleted }) => !deleted).map((thread): Node => ({ kind: 'note', id, thread }));
  };

  const view = vscode.window.createTreeView<Node>('dateline.notes', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: itemOf,
      getChildren: async (node) => {
        if (!node) return roots();
        if (node.kind === 'here') {
          const id = vscode.window.activeTextEditor?.document.uri.toString() ?? '';
          return node.notes.map((placed): Node => ({ kind: 'note', id, thread: placed.thread, placed }));
        }
        if (node.kind === 'all') return node.articles.map((id): Node => ({ kind: 'article', id }));
        if (node.kind === 'article') return noteNodes(node.id);
        if (node.kind === 'note') return node.thread.replies.filter((r) => !r.deleted).map((r): Node => ({ kind: 'reply', line: clip(proseOf(r), 100), who: authorOf(r.annotation) }));
        return [];
      },
    },
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const document = vscode.window.activeTextEditor?.document;
      const lost = document ? (notes.peek(document)?.notes ?? []).filter(({ state }) => state === 'orphan' || state === 'guess').length : 0;
      view.badge = lost > 0 ? { value: lost, tooltip: `${counted(lost, 'note')} to look at` } : undefined;
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
    notes.onDidChange(refresh),
    vscode.window.onDidChangeActiveTextEditor(refresh),
    view.onDidChangeVisibility(refresh),
    { dispose: () => clearTimeout(timer) },
  );
};
