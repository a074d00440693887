// Judgements on two passages: one assessing annotation with both as its targets.
import * as vscode from 'vscode';
import type { BodyDraft } from '../../annotations/draft.ts';
import type { Layer } from '../../annotations/fold.ts';
import type { Written } from '../../annotations/store.ts';
import type { Span } from '../../core/span.ts';
import type { Notes } from './notes.ts';

export interface OpenPassage {
  readonly document: vscode.TextDocument;
  readonly spans: readonly [Span];
}

/** A passage that a link names, `{uri, start, end}`, all checked: an article of this workspace, and a place in it. Undefined where it is not there. */
export const passageOf = async (notes: Notes, given: unknown): Promise<OpenPassage | undefined> => {
  if (typeof given !== 'object' || given === null) return undefined;
  const { uri: address, start, end } = given as { readonly uri?: unknown; readonly start?: unknown; readonly end?: unknown };
  if (typeof address !== 'string' || !Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return undefined;
  const uri = vscode.Uri.parse(address);
  if (!notes.isKnown(uri)) return undefined;
  const span = { start: Number(start), end: Number(end) };
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    return span.start >= 0 && span.start < span.end && span.end <= document.getText().length ? { document, spans: [span] } : undefined;
  } catch {
    return undefined;
  }
};

export interface Judgement {
  /** The first is the one at hand: the annotation lies with its article. */
  readonly ends: readonly [OpenPassage, OpenPassage];
  /** A word or two: `contradicts`, `same source`. */
  readonly verdict: string;
  /** Markdown; may be empty. */
  readonly why: string;
  readonly layer?: Layer;
}

/** Writes a judgement. Nothing is asked and nothing shown. */
export const recordJudgement = async (notes: Notes, { ends, verdict, why, layer = 'shared' }: Judgement): Promise<Written> => {
  const bodies: BodyDraft[] = [{ kind: 'verdict', value: verdict }, ...(why.trim() === '' ? [] : [{ kind: 'comment', value: why.trim() } as const])];
  const [here, there] = ends;
  // Two passages of one article are two places of it.
  const where = here.document === there.document ? [{ document: here.document, spans: [...here.spans, ...there.spans] }] : ends;
  return notes.writer.write(where, 'assessing', bodies, layer);
};
