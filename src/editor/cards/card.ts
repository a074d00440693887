// Article and annotation text is hostile: it enters a hover only through `plain`, word by word, as text.
import * as vscode from 'vscode';

/** The commands that a link in a hover may call: all of them check their arguments again. */
export const hoverCommands = [
  'dateline.openPlace', // internal
  'dateline.showMentions',
  'dateline.whatOthersSay',
  'dateline.correctActor',
  'dateline.mergeActor',
  'dateline.splitOffActor',
  'dateline.identifyActor',
  'dateline.annotate',
  'dateline.undoDecision',
  'dateline.setDate',
  'dateline.compare', // internal
  'dateline.judge', // internal
  'dateline.noteAction', // internal
] as const;

export type HoverCommand = (typeof hoverCommands)[number];

const escapes: ReadonlyMap<string, string> = new Map([['<', '&lt;'], ['&', '&amp;'], ['|', '\\|']]);

/** A card in the making. `text` is ours; `plain` is anybody's. */
export class Card {
  readonly markdown = new vscode.MarkdownString('', false);

  constructor() {
    this.markdown.isTrusted = { enabledCommands: hoverCommands };
    this.markdown.supportHtml = false;
  }

  /** Markdown written by us. */
  text(markdown: string): this {
    this.markdown.appendMarkdown(markdown);
    return this;
  }

  /** Text from a file or a person, on one line. */
  plain(text: string): this {
    const words = text.split(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/u).filter(Boolean);
    words.forEach((word, i) => {
      if (i > 0) this.markdown.appendMarkdown(' ');
      // A word joiner keeps an address from becoming a link; a bidirectional override keeps to its word.
      const tamed = word.replace(/:(?=\/\/)|(?<=www)\.|@/giu, (c) => `${c}\u2060`).replace(/[\u202a-\u202e\u2066-\u2069]/gu, '');
      // The host escapes no `<`, no `&`, and not what parts the cells of a table: a tag would vanish, `&lt;` become a sign.
      for (const part of tamed.split(/([<&|])/)) {
        const escaped = escapes.get(part);
        if (escaped !== undefined) this.markdown.appendMarkdown(escaped);
        else if (part !== '') this.markdown.appendText(part);
      }
    });
    return this;
  }

  bold(text: string): this {
    return this.text('**').plain(text).text('**');
  }

  italic(text: string): this {
    return this.text('_').plain(text).text('_');
  }

  /** A link with somebody's text as its label. Arguments travel as JSON. */
  link(label: string, command: HoverCommand, args: readonly unknown[], title = ''): this {
    const query = encodeURIComponent(JSON.stringify(args)).replace(/[()'!*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
    return this.text('[').plain(label).text(`](command:${command}?${query}${title ? ` "${title}"` : ''})`);
  }

  /** A link to a page of the web, which somebody gave; the address was checked to be one of http or https. The editor asks before it opens it. */
  web(label: string, address: string): this {
    const safe = address.replace(/[\s<>()[\]\\"'`*_|]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
    return /^https?:\/\//i.test(safe) ? this.text('[').plain(label).text(`](${safe})`) : this.plain(label);
  }

  /** A new line of the same paragraph. */
  line(): this {
    return this.text('  \n');
  }

  paragraph(): this {
    return this.text('\n\n');
  }
}
