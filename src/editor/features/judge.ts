import * as vscode from 'vscode';
import type { BodyDraft } from '../../annotations/draft.ts';
import type { Span } from '../../core/span.ts';
import type { Disposable } from '../../platform/events.ts';
import { clip } from '../cards/cards.ts';
import { rangeOf } from '../host/convert.ts';
import type { Notes } from '../host/notes.ts';
import type { Settings } from '../host/settings.ts';
import { askForName, writeOrKeep } from '../host/writing.ts';

export interface JudgeOptions {
  readonly notes: Notes;
  readonly settings: Settings;
}

/** What a reader may find of two passages. */
const verdicts: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'contradicts', label: 'They contradict each other' },
  { value: 'confirms', label: 'One confirms the other' },
  { value: 'same source', label: 'Both have it from the same source' },
  { value: 'outdated', label: 'The earlier one is outdated' },
  { value: 'unrelated', label: 'They do not speak of the same thing' },
];

interface Passage {
  readonly document: vscode.TextDocument;
  readonly spans: readonly [Span];
}

/** From a card to a judgement: an assessing annotation with both passages as targets, shown from both articles. */
export const registerJudge = ({ notes, settings }: JudgeOptions): Disposable => {
  /** A passage as a card names it: an article of this workspace, and a place in it. */
  const passage = async (id: unknown, start: unknown, end: unknown): Promise<Passage | undefined> => {
    if (typeof id !== 'string' || typeof start !== 'number' || typeof end !== 'number') return undefined;
    const uri = vscode.Uri.parse(id);
    if (!notes.isKnown(uri)) return undefined;
    const document = await vscode.workspace.openTextDocument(uri);
    const isInside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= document.getText().length;
    return isInside ? { document, spans: [{ start, end }] } : undefined;
  };
  const quoted = ({ document, spans: [span] }: Passage): string => `“${clip(document.getText(rangeOf(document, span)), 45)}”`;

  return vscode.commands.registerCommand('dateline.judge', async (hereId: unknown, hereStart: unknown, hereEnd: unknown, thereId: unknown, thereStart: unknown, thereEnd: unknown) => {
    const [here, there] = [await passage(hereId, hereStart, hereEnd), await passage(thereId, thereStart, thereEnd)];
    if (!here || !there) {
      void vscode.window.showInformationMessage('Dateline: one of the two passages is not there any more. Hover again.');
      return;
    }
    const obstacle = notes.obstacle(here.document) ?? notes.obstacle(there.document);
    if (obstacle !== undefined) {
      void vscode.window.showInformationMessage(`Dateline: ${obstacle}`);
      return;
    }
    const chosen = await vscode.window.showQuickPick(verdicts, { title: 'Dateline: what do you find?', placeHolder: `${quoted(here)} and ${quoted(there)}`, ignoreFocusOut: true });
    if (!chosen) return;
    const why = await vscode.window.showInputBox({ title: `Dateline: ${chosen.label.toLowerCase()}`, prompt: 'Why? May be empty.', ignoreFocusOut: true });
    if (why === undefined) return;
    await askForName(settings);
    const bodies: BodyDraft[] = [{ kind: 'verdict', value: chosen.value }, ...(why.trim() === '' ? [] : [{ kind: 'comment', value: why.trim() } as const])];
    await writeOrKeep(here.document.uri, why, async () => notes.writer.write([here, there], 'assessing', bodies));
  });
};
