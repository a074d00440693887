import * as vscode from 'vscode';
import type { BodyDraft } from '../../annotations/draft.ts';
import type { Layer } from '../../annotations/fold.ts';
import type { Motivation } from '../../annotations/model.ts';
import type { Span } from '../../core/span.ts';
import type { Disposable } from '../../platform/events.ts';
import type { Articles } from '../host/articles.ts';
import { rangeOf, spanOf } from '../host/convert.ts';
import type { Notes } from '../host/notes.ts';
import type { DescribedPlaces } from '../host/noteWriter.ts';
import { askForName, keptDraft, writeOrKeep } from '../host/writing.ts';
import type { Settings } from '../host/settings.ts';
import { tagsOf } from '../cards/noteCard.ts';
import { clip } from '../cards/cards.ts';

export interface AnnotateOptions {
  readonly articles: Articles;
  readonly notes: Notes;
  readonly settings: Settings;
}

type Kind = 'comment' | 'question' | 'tag' | 'class' | 'verdict';

const motivationOf: Readonly<Record<Kind, Motivation>> = { comment: 'commenting', question: 'questioning', tag: 'tagging', class: 'classifying', verdict: 'assessing' };

/** One line of input as bodies: `#words` are tags, a `?` at its start makes a question, the rest is the comment. */
export const readQuickNote = (line: string): { readonly motivation: Motivation; readonly bodies: readonly BodyDraft[] } | undefined => {
  const tags: string[] = [];
  const prose = line
    .replace(/(^|\s)#([\p{L}\p{N}][\p{L}\p{N}_/-]*)/gu, (_all, space: string, tag: string) => {
      tags.push(tag);
      return space;
    })
    .replace(/\s+/g, ' ')
    .trim();
  const isQuestion = prose.startsWith('?');
  const text = isQuestion ? prose.slice(1).trim() : prose;
  if (text === '' && tags.length === 0) return undefined;
  const kind = isQuestion ? 'question' : 'comment';
  const bodies: BodyDraft[] = [...(text === '' ? [] : [{ kind, value: text } as const]), ...tags.map((value) => ({ kind: 'tag', value }) as const)];
  return { motivation: text === '' ? 'tagging' : motivationOf[kind], bodies };
};

