// Painting what is in sight, and a margin: of thousands of ranges the editor gets the few hundred that it can show.
import * as vscode from 'vscode';
import type { Span } from '../../core/span.ts';
import { spanOf } from './convert.ts';

/** Lines beyond the edge of the window that are painted with it. */
const margin = 60;

/** Fewer ranges than this are painted all at once. */
export const fewRanges = 300;

/** First and last lines, inclusive. */
export type Lines = readonly (readonly [number, number])[];

/** The lines of an editor that are in sight, each stretch with its margin. */
export const linesInSight = ({ visibleRanges, document }: vscode.TextEditor): Lines => visibleRanges.map(({ start, end }) => [Math.max(0, start.line - margin), Math.min(document.lineCount - 1, end.line + margin)]);

/** Does an editor show lines that are none of these? */
export const isBeyond = ({ visibleRanges, document }: vscode.TextEditor, lines: Lines): boolean => visibleRanges.some(({ start, end }) => !lines.some(([from, to]) => from <= start.line && Math.min(end.line, document.lineCount - 1) <= to));

/** Lines as stretches of text. */
export const spansOfLines = (document: vscode.TextDocument, lines: Lines): readonly Span[] => lines.map(([from, to]) => spanOf(document, new vscode.Range(from, 0, to, document.lineAt(to).text.length)));
