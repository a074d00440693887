import * as vscode from 'vscode';
import type { StoreFault } from '../../annotations/read.ts';
import type { Log } from '../../platform/log.ts';

/** Milliseconds in which faults are gathered for one message: a pull brings many files, one after the other. */
const gathering = 800;

const show = ([first, ...more]: readonly StoreFault[]): void => {
  if (!first) return;
  const name = vscode.Uri.parse(first.address).path.split('/').at(-1) ?? '';
  const others = more.length > 0 ? ` And ${more.length} more, told in the output.` : '';
  const [solve, open] = ['Solve…', 'Open'];
  void vscode.window.showWarningMessage(`Dateline: ${name} cannot be read as a note. ${first.fault.message}${others} ${more.length > 0 ? 'They are' : 'It is'} left as ${more.length > 0 ? 'they are' : 'it is'}.`, ...(first.fault.kind === 'conflict' ? [solve] : []), open).then(async (chosen) => {
    if (chosen === open) await vscode.window.showTextDocument(vscode.Uri.parse(first.address));
    else if (chosen === solve) await vscode.commands.executeCommand('dateline.solveConflict', first.address);
  });
};

/** Tells of files that could not be read: one message for all that are new, each once, those that can be solved first; the notes that can be read still work. */
export const faultTeller = (log: Log): ((faults: readonly StoreFault[]) => void) => {
  const told = new Set<string>();
  let waiting: StoreFault[] = [];
  return (faults) => {
    const fresh = faults.filter(({ address, fault }) => !told.has(`${address} ${fault.message}`));
    for (const { address, fault } of fresh) {
      told.add(`${address} ${fault.message}`);
      log.warn(`${address}: ${fault.message}`);
    }
    if (fresh.length === 0) return;
    if (waiting.length === 0)
      setTimeout(() => {
        show([...waiting].sort((a, b) => Number(b.fault.kind === 'conflict') - Number(a.fault.kind === 'conflict')));
        waiting = [];
      }, gathering);
    waiting.push(...fresh);
  };
};
