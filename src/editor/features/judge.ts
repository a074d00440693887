import * as vscode from 'vscode';
import type { Disposable } from '../../platform/events.ts';
import { clip } from '../cards/cards.ts';
import { verdicts, type JudgedKind, type Verdict } from '../cards/judgement.ts';
import { rangeOf } from '../host/convert.ts';
import { passageOf, recordJudgement, type OpenPassage } from '../host/judgements.ts';
import type { Notes } from '../host/notes.ts';
import type { Settings } from '../host/settings.ts';
import { askForName, writeOrKeep } from '../host/writing.ts';

export interface JudgeOptions {
  readonly notes: Notes;
  readonly settings: Settings;
}

const words: Readonly<Record<Verdict, string>> = {
  contradicts: 'They contradict each other',
  confirms: 'One confirms the other',
  'same source': 'Both have it from the same source',
  outdated: 'The earlier one is outdated',
  misquoted: 'One does not quote rightly',
  unrelated: 'They do not speak of the same thing',
};

/** Which verdicts come first. */
const likely: Readonly<Record<JudgedKind, readonly Verdict[]>> = {
  disagreement: ['contradicts', 'outdated'],
  reuse: ['same source', 'confirms'],
  quotation: ['misquoted', 'confirms'],
};

const isVerdict = (kind: unknown): kind is Verdict => verdicts.some((v) => v === kind);
const isKind = (kind: unknown): kind is JudgedKind => typeof kind === 'string' && Object.hasOwn(likely, kind);

/** From a card to a judgement: an assessing annotation with both passages as targets, shown from both articles. */
export const registerJudge = ({ notes, settings }: JudgeOptions): Disposable => {
  const quoted = ({ document, spans: [span] }: OpenPassage): string => `“${clip(document.getText(rangeOf(document, span)), 45)}”`;

  /** `(here, there, kind?)`, see `judgeLink`; or `(uri, start, end, uri, start, end, kind?)`, as cards name the two ends of a comparison. */
  const judge = async (...given: readonly unknown[]): Promise<void> => {
    const [a, b, c, d, e, f, g] = given;
    const [first, second, kind] = typeof a === 'string' ? [{ uri: a, start: b, end: c }, { uri: d, start: e, end: f }, g] : [a, b, c];
    const [here, there] = [await passageOf(notes, first), await passageOf(notes, second)];
    if (!here || !there) {
      void vscode.window.showInformationMessage('Dateline: one of the two passages is not there any more. Hover again.');
      return;
    }
    const obstacle = notes.obstacle(here.document) ?? notes.obstacle(there.document);
    if (obstacle !== undefined) {
      void vscode.window.showInformationMessage(`Dateline: ${obstacle}`);
      return;
    }
    const inOrder = [...new Set([...likely[isKind(kind) ? kind : 'disagreement'], ...verdicts])];
    const items = inOrder.map((value) => ({ label: words[value], description: value, value }));
    const verdict = isVerdict(kind) ? kind : (await vscode.window.showQuickPick(items, { title: 'Dateline: what do you find?', placeHolder: `${quoted(here)} and ${quoted(there)}`, ignoreFocusOut: true }))?.value;
    if (!verdict) return;
    const why = await vscode.window.showInputBox({ title: `Dateline: ${words[verdict].toLowerCase()}`, prompt: 'Why? May be empty.', ignoreFocusOut: true });
    if (why === undefined) return;
    await askForName(settings);
    await writeOrKeep(here.document.uri, why, async () => recordJudgement(notes, { ends: [here, there], verdict, why }));
  };

  return vscode.commands.registerCommand('dateline.judge', judge);
};
