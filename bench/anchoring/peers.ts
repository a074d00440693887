// The schemes that others use, on the same descriptions.
import type { Span } from '../../src/core/span.ts';

export interface Described {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export type Peer = (old: string, now: string) => (d: Described) => Span | undefined;

interface Difference {
  diff_main(a: string, b: string): unknown;
  diff_cleanupSemantic(diffs: unknown): void;
  diff_xIndex(diffs: unknown, at: number): number;
}
type Search = (text: string, pattern: string, maxErrors: number) => readonly { start: number; end: number; errors: number }[];

const packageOf = async (name: string): Promise<Record<string, unknown>> => {
  try {
    return (await import(name)) as Record<string, unknown>;
  } catch {
    throw new Error(`${name} is not there: npm install --prefix bench`);
  }
};

const occurrences = (text: string, part: string): number[] => {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
};

const positionOnly: Peer = (_old, now) => ({ start, end }) => (end <= now.length ? { start, end } : undefined);

const nearest: Peer = (_old, now) => ({ start, exact }) => {
  const [best] = occurrences(now, exact).sort((a, b) => Math.abs(a - start) - Math.abs(b - start));
  return best === undefined ? undefined : { start: best, end: best + exact.length };
};

const withContext: Peer = (_old, now) => ({ exact, prefix, suffix }) => {
  for (const [before, after] of [[prefix, suffix], [prefix, ''], ['', suffix]] as const) {
    if (before === '' && after === '') continue;
    const found = occurrences(now, before + exact + after);
    if (found.length === 1) return { start: (found[0] ?? 0) + before.length, end: (found[0] ?? 0) + before.length + exact.length };
  }
  return undefined;
};

const diffMatchPatch = (Tool: new () => Difference): Peer => (old, now) => {
  const tool = new Tool();
  const diffs = tool.diff_main(old, now);
  tool.diff_cleanupSemantic(diffs);
  return ({ start, end }) => {
    const span = { start: tool.diff_xIndex(diffs, start), end: tool.diff_xIndex(diffs, end - 1) + 1 };
    return span.end - span.start > 1 ? span : undefined;
  };
};

/** The Hypothesis client's match-quote: exact hits first, else approximate ones; the best score wins, whatever it is. */
const hypothesis = (search: Search): Peer => (_old, now) => {
  const find = (text: string, part: string, maxErrors: number): readonly { start: number; end: number; errors: number }[] => {
    const exact = occurrences(text, part).map((start) => ({ start, end: start + part.length, errors: 0 }));
    return exact.length > 0 ? exact : search(text, part, maxErrors);
  };
  const score = (text: string, part: string): number => {
    if (part === '' || text === '') return 0;
    const [best] = search(text, part, part.length);
    return best ? 1 - best.errors / part.length : 0;
  };
  return ({ start, exact, prefix: p, suffix: s }) => {
    const prefix = p.slice(-32);
    const suffix = s.slice(0, 32);
    const matches = find(now, exact, Math.min(256, exact.length / 2));
    const rated = matches.map((m) => {
      const quote = 1 - m.errors / exact.length;
      const before = prefix ? score(now.slice(Math.max(0, m.start - prefix.length), m.start), prefix) : 1;
      const after = suffix ? score(now.slice(m.end, m.end + suffix.length), suffix) : 1;
      const position = 1 - Math.abs(m.start - start) / now.length;
      return { ...m, score: (50 * quote + 20 * before + 20 * after + 2 * position) / 92 };
    });
    const [best] = rated.sort((a, b) => b.score - a.score);
    return best && { start: best.start, end: best.end };
  };
};

/** Needs the packages of `bench/package.json`. */
export const loadPeers = async (): Promise<Readonly<Record<string, Peer>>> => {
  const { diff_match_patch: Tool } = (await packageOf('diff-match-patch')) as unknown as { diff_match_patch: new () => Difference };
  const { default: search } = (await packageOf('approx-string-match')) as unknown as { default: Search };
  return { 'position only': positionOnly, 'exact quote, nearest': nearest, 'quote with context, exact': withContext, 'diff-match-patch': diffMatchPatch(Tool), Hypothesis: hypothesis(search) };
};
