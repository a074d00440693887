import * as vscode from 'vscode';
import { attributesAdvice, ignoreAdvice, withAdvice, workflowAdvice } from '../../annotations/advice.ts';
import { garbageOf, type Garbage } from '../../annotations/garbage.ts';
import type { AnnotationStore } from '../../annotations/store.ts';
import { decodeUtf8, encodeUtf8 } from '../../annotations/utf8.ts';
import { counted } from '../../corpus/words.ts';
import type { Disposable } from '../../platform/events.ts';
import { repositoryOf } from '../host/git.ts';
import type { Notes } from '../host/notes.ts';
import { showText } from '../host/shownTexts.ts';

export interface HousekeepingOptions {
  readonly notes: Notes;
}

interface Heap {
  readonly store: AnnotationStore;
  readonly garbage: readonly Garbage[];
}

const whyWords: Readonly<Record<Garbage['why'], string>> = { deleted: 'deleted', 'of-a-deleted-note': 'of a deleted note', replaced: 'replaced by a later edit' };

const info = (text: string): void => void vscode.window.showInformationMessage(`Dateline: ${text}`);

/** What is done to the files of notes as files: removing what nobody sees any more, and settings of git. Only on request, each step shown. */
export const registerHousekeeping = ({ notes }: HousekeepingOptions): Disposable => {
  const collect = async (): Promise<void> => {
    await notes.link();
    const items: (vscode.QuickPickItem & { readonly heap: Heap })[] = [];
    for (const store of notes.stores())
      for (const folder of store.folders) {
        const { entries } = folder.article === undefined ? await store.folder(folder.address) : await notes.glance(vscode.Uri.parse(folder.article));
        const garbage = garbageOf(entries).filter(({ address }) => address.startsWith(`${folder.address}/`));
        if (garbage.length === 0) continue;
        const by = [...new Set(garbage.map(({ why }) => why))].map((why) => `${garbage.filter((g) => g.why === why).length} ${whyWords[why]}`);
        const name = folder.article === undefined ? 'Decisions on who is who' : vscode.workspace.asRelativePath(vscode.Uri.parse(folder.article));
        items.push({ label: name, description: `${counted(garbage.length, 'file')}${folder.layer === 'private' ? ', private' : ''}`, detail: by.join(', '), picked: true, heap: { store, garbage } });
      }
    if (items.length === 0) {
      info('nothing to collect: every file of a note still says something.');
      return;
    }
    const chosen = await vscode.window.showQuickPick(items, { title: 'Dateline: remove files that nobody sees any more', placeHolder: 'Notes that were deleted, and wordings, places and statuses that later ones replaced', canPickMany: true, ignoreFocusOut: true });
    const count = chosen?.reduce((sum, { heap }) => sum + heap.garbage.length, 0) ?? 0;
    if (!chosen || count === 0) return;
    const yes = `Remove ${counted(count, 'File')}`;
    const detail = 'Deleted notes cannot be restored after that, save from git. If a colleague has answered one of them on a branch, the answer will stand alone after the merge. So first merge what is open.';
    if ((await vscode.window.showWarningMessage(`Remove ${counted(count, 'file')} for good?`, { modal: true, detail }, yes)) !== yes) return;
    let removed = 0;
    const faults = new Set<string>();
    for (const { heap } of chosen) {
      const result = await heap.store.collect(heap.garbage);
      removed += result.removed;
      for (const fault of result.faults) faults.add(fault);
    }
    if (faults.size > 0) void vscode.window.showWarningMessage(`Dateline: ${removed} of ${counted(count, 'file')} removed. ${[...faults].join(' ')}`);
    else info(`${counted(removed, 'file')} removed.`);
  };

  const readme = `# Notes in git

Dateline writes one small file for each note, so that two people's work merges without conflict. Git needs no setting for that. Three things are worth having; none is written unless you choose it.

## \`.gitattributes\`

The same bytes on every machine, whatever git does to line ends elsewhere:

\`\`\`
${attributesAdvice}\`\`\`

## \`.gitignore\`

Private notes ignore themselves already. Who wants to be sure twice:

\`\`\`
${ignoreAdvice}\`\`\`

## A check of every pull request

\`.github/workflows/annotations.yml\`: every note is valid and finds its place, told beside the lines. The command is the one file \`dist/cli.js\` of Dateline, put into the repository as \`.github/dateline/cli.js\`; nothing is fetched by name.

\`\`\`yaml
${workflowAdvice}\`\`\`
`;

  const advice = async (): Promise<void> => {
    const base = vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    const folder = base && ((await repositoryOf(base)) ?? vscode.workspace.getWorkspaceFolder(base)?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri);
    const root = folder?.toString();
    const files = [
      { path: ['.gitattributes'], text: attributesAdvice, detail: 'the same line ends on every machine' },
      { path: ['.gitignore'], text: ignoreAdvice, detail: 'private notes, ignored twice' },
      { path: ['.github', 'workflows', 'annotations.yml'], text: workflowAdvice, detail: 'every pull request checked; needs dist/cli.js in .github/dateline' },
    ];
    const items: (vscode.QuickPickItem & { readonly run?: () => Promise<void> })[] = [{ label: 'Show the advice', detail: 'what each of these is for; nothing is written', run: async () => void (await showText('Notes in git', readme, 'markdown')) }];
    for (const { path, text, detail } of files) {
      const at = root === undefined ? undefined : notes.files.join(root, ...path);
      if (at === undefined) continue;
      const bytes = await notes.files.read(at);
      const before = bytes.ok ? decodeUtf8(bytes.value) : '';
      const after = before === undefined ? undefined : path.length > 1 && before !== '' ? undefined : withAdvice(before, text);
      if (after === undefined) items.push({ label: path.join('/'), description: before === undefined ? 'is not text; it is left as it is' : 'is there already' });
      else
        items.push({
          label: `Write ${path.join('/')}`,
          detail,
          run: async () => {
            if (!vscode.workspace.isTrusted) {
              info('writing needs a trusted folder.');
              return;
            }
            const written = await notes.files.write(at, encodeUtf8(after));
            if (written.ok) await vscode.window.showTextDocument(vscode.Uri.parse(at));
            else void vscode.window.showWarningMessage(`Dateline: ${written.message}`);
          },
        });
    }
    await (await vscode.window.showQuickPick(items, { title: 'Dateline: advice for git', matchOnDetail: true }))?.run?.();
  };

  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(registerCommand('dateline.collectGarbage', collect), registerCommand('dateline.gitAdvice', advice));
};
