import * as vscode from 'vscode';
import { knownElsewhere, type ActorDecisionDraft, type ActorDraft, type EntityDecision } from '../../annotations/decisions/actors.ts';
import { isDay, isTimexValue, type ArticleDecision } from '../../annotations/decisions/article.ts';
import type { Note } from '../../annotations/fold.ts';
import type { Written } from '../../annotations/store.ts';
import type { ActorMention, ActorType } from '../../core/analysis.ts';
import type { Span } from '../../core/span.ts';
import type { Engine } from '../../corpus/engine.ts';
import { publishedWords, shortDay, timexWords } from '../../corpus/words.ts';
import type { Disposable } from '../../platform/events.ts';
import { clip } from '../cards/cards.ts';
import { signatureOf } from '../cards/noteCard.ts';
import type { Articles } from '../host/articles.ts';
import { rangeOf, spanOf } from '../host/convert.ts';
import type { Decisions } from '../host/decisions.ts';
import { articleSelector } from '../host/languages.ts';
import type { Notes } from '../host/notes.ts';
import type { Settings } from '../host/settings.ts';
import { askForName, writeOrKeep } from '../host/writing.ts';

export interface DecideOptions {
  readonly articles: Articles;
  readonly notes: Notes;
  readonly decisions: Decisions;
  readonly settings: Settings;
  readonly engine: () => Promise<Engine>;
}

const typeWords: Readonly<Record<ActorType, string>> = { person: 'a person', organization: 'an organization', place: 'a place', people: 'a nationality or group', misc: 'another name' };
const types = Object.keys(typeWords) as readonly ActorType[];

interface ActorHere {
  readonly document: vscode.TextDocument;
  readonly mention: ActorMention;
}

