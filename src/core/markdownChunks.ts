// Cuts a Markdown file into pieces that mean the same when read alone, and judges how hard a piece is to parse.

/** A stretch of the file, cut where a new block begins at the margin. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  /** Estimated steps of a CommonMark parser; `Infinity` where containers nest deeper than `maxDepth`. */
  readonly cost: number;
}

/** A chunk is closed at the next seam once it has this many code units or blocks. Parsers keep events in one list: long lists cost by the square. */
const chunkLength = 6000;
const chunkBlocks = 24;
/** What a block costs by itself, in steps. */
const blockCost = 2000;
/** Deepest nesting of quotes and lists in one line's lead. */
const maxDepth = 24;

const fence = /^ {0,3}(`{3,}|~{3,})/;
const rawOpen = /^ {0,3}<(script|pre|style|textarea)(?=[\s>]|$)/i;
const lead = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)|>[ \t]*)*/;
const rule = /^[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+|(?:_[ \t]*)+)$/;
const container = /[->*+.)]/g;

const isMarker = new Uint8Array(128);
for (const mark of '*_[]!<`~&@') isMarker[mark.charCodeAt(0)] = 1;

/**
 * Cuts `text` from `from` on. Seams are blank lines before a line at the margin, outside fenced code, raw HTML and comments; what
 * they part may still refer to each other (reference links, footnotes), which the reader handles. Linear.
 */
export const cutChunks = (text: string, from: number): readonly Chunk[] => {
  const chunks: Chunk[] = [];
  let start = from;
  let blocks = 0;
  let cost = 0;
  /** Inline marks and lines since the last blank line. */
  let marks = 0;
  let lines = 0;
  /** Where the last line that says something ended. */
  let said = from;
  let until: string | undefined;
  let blankBefore = true;
  const close = (end: number): void => {
    cost += marks * marks + lines * lines * 2;
    // Blank lines at the end are nobody's: a parser would read each.
    if (said > start) chunks.push({ start, end: Math.min(end, said), cost });
    start = end;
    blocks = 0;
    cost = 0;
    marks = 0;
    lines = 0;
  };
  for (let at = from; at < text.length; ) {
    let stop = at;
    let first = -1;
    for (; stop < text.length; stop++) {
      const code = text.charCodeAt(stop);
      if (code === 10 || code === 13) break;
      if (code !== 32 && code !== 9) {
        if (first < 0) first = stop;
      }
      if (code < 128) marks += isMarker[code] ?? 0;
    }
    const next = stop + (text.charCodeAt(stop) === 13 && text.charCodeAt(stop + 1) === 10 ? 2 : 1);
    if (first < 0) {
      blankBefore = true;
      cost += marks * marks + lines * lines * 2;
      marks = 0;
      lines = 0;
      at = next;
      continue;
    }
    if (blankBefore && until === undefined) {
      blocks++;
      cost += blockCost;
      if (first - at < 2 && text.charCodeAt(at) !== 9 && (at - start >= chunkLength || blocks > chunkBlocks)) {
        const own = marks;
        marks = 0;
        cost -= blockCost;
        close(at);
        marks = own;
        blocks = 1;
        cost = blockCost;
      }
    }
    blankBefore = false;
    said = stop;
    if (text.charCodeAt(first) !== 124) lines++;
    const line = text.slice(at, Math.min(stop, at + 400));
    if (until !== undefined) {
      if (until.startsWith('`') || until.startsWith('~')) {
        const end = fence.exec(line)?.[1];
        if (end !== undefined && end.startsWith(until) && line.trim() === end) until = undefined;
      } else if (text.slice(at, stop).toLowerCase().includes(until)) until = undefined;
    } else {
      const opened = fence.exec(line)?.[1];
      const raw = opened === undefined ? rawOpen.exec(line)?.[1] : undefined;
      if (opened !== undefined && !(opened.startsWith('`') && line.slice(line.indexOf(opened) + opened.length).includes('`'))) until = opened;
      else if (raw !== undefined) until = text.slice(at, stop).toLowerCase().includes(`</${raw.toLowerCase()}`) ? undefined : `</${raw.toLowerCase()}`;
      else if (/^ {0,3}<!--/.test(line)) until = text.slice(at, stop).includes('-->') ? undefined : '-->';
      else if (first - at < 400) {
        const nesting = lead.exec(line)?.[0] ?? '';
        if (nesting.length > 2) {
          const depth = nesting.match(container)?.length ?? 0;
          if (depth > maxDepth && !rule.test(line)) cost = Number.POSITIVE_INFINITY;
          else cost += depth * depth * 20;
        }
      } else cost = first - at > 2000 ? cost + (first - at) : cost;
    }
    at = next;
  }
  close(text.length);
  return chunks;
};
