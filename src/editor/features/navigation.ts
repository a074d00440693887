import * as vscode from 'vscode';
import type { EntityMention } from '../../corpus/corpus.ts';
import type { Engine } from '../../corpus/engine.ts';
import { counted, nameWithSpelling } from '../../corpus/words.ts';
import type { Disposable } from '../../platform/events.ts';
import type { Articles } from '../host/articles.ts';
import { rangeOf } from '../host/convert.ts';
import { articleSelector } from '../host/languages.ts';
import { locate, reveal } from '../host/places.ts';

export interface NavigationOptions {
  readonly articles: Articles;
  readonly engine: () => Promise<Engine>;
}

const symbolKinds = {
  person: vscode.SymbolKind.Variable,
  organization: vscode.SymbolKind.Class,
  place: vscode.SymbolKind.Namespace,
  people: vscode.SymbolKind.Enum,
  misc: vscode.SymbolKind.Constant,
} as const;

/** Mentions of any number of articles as places, a file read once. */
const locations = async (mentions: readonly EntityMention[]): Promise<vscode.Location[]> => {
  const byArticle = new Map<string, EntityMention[]>();
  for (const mention of mentions) byArticle.set(mention.article, [...(byArticle.get(mention.article) ?? []), mention]);
  const found = await Promise.all([...byArticle].map(async ([id, spans]) => locate(id, spans)));
  return found.flat();
};

/** F12, Shift+F12, highlights of the same actor, Ctrl+T, and `Go to actor…`. */
export const registerNavigation = ({ articles, engine }: NavigationOptions): Disposable => {
  const entityAt = async (document: vscode.TextDocument, position: vscode.Position): Promise<string | undefined> => {
    if (!(await articles.current(document))) return undefined;
    return (await (await engine()).entityAt(document.uri.toString(), document.offsetAt(position)))?.id;
  };

  const definitions = vscode.languages.registerDefinitionProvider(articleSelector, {
    provideDefinition: async (document, position) => {
      const entity = await entityAt(document, position);
      if (entity === undefined) return undefined;
      const machine = await engine();
      const id = document.uri.toString();
      const here = await machine.introduction(entity, id);
      const offset = document.offsetAt(position);
      // The mention at the cursor is this article's fullest: on to where the folder's articles introduce the actor.
      const isHere = here?.article === id && here.start <= offset && offset <= here.end;
      const first = isHere ? ((await machine.introduction(entity, '')) ?? here) : here;
      return first ? [...(await locate(first.article, [first]))] : undefined;
    },
  });

  const references = vscode.languages.registerReferenceProvider(articleSelector, {
    provideReferences: async (document, position) => {
      const entity = await entityAt(document, position);
      return entity === undefined ? undefined : locations(await (await engine()).mentions(entity));
    },
  });

  const highlights = vscode.languages.registerDocumentHighlightProvider(articleSelector, {
    provideDocumentHighlights: async (document, position) => {
      const entity = await entityAt(document, position);
      if (entity === undefined) return undefined;
      const id = document.uri.toString();
      const mentions = (await (await engine()).mentions(entity)).filter((m) => m.article === id);
      return mentions.map((m) => new vscode.DocumentHighlight(rangeOf(document, m), vscode.DocumentHighlightKind.Text));
    },
  });

  const symbols = vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: async (query) => {
      const machine = await engine();
      const found = await machine.find(query, 40);
      const places = await Promise.all(
        found.map(async (entity) => {
          const first = await machine.introduction(entity.id, '');
          const [location] = first ? await locate(first.article, [first]) : [];
          // The editor keeps only symbols whose label holds the query.
          return location ? new vscode.SymbolInformation(nameWithSpelling(entity, query), symbolKinds[entity.type], counted(entity.articles, 'article'), location) : undefined;
        }),
      );
      return places.filter((p) => p !== undefined);
    },
  });

  const outline = vscode.languages.registerDocumentSymbolProvider({ language: 'article' }, {
    provideDocumentSymbols: async (document) => {
      const open = await articles.current(document);
      return (open?.view.blocks ?? [])
        .filter(({ kind }) => kind === 'title' || kind === 'subhead')
        .map((block) => {
          const range = rangeOf(document, block);
          return new vscode.DocumentSymbol(document.getText(range).replace(/\s+/g, ' ') || '(untitled)', '', vscode.SymbolKind.String, range, range);
        });
    },
  }, { label: 'Dateline' });

  const showMentions = vscode.commands.registerCommand('dateline.showMentions', async (given?: unknown) => {
    const editor = vscode.window.activeTextEditor;
    const chosen = typeof given === 'object' && given !== null ? (given as { readonly entity?: { readonly id: string } }).entity?.id : given;
    const entity = typeof chosen === 'string' ? chosen : editor && (await entityAt(editor.document, editor.selection.active));
    if (!editor && entity !== undefined) {
      const first = await (await engine()).introduction(entity, '');
      if (first) await reveal(vscode.Uri.parse(first.article), first);
      return;
    }
    if (!editor || entity === undefined) {
      void vscode.window.showInformationMessage('Dateline: no actor stands at the cursor.');
      return;
    }
    const places = await locations(await (await engine()).mentions(entity));
    await vscode.commands.executeCommand('editor.action.goToLocations', editor.document.uri, editor.selection.active, places, 'peek', 'No mentions');
  });

  const openPlace = vscode.commands.registerCommand('dateline.openPlace', async (id: unknown, start: unknown, end: unknown) => {
    if (typeof id !== 'string' || !Number.isInteger(start) || !Number.isInteger(end)) return;
    // Only what the corpus knows is opened: a link in a card leads nowhere else.
    if ((await (await engine()).published(id)) === undefined) return;
    await reveal(vscode.Uri.parse(id), { start: start as number, end: end as number });
  });

  const goToActor = vscode.commands.registerCommand('dateline.goToActor', async () => {
    const machine = await engine();
    const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly entity: string }>();
    pick.placeholder = 'An actor, by any spelling';
    pick.matchOnDescription = true;
    let asked = 0;
    let searching = Promise.resolve();
    const search = async (query: string): Promise<void> => {
      const mine = ++asked;
      pick.busy = true;
      const found = await machine.find(query, 50);
      if (mine !== asked) return;
      pick.busy = false;
      pick.items = found.map(({ id, name, type, aliases, articles: n }) => ({
        entity: id,
        label: name,
        description: `${type} · ${n} ${n === 1 ? 'article' : 'articles'}`,
        detail: aliases.slice(0, 6).join(', '),
        alwaysShow: true,
      }));
    };
    const begin = (query: string): void => void (searching = search(query));
    pick.onDidChangeValue(begin);
    pick.onDidAccept(async () => {
      // Who types a name and Enter at once means the name, not what was listed before, or the list that is just replaced.
      const listed = pick.busy ? undefined : pick.selectedItems[0];
      await searching;
      const chosen = listed ?? pick.items[0];
      pick.hide();
      if (!chosen) return;
      const near = vscode.window.activeTextEditor?.document.uri.toString() ?? '';
      const first = await machine.introduction(chosen.entity, near);
      if (first) await reveal(vscode.Uri.parse(first.article), first);
    });
    pick.onDidHide(() => pick.dispose());
    pick.show();
    begin('');
    await searching;
  });

  return vscode.Disposable.from(definitions, references, highlights, symbols, outline, showMentions, openPlace, goToActor);
};
