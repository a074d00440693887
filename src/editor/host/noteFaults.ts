import * as vscode from 'vscode';
import type { StoreFault } from '../../annotations/read.ts';
import type { Log } from '../../platform/log.ts';

/** Tells of files that could not be read: one message for all that are new, each once; the notes that can be read still work. */
export const faultTeller = (log: Log): ((faults: readonly StoreFault[]) => void) => {
  const told = new Set<string>();
  return (faults) => {
    const fresh = faults.filter(({ address, fault }) => !told.has(`${address} ${fault.message}`));
    for (const { address, fault } of fresh) {
      told.add(`${address} ${fault.message}`);
      log.warn(`${address}: ${fault.message}`);
    }
    const [first] = fresh;
    if (!first) return;
    const name = vscode.Uri.parse(first.address).path.split('/').at(-1) ?? '';
    const more = fresh.length > 1 ? ` And ${fresh.length - 1} more.` : '';
    void vscode.window.showWarningMessage(`Dateline: ${name} cannot be read as a note. ${first.fault.message}${more} It is left as it is.`, ...(first.fault.kind === 'conflict' ? ['Solve…'] : []), 'Open').then(async (chosen) => {
      if (chosen === 'Open') await vscode.window.showTextDocument(vscode.Uri.parse(first.address));
      else if (chosen) await vscode.commands.executeCommand('dateline.solveConflict', first.address);
    });
  };
};
