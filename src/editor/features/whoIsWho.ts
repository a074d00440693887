import * as vscode from 'vscode';
import { knownElsewhere, type ActorDecisionDraft, type ActorDraft } from '../../annotations/decisions/actors.ts';
import type { Written } from '../../annotations/store.ts';
import type { Span } from '../../core/span.ts';
import type { EntityId, EntityMention, EntitySummary } from '../../corpus/corpus.ts';
import type { Engine } from '../../corpus/engine.ts';
import type { ActorPointer } from '../../corpus/identity/decisions.ts';
import { counted } from '../../corpus/words.ts';
import type { Disposable } from '../../platform/events.ts';
import type { Articles } from '../host/articles.ts';
import type { Decisions } from '../host/decisions.ts';
import type { Notes } from '../host/notes.ts';
import type { Settings } from '../host/settings.ts';
import { writeBeside } from '../host/writing.ts';

export interface WhoIsWhoOptions {
  readonly articles: Articles;
  readonly notes: Notes;
  readonly decisions: Decisions;
  readonly settings: Settings;
  readonly engine: () => Promise<Engine>;
}

/** An actor that a command was called on: at a place in an article. */
interface Subject {
  readonly document: vscode.TextDocument;
  readonly pointer: ActorPointer;
  /** A mention of it in the document. */
  readonly mention: Span;
}

/** What the Actors view hands to a command: an actor, or one of its articles. Anything at all may come. */
interface Chosen {
  readonly entity?: EntitySummary;
  readonly id?: string;
  readonly mentions?: readonly EntityMention[];
}

const knownWords = (known: { readonly wikidata: string } | { readonly link: string }): string => ('wikidata' in known ? known.wikidata : known.link);

