import * as vscode from 'vscode';
import type { ActorDecisionDraft } from '../../annotations/decisions/actors.ts';
import { isDay, isTimexValue } from '../../annotations/decisions/article.ts';
import type { Written } from '../../annotations/store.ts';
import type { ActorMention, ActorType } from '../../core/analysis.ts';
import type { Span } from '../../core/span.ts';
import { publishedWords, timexWords, typePhrases } from '../../corpus/words.ts';
import type { Disposable } from '../../platform/events.ts';
import { clip } from '../cards/cards.ts';
import type { Articles } from '../host/articles.ts';
import { rangeOf, spanOf } from '../host/convert.ts';
import type { Decisions } from '../host/decisions.ts';
import { articleSelector } from '../host/languages.ts';
import type { Notes } from '../host/notes.ts';
import type { Settings } from '../host/settings.ts';
import { writeBeside } from '../host/writing.ts';

export interface DecideOptions {
  readonly articles: Articles;
  readonly notes: Notes;
  readonly decisions: Decisions;
  readonly settings: Settings;
}

const types = Object.keys(typePhrases) as readonly ActorType[];

/** The questions of who is who, which have commands of their own. */
const whoIsWho = [
  ['Another actor is the same …', 'dateline.mergeActor'],
  ['It is not the same as another …', 'dateline.splitActor'],
  ['In this article it is somebody else of that name', 'dateline.splitOffActor'],
  ['Show another name for it …', 'dateline.nameActor'],
  ['Say who it is: Wikidata, or another address …', 'dateline.identifyActor'],
] as const;

const actorActions = [
  ['Dateline: same as…', 'dateline.mergeActor'],
  ['Dateline: not the same as…', 'dateline.splitActor'],
  ['Dateline: split off this article', 'dateline.splitOffActor'],
  ['Dateline: canonical name…', 'dateline.nameActor'],
  ['Dateline: this is…', 'dateline.identifyActor'],
] as const;

interface ActorHere {
  readonly document: vscode.TextDocument;
  readonly mention: ActorMention;
}

