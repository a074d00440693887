import * as vscode from 'vscode';
import type { ActorType } from '../../core/analysis.ts';
import type { EntityMention, EntitySummary } from '../../corpus/corpus.ts';
import type { Engine } from '../../corpus/engine.ts';
import { counted } from '../../corpus/words.ts';
import type { Disposable } from '../../platform/events.ts';
import type { Articles } from '../host/articles.ts';
import { locate } from '../host/places.ts';
import type { Sweep } from '../host/sweep.ts';

export interface ActorsViewOptions {
  readonly articles: Articles;
  readonly sweep: Sweep;
  readonly engine: () => Promise<Engine>;
}

type Node =
  | { readonly kind: 'type'; readonly type: ActorType; readonly entities: readonly EntitySummary[] }
  | { readonly kind: 'entity'; readonly entity: EntitySummary }
  | { readonly kind: 'aliases'; readonly entity: EntitySummary }
  | { readonly kind: 'alias'; readonly name: string }
  | { readonly kind: 'article'; readonly id: string; readonly mentions: readonly EntityMention[] }
  | { readonly kind: 'mention'; readonly mention: EntityMention; readonly location: vscode.Location; readonly line: string };

const typeTitles: Readonly<Record<ActorType, string>> = { person: 'People', organization: 'Organizations', place: 'Places', people: 'Nationalities and groups', misc: 'Other names' };
const typeIcons: Readonly<Record<ActorType, string>> = { person: 'person', organization: 'organization', place: 'location', people: 'globe', misc: 'tag' };
const types: readonly ActorType[] = ['person', 'organization', 'place', 'people', 'misc'];
/** Entities listed at most; the filter finds the others. */
const most = 1000;

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

const item = (label: string, state: vscode.TreeItemCollapsibleState, spoken: string): vscode.TreeItem => {
  const made = new vscode.TreeItem(label, state);
  made.accessibilityInformation = { label: spoken };
  return made;
};

const itemOf = (node: Node): vscode.TreeItem => {
  switch (node.kind) {
    case 'type': {
      const made = item(typeTitles[node.type], node.type === 'misc' || node.type === 'people' ? Collapsed : Expanded, `${typeTitles[node.type]}, ${node.entities.length}`);
      made.description = String(node.entities.length);
      return made;
    }
    case 'entity': {
      const { entity } = node;
      const made = item(entity.name, Collapsed, `${entity.name}, ${counted(entity.articles, 'article')}, ${counted(entity.mentions, 'mention')}`);
      made.id = `entity:${entity.id}`;
      made.iconPath = new vscode.ThemeIcon(typeIcons[entity.type]);
      made.description = counted(entity.articles, 'article');
      made.tooltip = [entity.name, `${counted(entity.mentions, 'mention')} in ${counted(entity.articles, 'article')}`, ...entity.aliases.slice(0, 12)].join('\n');
      made.contextValue = 'entity';
      return made;
    }
    case 'aliases': {
      const made = item('Spellings', Collapsed, `Spellings, ${node.entity.aliases.length}`);
      made.description = String(node.entity.aliases.length);
      made.iconPath = new vscode.ThemeIcon('symbol-text');
      return made;
    }
    case 'alias':
      return item(node.name, None, node.name);
    case 'article': {
      const uri = vscode.Uri.parse(node.id);
      const made = item(uri.path.split('/').at(-1) ?? node.id, Collapsed, `${uri.path.split('/').at(-1)}, ${counted(node.mentions.length, 'mention')}`);
      made.resourceUri = uri;
      made.iconPath = vscode.ThemeIcon.File;
      made.description = String(node.mentions.length);
      made.contextValue = 'actorArticle';
      return made;
    }
    case 'mention': {
      const { mention, location, line } = node;
      const made = item(line, None, `line ${location.range.start.line + 1}: ${line}`);
      made.description = `line ${location.range.start.line + 1}`;
      made.command = { command: 'dateline.openPlace', title: 'Open', arguments: [mention.article, mention.start, mention.end] };
      return made;
    }
  }
};

/** The actors of the folder: by type, by number of articles; spellings and mentions under each. */
export const registerActorsView = ({ articles, sweep, engine }: ActorsViewOptions): Disposable => {
  const changed = new vscode.EventEmitter<undefined>();
  let filter = '';

  const roots = async (): Promise<Node[]> => {
    if (articles.all().length === 0 && sweep.state.total === 0) return [];
    const found = await (await engine()).find(filter, most);
    return types
      .map((type): Node & { kind: 'type' } => ({ kind: 'type', type, entities: found.filter((e) => e.type === type).sort((a, b) => b.articles - a.articles || b.mentions - a.mentions) }))
      .filter(({ entities }) => entities.length > 0);
  };

  const articlesOf = async (entity: EntitySummary): Promise<Node[]> => {
    const byArticle = new Map<string, EntityMention[]>();
    for (const mention of await (await engine()).mentions(entity.id)) byArticle.set(mention.article, [...(byArticle.get(mention.article) ?? []), mention]);
    const under: Node[] = [...byArticle].map(([id, mentions]) => ({ kind: 'article', id, mentions }));
    return entity.aliases.length > 0 ? [{ kind: 'aliases', entity }, ...under] : under;
  };

  const mentionsIn = async ({ id, mentions }: Node & { kind: 'article' }): Promise<Node[]> => {
    const locations = await locate(id, mentions);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(id));
    return mentions.flatMap((mention, i): Node[] => {
      const location = locations[i];
      if (!location) return [];
      const { start } = location.range;
      const text = document.lineAt(start.line).text;
      const from = Math.max(0, start.character - 30);
      return [{ kind: 'mention', mention, location, line: `${from > 0 ? '… ' : ''}${text.slice(from, start.character + 70).trim()}` }];
    });
  };

  const view = vscode.window.createTreeView<Node>('dateline.actors', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: itemOf,
      getChildren: async (node) => {
        if (!node) return roots();
        if (node.kind === 'type') return node.entities.map((entity): Node => ({ kind: 'entity', entity }));
        if (node.kind === 'entity') return articlesOf(node.entity);
        if (node.kind === 'aliases') return node.entity.aliases.map((name): Node => ({ kind: 'alias', name }));
        return node.kind === 'article' ? mentionsIn(node) : [];
      },
    },
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    clearTimeout(timer);
    // Painting is debounced, and only what is visible is asked for.
    timer = setTimeout(() => view.visible && changed.fire(undefined), 300);
  };
  const command = vscode.commands.registerCommand('dateline.filterActors', async () => {
    const given = await vscode.window.showInputBox({ title: 'Dateline: filter actors', prompt: 'A name, in any spelling. Empty shows all.', value: filter });
    if (given === undefined) return;
    filter = given;
    view.message = filter === '' ? '' : `Filter: ${filter}`;
    changed.fire(undefined);
  });
  const subscriptions = [
    articles.onDidRead(refresh),
    sweep.onDidChange(({ running }) => !running && refresh()),
    view.onDidChangeVisibility(({ visible }) => visible && changed.fire(undefined)),
    { dispose: () => clearTimeout(timer) },
  ];
  return vscode.Disposable.from(view, changed, command, ...subscriptions);
};