/** Decisions on who is who, one file each, in force at once, and to be taken back. */
export const registerWhoIsWho = ({ articles, notes, decisions, settings, engine }: WhoIsWhoOptions): Disposable => {
  const info = (text: string): void => void vscode.window.showInformationMessage(`Dateline: ${text}`);

  const subjectAt = async (document: vscode.TextDocument, offset: number): Promise<Subject | undefined> => {
    const open = await articles.current(document);
    const actor = open?.view.actors.find((a) => a.start <= offset && offset <= a.end);
    if (!actor) return undefined;
    const pointer = await (await engine()).pointer(document.uri.toString(), actor.start);
    return { document, pointer: pointer ?? { name: actor.name, type: actor.type }, mention: actor };
  };

  const subjectOf = async (entity: EntityId, pointer: ActorPointer): Promise<Subject | undefined> => {
    const near = vscode.window.activeTextEditor?.document.uri.toString() ?? '';
    const first = await (await engine()).introduction(entity, pointer.article ?? near);
    return first && { document: await vscode.workspace.openTextDocument(vscode.Uri.parse(first.article)), pointer, mention: first };
  };

  /** The actor of a card (article and offset), of the Actors view, or at the cursor. */
  const subject = async (given?: unknown, start?: unknown): Promise<Subject | undefined> => {
    const { entity, id, mentions } = typeof given === 'object' && given !== null ? (given as Chosen) : {};
    let found: Subject | undefined;
    if (entity) found = await subjectOf(entity.id, entity.pointer);
    else if (typeof id === 'string' && mentions?.[0]) found = await subjectAt(await vscode.workspace.openTextDocument(vscode.Uri.parse(id)), mentions[0].start);
    else if (typeof given === 'string' && typeof start === 'number') found = await subjectAt(await vscode.workspace.openTextDocument(vscode.Uri.parse(given)), start);
    else {
      const editor = vscode.window.activeTextEditor;
      found = editor && (await subjectAt(editor.document, editor.document.offsetAt(editor.selection.start)));
    }
    if (!found) info('no actor stands here.');
    return found;
  };

  const write = async (document: vscode.TextDocument, work: () => Promise<Written>): Promise<boolean> => writeBeside({ notes, settings }, document, '', work);

  const draftAt = async ({ document, pointer, mention }: Subject): Promise<ActorDraft> => {
    const [place] = await notes.writer.places(document, await notes.storeOf(document.uri).identity(document.uri.toString()), [mention]);
    return { name: pointer.name, type: pointer.type, ...(place ? { mention: place } : {}) };
  };

  /** How a decision names an actor: by name and type; at its place where it is one article's alone. */
  const draftOf = async (actor: Subject): Promise<ActorDraft> => (actor.pointer.article === undefined ? { name: actor.pointer.name, type: actor.pointer.type } : draftAt(actor));

  /** Writes a decision. The articles of those that it names at a place get their identities first, so that it can speak of them. */
  const decide = async ({ document }: Subject, placed: readonly Subject[], make: () => Promise<ActorDecisionDraft>): Promise<boolean> =>
    write(document, async () => {
      for (const { document: article } of placed) {
        const made = await notes.writer.establish(article);
        if (!made.ok) return made;
      }
      return decisions.decideActors(document.uri, await make());
    });

  const alone = (...subjects: readonly Subject[]): readonly Subject[] => subjects.filter(({ pointer }) => pointer.article !== undefined);

  /** Chooses another actor of the corpus, by any spelling. */
  const choose = async (title: string, but: string): Promise<EntitySummary | undefined> => {
    const machine = await engine();
    const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly entity: EntitySummary }>();
    pick.title = title;
    pick.placeholder = 'An actor, by any spelling';
    const search = async (query: string): Promise<void> => {
      const found = await machine.find(query, 40);
      if (query !== pick.value) return;
      pick.items = found.filter(({ id }) => id !== but).map((entity) => ({ label: entity.name, description: `${entity.type} · ${counted(entity.articles, 'article')}`, detail: entity.aliases.slice(0, 5).join(', '), alwaysShow: true, entity }));
    };
    pick.onDidChangeValue((query) => void search(query));
    pick.show();
    await search('');
    return new Promise((resolve) => {
      pick.onDidAccept(() => {
        resolve(pick.selectedItems[0]?.entity);
        pick.hide();
      });
      pick.onDidHide(() => {
        resolve(undefined);
        pick.dispose();
      });
    });
  };

  const relate = (kind: 'same' | 'different') => async (given?: unknown, start?: unknown): Promise<void> => {
    const here = await subject(given, start);
    if (!here) return;
    const { name } = here.pointer;
    const own = (await (await engine()).entityAt(here.document.uri.toString(), here.mention.start))?.id ?? '';
    const other = await choose(kind === 'same' ? `Dateline: “${name}” is the same as …` : `Dateline: “${name}” is not …`, kind === 'same' ? own : '');
    const there = other && (await subjectOf(other.id, other.pointer));
    if (!there) return;
    if (await decide(here, alone(here, there), async () => ({ kind, a: await draftOf(here), b: await draftOf(there) }))) info(kind === 'same' ? `“${name}” and “${there.pointer.name}” are one from now on.` : `“${name}” and “${there.pointer.name}” are kept apart from now on.`);
  };

  const splitOff = async (given?: unknown, start?: unknown): Promise<void> => {
    const here = await subject(given, start);
    if (!here) return;
    const written = await decide(here, [here], async () => {
      const actor = await draftAt(here);
      const { mention } = actor;
      if (!mention) throw new Error('a mention without a place');
      return { kind: 'split-off', actor: { ...actor, mention } };
    });
    if (written) info(`“${here.pointer.name}” in this article is somebody else from now on.`);
  };

  const canonicalName = async (given?: unknown, start?: unknown): Promise<void> => {
    const here = await subject(given, start);
    if (!here) return;
    const shown = (await (await engine()).entityAt(here.document.uri.toString(), here.mention.start))?.name ?? here.pointer.name;
    const name = await vscode.window.showInputBox({ title: `Dateline: the name to show for “${shown}”`, value: shown });
    if (name !== undefined && name.trim() !== '' && name.trim() !== shown) await decide(here, alone(here), async () => ({ kind: 'name', actor: await draftOf(here), name: name.trim() }));
  };

  const thisIs = async (given?: unknown, start?: unknown): Promise<void> => {
    const here = await subject(given, start);
    if (!here) return;
    const text = await vscode.window.showInputBox({
      title: `Dateline: who is “${here.pointer.name}”?`,
      prompt: 'An item of Wikidata, as Q312, or the address of a page. Two actors of one item are one.',
      validateInput: (value) => (value.trim() === '' || knownElsewhere(value) ? undefined : 'An item as Q312, or an address as https://example.org/page.'),
    });
    const known = knownElsewhere(text ?? '');
    if (known && (await decide(here, alone(here), async () => ({ kind: 'this-is', actor: await draftOf(here), known })))) info(`“${here.pointer.name}” is ${knownWords(known)} from now on.`);
  };

  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('dateline.mergeActor', relate('same')),
    registerCommand('dateline.splitActor', relate('different')),
    registerCommand('dateline.splitOffActor', splitOff),
    registerCommand('dateline.nameActor', canonicalName),
    registerCommand('dateline.identifyActor', thisIs),
  );
};
