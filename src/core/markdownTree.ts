// From a Markdown syntax tree to prose and blocks. Offsets of the tree are turned into the file's by adding `base`.
import type { Nodes, Parents, Root } from 'mdast';
import type { BlockKind } from './article.ts';
import { CharClass, classTable } from './characters.ts';
import { readReference } from './markdownEntities.ts';
import { readHtml } from './markdownHtml.ts';
import type { ProseBuilder } from './proseBuilder.ts';

/** A stretch of the file that becomes one or more blocks, once its lines are looked at. */
export interface RawBlock {
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind;
  /** The level of a heading. */
  readonly depth?: number;
  /** Ends of lines that the markup breaks by hand. */
  readonly breaks: readonly number[];
}

const punctuation = /[!-/:-@[-`{-~]/;
const lineEnd = /\r\n|[\r\n]/g;
const address = /(?:https?:\/\/|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/gi;

const offsets = (node: Nodes, base: number): { readonly start: number; readonly end: number } | undefined => {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start: start + base, end: end + base };
};

const plainText = (node: Nodes): string => ('value' in node ? node.value : 'children' in node ? node.children.map(plainText).join('') : '');

/** Is the link's text its own address? Then it is no prose. */
const isAddress = (text: string, url: string): boolean => {
  const bare = (s: string): string => s.replace(/^(?:mailto:|https?:\/\/)/i, '').replace(/\/$/, '');
  return text !== '' && (bare(text) === bare(url) || /^https?:\/\/\S+$/i.test(text));
};

/** Walks one tree. Recursion is as deep as the markup nests, which `cutChunks` bounds. */
export class TreeReader {
  readonly #text: string;
  readonly #base: number;
  readonly #out: ProseBuilder;
  readonly #blocks: RawBlock[];
  readonly #table = classTable();
  #breaks: number[] = [];
  /** How many quotes hold the text at hand: its lines begin with as many `>`. */
  #quotes = 0;
  /** Inside an inline `<script>` or `<style>`. */
  #silent = '';

  constructor(text: string, base: number, out: ProseBuilder, blocks: RawBlock[]) {
    this.#text = text;
    this.#base = base;
    this.#out = out;
    this.#blocks = blocks;
  }

  read(root: Root): void {
    this.#flow(root, 'paragraph');
  }

  #flow(parent: Parents, kind: BlockKind): void {
    for (const node of parent.children) this.#block(node, kind);
  }

  #block(node: Nodes, kind: BlockKind): void {
    const span = offsets(node, this.#base);
    switch (node.type) {
      case 'paragraph':
      case 'tableCell':
        this.#leaf(node, node.type === 'tableCell' ? 'cell' : kind);
        return;
      case 'heading':
        this.#leaf(node, kind === 'paragraph' ? 'subhead' : kind, node.depth);
        return;
      case 'blockquote':
        this.#quotes++;
        this.#flow(node, 'quote');
        this.#quotes--;
        return;
      case 'list':
      case 'listItem':
        this.#flow(node, kind === 'quote' ? kind : 'item');
        return;
      case 'table':
      case 'tableRow':
      case 'footnoteDefinition':
        this.#flow(node, kind);
        return;
      case 'html':
        if (span) for (const block of readHtml(this.#text, span.start, span.end, this.#out, kind)) this.#blocks.push({ ...block, breaks: [] });
        return;
      case 'code':
      case 'definition':
      case 'thematicBreak':
      case 'yaml':
        return;
      case 'root':
      case 'text':
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'link':
      case 'linkReference':
      case 'image':
      case 'imageReference':
      case 'inlineCode':
      case 'footnoteReference':
      case 'break':
      // Never children of flow content.
    }
  }

  #leaf(node: Parents, kind: BlockKind, depth?: number): void {
    const span = offsets(node, this.#base);
    if (!span) return;
    this.#breaks = [];
    this.#silent = '';
    this.#inline(node);
    this.#blocks.push({ ...span, kind, breaks: this.#breaks, ...(depth === undefined ? {} : { depth }) });
  }

  #inline(parent: Parents): void {
    const { children } = parent;
    for (let i = 0; i < children.length; i++) {
      const node = children[i];
      if (!node) continue;
      const span = offsets(node, this.#base);
      if (!span) {
        // Nodes that an extension made out of text bear no place: read what stands between their neighbours.
        const before = children[i - 1];
        const start = (before ? offsets(before, this.#base)?.end : undefined) ?? this.#out.at;
        let next = i + 1;
        while (next < children.length && !children[next]?.position) next++;
        const after = children[next];
        const end = (after ? offsets(after, this.#base)?.start : undefined) ?? offsets(parent, this.#base)?.end ?? start;
        this.#raw(start, end);
        i = next - 1;
        continue;
      }
      if (node.type === 'html') this.#tag(node.value, span.end);
      else if (this.#silent === '') this.#phrase(node, span.start, span.end);
    }
  }

  #tag(value: string, end: number): void {
    const name = /^<\/?([a-z][a-z0-9-]*)/i.exec(value)?.[1]?.toLowerCase() ?? '';
    if (name === 'br') this.#breaks.push(end);
    if (name === 'script' || name === 'style') this.#silent = value.startsWith('</') ? '' : name;
    else if (value.startsWith(`</${this.#silent}`)) this.#silent = '';
  }

  #phrase(node: Nodes, start: number, end: number): void {
    switch (node.type) {
      case 'text':
        this.#words(node.value, start, end);
        return;
      case 'break':
        this.#breaks.push(end);
        return;
      case 'link':
        if (!isAddress(plainText(node), node.url)) this.#inline(node);
        return;
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'linkReference':
        this.#inline(node);
        return;
      case 'image':
      case 'imageReference':
      case 'inlineCode':
      case 'footnoteReference':
      case 'html':
        return;
      case 'root':
      case 'paragraph':
      case 'heading':
      case 'blockquote':
      case 'list':
      case 'listItem':
      case 'table':
      case 'tableRow':
      case 'tableCell':
      case 'footnoteDefinition':
      case 'code':
      case 'definition':
      case 'thematicBreak':
      case 'yaml':
      // Never children of phrasing content.
    }
  }

  /** Bridges markup inside a word: `Vladi*mir*` stays one. */
  #bridge(start: number): void {
    const at = this.#out.at;
    if (start <= at || start - at > 6 || at === 0) return;
    const letter = (offset: number): boolean => ((this.#table[this.#text.charCodeAt(offset)] ?? 0) & CharClass.letter) !== 0;
    if (letter(at - 1) && letter(start) && /^[*_~]+$/.test(this.#text.slice(at, start))) this.#out.join(at, start);
  }

  /** Copies a text node: its value and its source walk side by side, escapes and references are resolved in place. */
  #words(value: string, start: number, end: number): void {
    const text = this.#text;
    const out = this.#out;
    this.#bridge(start);
    let v = 0;
    /** Where the line at hand starts in the value. */
    let valueLine = 0;
    let run = start;
    let i = start;
    while (i < end) {
      const code = text.charCodeAt(i);
      if (code === 92 && i + 1 < end && punctuation.test(text[i + 1] ?? '') && value[v] === text[i + 1]) {
        out.keep(run, i);
        run = i + 1;
        i += 2;
        v++;
        continue;
      }
      if (code === 38) {
        const found = readReference(text, i);
        const source = found ? text.slice(i, found.end) : '';
        if (found && found.end <= end && (found.char !== undefined || !value.startsWith(source, v))) {
          const point = value.codePointAt(v) ?? 0xfffd;
          const char = String.fromCodePoint(point);
          out.keep(run, i);
          out.put(i, found.end, char);
          v += char.length;
          i = found.end;
          run = i;
          continue;
        }
      }
      i++;
      v++;
      if ((code === 10 || code === 13) && i < end) {
        if (code === 13 && text.charCodeAt(i) === 10) i++;
        // The parser drops white space at line ends: the value's own line end tells where its next line starts.
        lineEnd.lastIndex = valueLine;
        const next = lineEnd.exec(value);
        valueLine = next ? lineEnd.lastIndex : value.length;
        v = valueLine;
        out.keep(run, i);
        i = this.#lineLead(i, end);
        run = i;
      }
    }
    out.keep(run, end);
  }

  /** Past the `>` and blanks at the start of a continued line. */
  #lineLead(at: number, end: number): number {
    let i = at;
    const blanks = (): void => {
      while (i < end && (this.#text.charCodeAt(i) === 32 || this.#text.charCodeAt(i) === 9)) i++;
    };
    blanks();
    for (let quote = 0; quote < this.#quotes && this.#text.charCodeAt(i) === 62; quote++) {
      i++;
      blanks();
    }
    return i;
  }

  /** Copies source that no node of its own places; addresses in it are blanked. */
  #raw(start: number, end: number): void {
    const source = this.#text.slice(start, end);
    let run = start;
    for (const found of source.matchAll(address)) {
      this.#out.keep(run, start + found.index);
      run = start + found.index + found[0].length;
    }
    this.#out.keep(run, end);
  }
}
