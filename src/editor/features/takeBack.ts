import * as vscode from 'vscode';
import type { EntityDecision } from '../../annotations/decisions/actors.ts';
import type { ArticleDecision } from '../../annotations/decisions/article.ts';
import type { Note } from '../../annotations/fold.ts';
import type { ActorType } from '../../core/analysis.ts';
import { shortDay, timexWords, typePhrases } from '../../corpus/words.ts';
import type { Disposable } from '../../platform/events.ts';
import { clip } from '../cards/cards.ts';
import { signatureOf } from '../cards/noteCard.ts';
import type { Decisions } from '../host/decisions.ts';
import type { Notes } from '../host/notes.ts';
import type { Settings } from '../host/settings.ts';
import { writeBeside } from '../host/writing.ts';

export interface TakeBackOptions {
  readonly notes: Notes;
  readonly decisions: Decisions;
  readonly settings: Settings;
}

/** A decision that stands, of either kind: on actors, or on one article. */
interface Item extends vscode.QuickPickItem {
  readonly label: string;
  readonly description: string;
  readonly note: Note;
}

/** Takes decisions back: by a file of their own, so that git shows both and nothing is lost. */
export const registerTakeBack = ({ notes, decisions, settings }: TakeBackOptions): Disposable => {
  const info = (text: string): void => void vscode.window.showInformationMessage(`Dateline: ${text}`);

  const onActors = (d: EntityDecision): string => {
    switch (d.kind) {
      case 'same':
      case 'different':
        return `“${d.a.name}” and “${d.b.name}” are ${d.kind === 'same' ? 'the same' : 'not the same'}`;
      case 'name':
        return `“${d.actor.name}” is shown as “${d.name}”`;
      case 'type':
        return `“${d.actor.name}” is ${typePhrases[d.type]}`;
      case 'not-an-actor':
        return `“${d.actor.name}” is not an actor`;
      case 'split-off':
        return `“${d.actor.name}” is somebody else in ${vscode.Uri.parse(notes.articleOf(d.actor.mention.source) ?? 'x:an article that is gone').path.split('/').at(-1)}`;
      case 'this-is':
        return `“${d.actor.name}” is ${'wikidata' in d.known ? `${d.known.wikidata} of Wikidata` : clip(d.known.link, 60)}`;
    }
  };

  const onArticle = ({ kind, value, note }: ArticleDecision): string => {
    const quote = clip(note.targets[0]?.quote?.exact ?? '', 40);
    if (kind === 'published') return `This article appeared on ${shortDay(value)}`;
    if (kind === 'date') return `“${quote}” is ${timexWords(value)}`;
    return kind === 'actor' ? `“${quote}” is ${typePhrases[value as ActorType] ?? value}` : `“${quote}” is not an actor`;
  };

  const at = ({ note }: Item): number => Date.parse(note.annotation.created ?? '') || 0;

  /** What stands, the latest first: what was decided, by whom, when. */
  const standing = async (uri: vscode.Uri): Promise<readonly Item[]> => {
    const item = (label: string, detail: string, note: Note): Item => ({ label, description: signatureOf(note.annotation), detail, note });
    const everywhere = (await decisions.standing(uri)).map(({ decision, note }) => item(onActors(decision), decision.kind === 'split-off' ? 'in one article' : 'in every article', note));
    const here = (await decisions.ofArticle(uri)).map((decision) => item(onArticle(decision), 'in this article', decision.note));
    return [...everywhere, ...here].sort((a, b) => at(b) - at(a));
  };

  /** Takes back one decision: by its address, as a card gives it with its article's, or one that the reader chooses. */
  const undo = async (id?: unknown, from?: unknown): Promise<void> => {
    const document = typeof from === 'string' ? await vscode.workspace.openTextDocument(vscode.Uri.parse(from)) : vscode.window.activeTextEditor?.document;
    if (!document) return;
    const { uri } = document;
    const all = await standing(uri);
    const items = typeof id === 'string' ? all.filter(({ note }) => note.id === id) : all;
    if (items.length === 0) {
      info(typeof id === 'string' ? 'this decision was taken back already.' : 'no decisions stand, neither on actors nor on this article.');
      return;
    }
    const chosen = await vscode.window.showQuickPick(items, { title: 'Dateline: take back a decision', placeHolder: 'What was decided, by whom, and when', matchOnDescription: true, matchOnDetail: true });
    if (!chosen) return;
    const by = chosen.note.annotation.creator?.name;
    if (by !== undefined && by !== notes.writer.maker().creator?.name) {
      const yes = 'Take It Back';
      if ((await vscode.window.showWarningMessage(`${chosen.description} decided this. Take it back?`, { modal: true, detail: chosen.label }, yes)) !== yes) return;
    }
    if (await writeBeside({ notes, settings }, document, '', async () => decisions.undo(uri, chosen.note))) info(`taken back: ${chosen.label} (decided by ${chosen.description}).`);
  };

  return vscode.commands.registerCommand('dateline.undoDecision', undo);
};
