// Where front matter lies. Apart from its reader, so that who only skips it need not load YAML.

export interface FrontMatterBounds {
  /** Where its lines begin. */
  readonly open: number;
  /** Where its last line ends. */
  readonly close: number;
  /** Where the file goes on after the closing mark; 0 if there is no front matter. */
  readonly end: number;
}

/** Longer front matter is none. Code units. */
const reach = 40_000;

const none: FrontMatterBounds = { open: 0, close: 0, end: 0 };
const opening = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)/;
const closingLine = /(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/g;
const fieldLine = /^[\p{L}_][\p{L}\p{N}_ :.-]{0,40}:(?:\s|$)/mu;

/** The bounds of the front matter at the start of `text`: between two lines of `---`, with a field or nothing at all inside. */
export const frontMatterBounds = (text: string): FrontMatterBounds => {
  if (!text.startsWith('---') && !text.startsWith('\uFEFF---')) return none;
  const open = opening.exec(text)?.[0].length ?? 0;
  if (open === 0) return none;
  closingLine.lastIndex = open - 1;
  const close = closingLine.exec(text.length > reach ? text.slice(0, reach) : text);
  if (!close) return none;
  const body = text.slice(open, close.index);
  return body.trim() === '' || fieldLine.test(body) ? { open, close: Math.max(open, close.index), end: close.index + close[0].length } : none;
};