/** Corrections of what the machine found: names, types, dates. One file each, in force at once, and to be taken back. */
export const registerDecide = ({ articles, notes, decisions, settings }: DecideOptions): Disposable => {
  const info = (text: string): void => void vscode.window.showInformationMessage(`Dateline: ${text}`);

  const documentOf = async (id: unknown): Promise<vscode.TextDocument | undefined> => (typeof id === 'string' ? vscode.workspace.openTextDocument(vscode.Uri.parse(id)) : vscode.window.activeTextEditor?.document);

  /** The actor at a span from a card, or at the cursor. */
  const actorHere = async (id?: unknown, start?: unknown): Promise<ActorHere | undefined> => {
    const document = await documentOf(id);
    const editor = vscode.window.activeTextEditor;
    const open = document && (await articles.current(document));
    const offset = typeof start === 'number' ? start : document && editor?.document === document ? document.offsetAt(editor.selection.start) : -1;
    const mention = open?.view.actors.find((a) => a.start <= offset && offset <= a.end);
    if (document && mention) return { document, mention };
    info('no actor stands here.');
    return undefined;
  };

  const write = async (document: vscode.TextDocument, work: () => Promise<Written>): Promise<boolean> => writeBeside({ notes, settings }, document, '', work);

  const decideActors = async (document: vscode.TextDocument, draft: ActorDecisionDraft): Promise<boolean> => write(document, async () => decisions.decideActors(document.uri, draft));

  const placeDecision = async (document: vscode.TextDocument, span: Span, what: ActorType | 'no-actor'): Promise<void> => {
    await write(document, async () => decisions.decidePlace(document, span, (place) => (what === 'no-actor' ? { kind: 'no-actor', place } : { kind: 'actor', place, type: what })));
  };

  /** Everything that may be wrong with a mention, in one list. */
  const correct = async (id?: unknown, start?: unknown): Promise<void> => {
    const here = await actorHere(id, start);
    if (!here) return;
    const { document, mention } = here;
    const quoted = clip(document.getText(rangeOf(document, mention)), 40);
    const editor = vscode.window.visibleTextEditors.find((e) => e.document === document);
    const selected = editor && !editor.selection.isEmpty ? spanOf(document, editor.selection) : undefined;
    const choices: (vscode.QuickPickItem & { readonly run: () => Promise<unknown> })[] = [
      { label: `“${quoted}” here is not an actor`, run: async () => placeDecision(document, mention, 'no-actor') },
      { label: `“${quoted}” is not an actor in any article`, run: async () => decideActors(document, { kind: 'not-an-actor', actor: { name: mention.name } }) },
      ...types.filter((t) => t !== mention.type).map((type) => ({ label: `“${quoted}” here is ${typePhrases[type]}`, run: async () => placeDecision(document, mention, type) })),
      ...types.filter((t) => t !== mention.type).map((type) => ({ label: `“${quoted}” is ${typePhrases[type]} in every article`, run: async () => decideActors(document, { kind: 'type', actor: { name: mention.name }, type }) })),
      ...(selected && (selected.start !== mention.start || selected.end !== mention.end) ? [{ label: `The whole name is “${clip(document.getText(rangeOf(document, selected)), 50)}”`, run: async () => placeDecision(document, selected, mention.type) }] : []),
      ...whoIsWho.map(([label, command]) => ({ label, run: async () => vscode.commands.executeCommand(command, document.uri.toString(), mention.start) })),
    ];
    const chosen = await vscode.window.showQuickPick(choices, { title: 'Dateline: correct', placeHolder: 'What is right?' });
    await chosen?.run();
  };

  /** The selection is an actor that was not found. */
  const markActor = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || editor.selection.isEmpty) {
      info('select a name first.');
      return;
    }
    const { document, selection } = editor;
    const chosen = await vscode.window.showQuickPick(types.map((type) => ({ label: `“${clip(document.getText(selection), 40)}” is ${typePhrases[type]}`, type })), { title: 'Dateline: this is an actor' });
    if (chosen) await placeDecision(document, spanOf(document, selection), chosen.type);
  };

  const setPublished = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    const open = document && (await articles.current(document));
    if (!open) return;
    const { published } = open.view;
    const value = await vscode.window.showInputBox({
      title: 'Dateline: when did this article appear?',
      prompt: `Now: ${publishedWords(published)}. A day as YYYY-MM-DD.`,
      value: published.value ?? published.guess ?? '',
      validateInput: (text) => (isDay(text.trim()) ? undefined : 'A day that exists, as 2022-02-16.'),
    });
    if (value !== undefined) await write(open.document, async () => decisions.decideArticle(open.document, async (article) => ({ kind: 'published', article, value: value.trim() })));
  };

  const setDate = async (id?: unknown, start?: unknown): Promise<void> => {
    const document = await documentOf(id);
    const open = document && (await articles.current(document));
    const offset = typeof start === 'number' ? start : document && vscode.window.activeTextEditor?.document === document ? document.offsetAt(vscode.window.activeTextEditor.selection.start) : -1;
    const date = open?.view.dates.find((d) => d.start <= offset && offset <= d.end);
    if (!open || !date) {
      info('no date stands here.');
      return;
    }
    const readings = [date.value, ...(date.alternative === undefined ? [] : [date.alternative])];
    const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly value: string }>();
    pick.title = `Dateline: which day is “${clip(open.document.getText(rangeOf(open.document, date)), 40)}”?`;
    pick.placeholder = 'Choose, or type a day (2022-02-16), month (2022-02), week (2022-W07) or year';
    const show = (): void => {
      const typed = pick.value.trim();
      const own = isTimexValue(typed) && !readings.includes(typed) ? [typed] : [];
      pick.items = [...own, ...readings].map((value) => ({ label: timexWords(value), description: value, value, alwaysShow: true }));
    };
    show();
    pick.onDidChangeValue(show);
    pick.onDidHide(() => pick.dispose());
    pick.onDidAccept(async () => {
      const value = pick.selectedItems[0]?.value;
      pick.hide();
      if (value === undefined) return;
      await write(open.document, async () => decisions.decidePlace(open.document, date, (place) => ({ kind: 'date', place, value })));
    });
    pick.show();
  };

  const codeActions = vscode.languages.registerCodeActionsProvider(
    articleSelector,
    {
      provideCodeActions: (document, range) => {
        const open = articles.peek(document);
        if (!open || open.version !== document.version) return [];
        const offset = document.offsetAt(range.start);
        const action = (title: string, command: string, args: readonly unknown[] = []): vscode.CodeAction => {
          const made = new vscode.CodeAction(title, vscode.CodeActionKind.Refactor);
          made.command = { command, title, arguments: [...args] };
          return made;
        };
        const id = document.uri.toString();
        const actor = open.view.actors.find((a) => a.start <= offset && offset <= a.end);
        const date = open.view.dates.find((d) => d.start <= offset && offset <= d.end);
        if (actor) return [action('Dateline: correct this actor…', 'dateline.correctActor', [id, actor.start]), ...actorActions.map(([title, command]) => action(title, command, [id, actor.start]))];
        if (date) return [action('Dateline: set this date…', 'dateline.setDate', [id, date.start])];
        return range.isEmpty ? [] : [action('Dateline: this is an actor…', 'dateline.markActor')];
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.Refactor] },
  );

  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    codeActions,
    registerCommand('dateline.correctActor', correct),
    registerCommand('dateline.markActor', markActor),
    registerCommand('dateline.setPublished', setPublished),
    registerCommand('dateline.setDate', setDate),
  );
};
