// Between the core's spans (UTF-16 offsets) and the editor's ranges, and between a file's text and the text as opened.
import * as vscode from 'vscode';
import type { Span } from '../../core/span.ts';

export const rangeOf = (document: vscode.TextDocument, { start, end }: Span): vscode.Range => new vscode.Range(document.positionAt(start), document.positionAt(end));

export const spanOf = (document: vscode.TextDocument, range: vscode.Range): Span => ({ start: document.offsetAt(range.start), end: document.offsetAt(range.end) });

/**
 * A file's decoded text as the editor holds it once opened: no BOM, and one kind of line end, the commoner one
 * (`\r\n` where more than half of all line ends have a `\r`). So the offsets of a swept file lead into the opened document.
 */
export const asOpened = (text: string): string => {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (!bare.includes('\r')) return bare;
  let returns = 0;
  let all = 0;
  let mixed = 0;
  for (let i = 0; i < bare.length; i++) {
    const code = bare.charCodeAt(i);
    if (code === 13) {
      returns++;
      all++;
      if (bare.charCodeAt(i + 1) === 10) i++;
      else mixed++;
    } else if (code === 10) {
      all++;
      mixed++;
    }
  }
  if (returns > all / 2) return mixed === 0 ? bare : bare.replace(/\r\n|\r|\n/g, '\r\n');
  return bare.replace(/\r\n|\r/g, '\n');
};

/** UTF-16 offsets to line and character in a text as opened, for places in files that are not open. */
export const positionIn = (text: string, offset: number): vscode.Position => {
  let line = 0;
  let from = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', from)) {
    line++;
    from = at + 1;
  }
  return new vscode.Position(line, Math.max(0, offset - from));
};
