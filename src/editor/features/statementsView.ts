import * as vscode from 'vscode';
import type { SameStatement, SpeakerSummary, Statement, ToldStatement } from '../../corpus/corpus.ts';
import type { Engine } from '../../corpus/engine.ts';
import { articleDay, counted, shortDay } from '../../corpus/words.ts';
import type { Disposable } from '../../platform/events.ts';
import { clip } from '../cards/cards.ts';
import { cueWords, differencesLine, speakerWords } from '../cards/quotationCard.ts';
import type { Articles } from '../host/articles.ts';
import type { Sweep } from '../host/sweep.ts';

export interface StatementsViewOptions {
  readonly articles: Articles;
  readonly sweep: Sweep;
  readonly engine: () => Promise<Engine>;
}

type Node =
  | { readonly kind: 'speaker'; readonly speaker: SpeakerSummary }
  | { readonly kind: 'unnamed' }
  | { readonly kind: 'statement'; readonly statement: ToldStatement; readonly under: string }
  | { readonly kind: 'also'; readonly statement: SameStatement };

/** Actors listed at most; the filter finds the others. */
const mostSpeakers = 500;
/** Statements under one of them. */
const mostStatements = 100;

const { None, Collapsed } = vscode.TreeItemCollapsibleState;

const item = (label: string, state: vscode.TreeItemCollapsibleState, icon: string, description: string, spoken: string): vscode.TreeItem => {
  const made = new vscode.TreeItem(label, state);
  made.iconPath = new vscode.ThemeIcon(icon);
  made.description = description;
  made.accessibilityInformation = { label: spoken };
  return made;
};

const speakerIcons = { person: 'person', organization: 'organization', place: 'location', people: 'globe', misc: 'tag' } as const;

/** When it was said, else when it was reported. */
const dayOfSaying = ({ on, article }: Statement): string => (on === undefined ? articleDay(article) : shortDay(on));

const openPlace = ({ article, start, end }: Statement): vscode.Command => ({ command: 'dateline.openPlace', title: 'Open', arguments: [article.id, start, end] });

const itemOf = (node: Node): vscode.TreeItem => {
  switch (node.kind) {
    case 'speaker': {
      const { id, name, type, statements, articles } = node.speaker;
      const made = item(name, Collapsed, speakerIcons[type], String(statements), `${name}, ${counted(statements, 'statement')} in ${counted(articles, 'article')}`);
      made.id = `speaker:${id}`;
      made.tooltip = `${name}\n${counted(statements, 'statement')} in ${counted(articles, 'article')}${node.speaker.latest === undefined ? '' : `, the latest of ${shortDay(node.speaker.latest)}`}`;
      return made;
    }
    case 'unnamed':
      return item('Without a name', Collapsed, 'question', '', 'Statements by speakers without a name');
    case 'statement': {
      const { statement } = node;
      const { articles, origins, article } = statement;
      const cue = statement.cueClass === 'say' && !statement.negated ? '' : `${cueWords(statement)}: `;
      const who = node.under === 'unnamed' ? `${speakerWords(statement)}: ` : '';
      const made = item(`${dayOfSaying(statement)} · ${who}${cue}${clip(statement.words, 120)}`, statement.also.length > 0 ? Collapsed : None, statement.kind === 'direct' ? 'quote' : 'comment', articles > 1 ? counted(articles, 'article') : '', `${dayOfSaying(statement)}, ${who}${cue}${clip(statement.words, 200)}${articles > 1 ? `; in ${counted(articles, 'article')}` : ''}`);
      made.tooltip = [clip(statement.words, 400), `${article.title}, ${articleDay(article)}`, ...(articles > 1 ? [`in ${counted(articles, 'article')}${origins < articles ? (origins > 1 ? `, ${origins} of them independent` : ', all reprints of one report') : ''}`] : [])].join('\n\n');
      made.command = openPlace(statement);
      return made;
    }
    case 'also': {
      const { statement } = node;
      const differs = differencesLine(statement.differs);
      const made = item(`${articleDay(statement.article)} · ${differs}`, None, 'file-text', clip(statement.article.title, 80), `${statement.article.title}, ${articleDay(statement.article)}, ${differs}`);
      made.tooltip = clip(statement.words, 400);
      made.command = openPlace(statement);
      return made;
    }
  }
};

/** Who said what, in all articles of the folder: by actor, newest first; under each statement the other articles that hold it. */
export const registerStatementsView = ({ articles, sweep, engine }: StatementsViewOptions): Disposable => {
  const changed = new vscode.EventEmitter<undefined>();
  let filter = '';

  const roots = async (): Promise<Node[]> => {
    if (articles.all().length === 0 && sweep.state.total === 0) return [];
    const machine = await engine();
    const speakers = (await machine.speakers(filter, mostSpeakers)).map((speaker): Node => ({ kind: 'speaker', speaker }));
    const unnamed = filter === '' && (await machine.statements({ unnamed: true }, 1)).length > 0;
    return unnamed ? [...speakers, { kind: 'unnamed' }] : speakers;
  };

  const children = async (node: Node): Promise<Node[]> => {
    if (node.kind === 'also') return [];
    if (node.kind === 'statement') return node.statement.also.map((statement): Node => ({ kind: 'also', statement }));
    const of = node.kind === 'unnamed' ? { unnamed: true } : { entity: node.speaker.id };
    const found = await (await engine()).statements(of, mostStatements);
    return found.map((statement): Node => ({ kind: 'statement', statement, under: node.kind }));
  };

  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: itemOf,
    getChildren: async (node) => (node ? children(node) : roots()),
  };
  const view = vscode.window.createTreeView<Node>('dateline.statements', { showCollapseAll: true, treeDataProvider: provider });

  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    clearTimeout(timer);
    // Painting is debounced, and only what is visible is asked for.
    timer = setTimeout(() => view.visible && changed.fire(undefined), 300);
  };
  const command = vscode.commands.registerCommand('dateline.filterStatements', async () => {
    const given = await vscode.window.showInputBox({ title: 'Dateline: filter statements', prompt: 'Who speaks, in any spelling. Empty shows all.', value: filter });
    if (given === undefined) return;
    filter = given;
    view.message = filter === '' ? '' : `Filter: ${filter}`;
    changed.fire(undefined);
  });
  return vscode.Disposable.from(
    view,
    changed,
    command,
    articles.onDidRead(refresh),
    sweep.onDidChange(({ running }) => !running && refresh()),
    view.onDidChangeVisibility(({ visible }) => visible && changed.fire(undefined)),
    { dispose: () => clearTimeout(timer) },
  );
};