/** Commands that make notes. */
export const registerAnnotate = ({ articles, notes, settings }: AnnotateOptions): Disposable => {
  /** What is annotated: the selections; without one, the actor or date at the cursor; else the line's paragraph. */
  const spansOf = async ({ document, selections }: vscode.TextEditor): Promise<readonly Span[]> => {
    const chosen = selections.filter((s) => !s.isEmpty).map((s) => spanOf(document, s));
    if (chosen.length > 0) return chosen;
    const [cursor] = selections;
    if (!cursor) return [];
    const offset = document.offsetAt(cursor.active);
    const open = await articles.current(document);
    const here = [...(open?.view.actors ?? []), ...(open?.view.dates ?? [])].find((s) => s.start <= offset && offset <= s.end);
    const block = open?.view.blocks.find((s) => s.start <= offset && offset <= s.end);
    const line = spanOf(document, document.lineAt(cursor.active.line).range);
    return [here ?? block ?? line];
  };

  /** The editor, what is annotated in it, and a look at it; undefined (told why) where nothing can be. */
  const subject = async (): Promise<{ readonly document: vscode.TextDocument; readonly spans: readonly Span[]; readonly quoted: string } | undefined> => {
    const editor = vscode.window.activeTextEditor;
    const obstacle = editor ? notes.obstacle(editor.document) : 'Open an article first.';
    if (!editor || obstacle !== undefined) {
      void vscode.window.showInformationMessage(`Dateline: ${obstacle}`);
      return undefined;
    }
    const { document } = editor;
    const spans = (await spansOf(editor)).filter((span) => document.getText(rangeOf(document, span)).trim() !== '');
    if (spans.length === 0) {
      void vscode.window.showInformationMessage('Dateline: select some text first.');
      return undefined;
    }
    return { document, spans, quoted: spans.map((s) => clip(document.getText(rangeOf(document, s)), 60)).join(' … ') };
  };

  const write = async (document: vscode.TextDocument, motivation: Motivation, spans: readonly Span[], bodies: readonly BodyDraft[], draft: string, layer: Layer): Promise<void> => {
    await askForName(settings);
    await writeOrKeep(document.uri, draft, async () => notes.write(document, motivation, spans, bodies, layer));
  };

  const quick = async (layer: Layer): Promise<void> => {
    const what = await subject();
    if (!what) return;
    const { document, spans, quoted } = what;
    const line = await vscode.window.showInputBox({
      title: `Dateline: ${layer === 'private' ? 'private note' : 'note'} on “${quoted}”`,
      prompt: 'A comment; #words become tags; a ? at the start makes it a question.',
      value: keptDraft(document.uri),
      ignoreFocusOut: true,
    });
    const note = line === undefined ? undefined : readQuickNote(line);
    if (line !== undefined && note) await write(document, note.motivation, spans, note.bodies, line, layer);
  };

  /** Values used before in this article, for tags, classes and verdicts. */
  const used = async (document: vscode.TextDocument): Promise<readonly string[]> => {
    const { notes: all } = await notes.of(document);
    return [...new Set(all.flatMap(({ thread }) => tagsOf(thread)))].sort();
  };

  const suggestions: Readonly<Record<Kind, readonly string[]>> = {
    comment: [],
    question: [],
    tag: [],
    class: ['claim', 'quote', 'figure', 'background', 'opinion'],
    verdict: ['confirmed', 'contradicted', 'unverified', 'misleading', 'outdated'],
  };

  const choose = async (kind: Kind, document: vscode.TextDocument, quoted: string): Promise<string | undefined> => {
    const known = [...suggestions[kind], ...(kind === 'tag' || kind === 'class' ? await used(document) : [])];
    const pick = vscode.window.createQuickPick();
    pick.title = `Dateline: ${kind} for “${quoted}”`;
    pick.placeholder = 'Choose or type';
    const show = (): void => {
      const own = pick.value.trim();
      pick.items = [...(own !== '' && !known.includes(own) ? [{ label: own, description: 'new' }] : []), ...new Set(known)].map((x) => (typeof x === 'string' ? { label: x } : x));
    };
    show();
    return new Promise((resolve) => {
      pick.onDidChangeValue(show);
      pick.onDidAccept(() => {
        resolve(pick.selectedItems[0]?.label ?? (pick.value.trim() || undefined));
        pick.hide();
      });
      pick.onDidHide(() => {
        resolve(undefined);
        pick.dispose();
      });
      pick.show();
    });
  };

  const as = async (kind: Kind): Promise<void> => {
    const what = await subject();
    if (!what) return;
    const { document, spans, quoted } = what;
    const value =
      kind === 'comment' || kind === 'question'
        ? await vscode.window.showInputBox({ title: `Dateline: ${kind} on “${quoted}”`, value: keptDraft(document.uri), ignoreFocusOut: true })
        : await choose(kind, document, quoted);
    if (value !== undefined && value.trim() !== '') await write(document, motivationOf[kind], spans, [{ kind, value: value.trim() }], value, 'shared');
  };

  /** The place that a link begins at, waiting for its other end. */
  let from: (DescribedPlaces & { readonly quoted: string }) | undefined;
  const link = async (): Promise<void> => {
    const what = await subject();
    if (!what) return;
    if (!from) {
      // Described now: an edit before the link is made does not lose it.
      from = { ...(await notes.writer.described(what)), quoted: what.quoted };
      await vscode.commands.executeCommand('setContext', 'dateline.linkBegun', true);
      void vscode.window.showInformationMessage(`Dateline: link begun at “${what.quoted}”. Select the other place, in this or another article, and link again.`, 'Cancel').then(async (chosen) => {
        if (chosen !== 'Cancel') return;
        from = undefined;
        await vscode.commands.executeCommand('setContext', 'dateline.linkBegun', false);
      });
      return;
    }
    const begun = from;
    from = undefined;
    await vscode.commands.executeCommand('setContext', 'dateline.linkBegun', false);
    const label = await vscode.window.showInputBox({ title: `Dateline: link “${begun.quoted}” to “${what.quoted}”`, prompt: 'How are they linked? May be empty.', ignoreFocusOut: true });
    if (label === undefined) return;
    await askForName(settings);
    await writeOrKeep(begun.document.uri, label, async () => notes.writer.link(begun, what, label.trim()));
  };

  /** A note that speaks of the article as a whole. */
  const wholeArticle = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    const obstacle = document ? notes.obstacle(document) : 'Open an article first.';
    if (!document || obstacle !== undefined) {
      void vscode.window.showInformationMessage(`Dateline: ${obstacle}`);
      return;
    }
    const line = await vscode.window.showInputBox({ title: 'Dateline: note on the article as a whole', prompt: 'A comment; #words become tags; a ? at the start makes it a question.', value: keptDraft(document.uri), ignoreFocusOut: true });
    const note = line === undefined ? undefined : readQuickNote(line);
    if (line !== undefined && note) await write(document, note.motivation, [], note.bodies, line, 'shared');
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand('dateline.annotate', async () => quick('shared')),
    vscode.commands.registerCommand('dateline.annotatePrivately', async () => quick('private')),
    vscode.commands.registerCommand('dateline.tag', async () => as('tag')),
    vscode.commands.registerCommand('dateline.classify', async () => as('class')),
    vscode.commands.registerCommand('dateline.question', async () => as('question')),
    vscode.commands.registerCommand('dateline.assess', async () => as('verdict')),
    vscode.commands.registerCommand('dateline.link', link),
    vscode.commands.registerCommand('dateline.annotateArticle', wholeArticle),
  );
};