/** Corrections of what the machine found, and decisions on who is who: one file each, in force at once, and to be taken back. */
export const registerDecide = ({ articles, notes, decisions, settings, engine }: DecideOptions): Disposable => {
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

  const write = async (document: vscode.TextDocument, work: () => Promise<Written>): Promise<boolean> => {
    const obstacle = notes.obstacle(document);
    if (obstacle !== undefined) {
      info(obstacle);
      return false;
    }
    await askForName(settings);
    return writeOrKeep(document.uri, '', work);
  };

  const decideActors = async (document: vscode.TextDocument, draft: ActorDecisionDraft): Promise<boolean> => write(document, async () => decisions.decideActors(document.uri, draft));

  /** How a decision names the actor of a mention: by the corpus's name and type, else by the mention's own. */
  const draftOf = async ({ document, mention }: ActorHere): Promise<ActorDraft> => {
    const pointer = await (await engine()).pointer(document.uri.toString(), mention.start);
    return pointer ? { name: pointer.name, type: pointer.type } : { name: mention.name, type: mention.type };
  };

  const placeDecision = async (document: vscode.TextDocument, span: Span, what: ActorType | 'no-actor'): Promise<void> => {
    await write(document, async () => decisions.decidePlace(document, span, (place) => (what === 'no-actor' ? { kind: 'no-actor', place } : { kind: 'actor', place, type: what })));
  };

  /** Chooses another actor of the corpus, by any spelling. */
  const chooseActor = async (title: string, but: string): Promise<ActorDraft | undefined> => {
    const machine = await engine();
    const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly actor: ActorDraft }>();
    pick.title = title;
    pick.placeholder = 'An actor, by any spelling';
    const search = async (query: string): Promise<void> => {
      const found = await machine.find(query, 40);
      if (query !== pick.value) return;
      pick.items = found.filter(({ name }) => name !== but).map(({ name, type, aliases, articles: n }) => ({ label: name, description: `${type} · ${n} ${n === 1 ? 'article' : 'articles'}`, detail: aliases.slice(0, 5).join(', '), alwaysShow: true, actor: { name, type } }));
    };
    pick.onDidChangeValue((query) => void search(query));
    pick.show();
    await search('');
    return new Promise((resolve) => {
      pick.onDidAccept(() => {
        resolve(pick.selectedItems[0]?.actor);
        pick.hide();
      });
      pick.onDidHide(() => {
        resolve(undefined);
        pick.dispose();
      });
    });
  };

  const relate = (kind: 'same' | 'different') => async (id?: unknown, start?: unknown): Promise<void> => {
    const here = await actorHere(id, start);
    if (!here) return;
    const a = await draftOf(here);
    const b = await chooseActor(kind === 'same' ? `Dateline: “${a.name}” is the same as …` : `Dateline: “${a.name}” is not …`, kind === 'same' ? a.name : '');
    if (b && (await decideActors(here.document, { kind, a, b }))) info(kind === 'same' ? `“${a.name}” and “${b.name}” are one from now on.` : `“${a.name}” and “${b.name}” are kept apart from now on.`);
  };

  const canonicalName = async (id?: unknown, start?: unknown): Promise<void> => {
    const here = await actorHere(id, start);
    if (!here) return;
    const actor = await draftOf(here);
    const name = await vscode.window.showInputBox({ title: `Dateline: the name to show for “${actor.name}”`, value: actor.name });
    if (name !== undefined && name.trim() !== '' && name.trim() !== actor.name) await decideActors(here.document, { kind: 'name', actor, name: name.trim() });
  };

  /** The name in this article is somebody else than the others of the name. */
  const splitOff = async (id?: unknown, start?: unknown): Promise<void> => {
    const here = await actorHere(id, start);
    if (!here) return;
    const { document, mention } = here;
    const actor = await draftOf(here);
    const isDone = await write(document, async () => {
      const article = await notes.writer.establish(document);
      if (!article.ok) return article;
      const [place] = await notes.writer.places(document, article.id, [mention]);
      return place ? decisions.decideActors(document.uri, { kind: 'split-off', actor: { ...actor, mention: place } }) : { ok: false, fault: 'shape', message: 'Nothing stands at that place any more.' };
    });
    if (isDone) info(`“${actor.name}” in this article is somebody else than in the others from now on.`);
  };

  /** Who an actor is, for somebody who looks it up. */
  const thisIs = async (id?: unknown, start?: unknown): Promise<void> => {
    const here = await actorHere(id, start);
    if (!here) return;
    const actor = await draftOf(here);
    const given = await vscode.window.showInputBox({
      title: `Dateline: “${clip(actor.name, 50)}” is …`,
      prompt: 'An item of Wikidata (Q312, or its address), or another address that says who this is. Nothing is looked up.',
      placeHolder: 'Q312',
      validateInput: (text) => (text.trim() === '' || knownElsewhere(text) ? undefined : 'An item of Wikidata, as Q312, or an address that begins with https://'),
      ignoreFocusOut: true,
    });
    const known = knownElsewhere(given ?? '');
    if (known && (await decideActors(here.document, { kind: 'this-is', actor, known }))) info(`“${actor.name}” is ${'wikidata' in known ? `${known.wikidata} of Wikidata` : known.link} from now on.`);
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
      ...types.filter((t) => t !== mention.type).map((type) => ({ label: `“${quoted}” here is ${typeWords[type]}`, run: async () => placeDecision(document, mention, type) })),
      ...types.filter((t) => t !== mention.type).map((type) => ({ label: `“${quoted}” is ${typeWords[type]} in every article`, run: async () => decideActors(document, { kind: 'type', actor: { name: mention.name }, type }) })),
      ...(selected && (selected.start !== mention.start || selected.end !== mention.end) ? [{ label: `The whole name is “${clip(document.getText(rangeOf(document, selected)), 50)}”`, run: async () => placeDecision(document, selected, mention.type) }] : []),
      { label: 'Another actor is the same …', run: async () => relate('same')(document.uri.toString(), mention.start) },
      { label: 'It is not the same as another …', run: async () => relate('different')(document.uri.toString(), mention.start) },
      { label: 'It is somebody else than in the other articles', run: async () => splitOff(document.uri.toString(), mention.start) },
      { label: 'Say who it is, by Wikidata or a link …', run: async () => thisIs(document.uri.toString(), mention.start) },
      { label: 'Show another name for it …', run: async () => canonicalName(document.uri.toString(), mention.start) },
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
    const chosen = await vscode.window.showQuickPick(types.map((type) => ({ label: `“${clip(document.getText(selection), 40)}” is ${typeWords[type]}`, type })), { title: 'Dateline: this is an actor' });
    if (chosen) await placeDecision(document, spanOf(document, selection), chosen.type);
  };

  const wordsOf = (d: EntityDecision): string => {
    switch (d.kind) {
      case 'same':
      case 'different':
        return `“${d.a.name}” and “${d.b.name}” are ${d.kind === 'same' ? 'the same' : 'not the same'}`;
      case 'name':
        return `“${d.actor.name}” is shown as “${d.name}”`;
      case 'type':
        return `“${d.actor.name}” is ${typeWords[d.type]}`;
      case 'not-an-actor':
        return `“${d.actor.name}” is not an actor`;
      case 'split-off':
        return `“${d.actor.name}” is somebody else in ${vscode.Uri.parse(notes.articleOf(d.actor.mention.source) ?? 'x:an article that is gone').path.split('/').at(-1)}`;
      case 'this-is':
        return `“${d.actor.name}” is ${'wikidata' in d.known ? `${d.known.wikidata} of Wikidata` : clip(d.known.link, 60)}`;
    }
  };

  const wordsOfArticle = ({ kind, value, note }: ArticleDecision): string => {
    const quote = clip(note.targets[0]?.quote?.exact ?? '', 40);
    if (kind === 'published') return `This article appeared on ${shortDay(value)}`;
    if (kind === 'date') return `“${quote}” is ${timexWords(value)}`;
    return kind === 'actor' ? `“${quote}” is ${typeWords[value as ActorType] ?? value}` : `“${quote}” is not an actor`;
  };

  /** Any decision that stands, the latest first: what was decided, by whom, when. */
  const undo = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return;
    const everywhere = (await decisions.standing(document.uri)).map(({ decision, note }) => ({ label: wordsOf(decision), scope: decision.kind === 'split-off' ? 'in one article' : 'in every article', note }));
    const here = (await decisions.ofArticle(document.uri)).map((decision) => ({ label: wordsOfArticle(decision), scope: 'in this article', note: decision.note }));
    const at = ({ note }: { readonly note: Note }): number => Date.parse(note.annotation.created ?? '') || 0;
    const items = [...everywhere, ...here].sort((a, b) => at(b) - at(a)).map((item) => ({ ...item, description: signatureOf(item.note.annotation), detail: item.scope }));
    if (items.length === 0) {
      info('no decisions stand, neither on actors nor on this article.');
      return;
    }
    const chosen = await vscode.window.showQuickPick(items, { title: 'Dateline: take back a decision', placeHolder: 'What was decided, by whom, and when', matchOnDescription: true, matchOnDetail: true });
    if (!chosen) return;
    const by = chosen.note.annotation.creator?.name;
    if (by !== undefined && by !== notes.writer.maker().creator?.name) {
      const yes = 'Take It Back';
      if ((await vscode.window.showWarningMessage(`${chosen.description} decided this. Take it back?`, { modal: true, detail: chosen.label }, yes)) !== yes) return;
    }
    if (await write(document, async () => decisions.undo(document.uri, chosen.note))) info(`taken back: ${chosen.label} (decided by ${chosen.description}).`);
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
        if (actor) return [action('Dateline: correct this actor…', 'dateline.correctActor', [id, actor.start]), action('Dateline: same as…', 'dateline.mergeActor', [id, actor.start]), action('Dateline: not the same as…', 'dateline.splitActor', [id, actor.start]), action('Dateline: somebody else in this article', 'dateline.splitOff', [id, actor.start])];
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
    registerCommand('dateline.mergeActor', relate('same')),
    registerCommand('dateline.splitActor', relate('different')),
    registerCommand('dateline.nameActor', canonicalName),
    registerCommand('dateline.splitOff', splitOff),
    registerCommand('dateline.thisIs', thisIs),
    registerCommand('dateline.markActor', markActor),
    registerCommand('dateline.undoDecision', undo),
    registerCommand('dateline.setPublished', setPublished),
    registerCommand('dateline.setDate', setDate),
  );
};
