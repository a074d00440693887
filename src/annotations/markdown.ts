// People's and articles' text on its way into Markdown that somebody renders: a report, a comment thread.

/** Longer bodies are cut where they are shown. UTF-16 code units. */
export const mostShown = 50_000;

/** What turns the direction of the text around it, and control characters other than line ends and tabs. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Text that is no Markdown, on one line: nothing in it becomes a link, an image or markup. */
export const plainMarkdown = (text: string): string =>
  text
    .replace(unseen, '')
    .replace(/[\\`*_{}[\]()<>#+\-.!|~&$@:]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * A person's Markdown, fit to be rendered: emphasis, lists, quotes, code and links of the web stay. HTML is shown, not used; images
 * are fetched from nowhere; a link leads to `http:` and `https:` only, so that none runs a command or opens a file. Inside code, too,
 * since renderers differ on what code is: there, the marks of that show.
 */
export const safeMarkdown = (text: string): string => {
  const shown = text.length > mostShown ? `${text.slice(0, mostShown).replace(/[\ud800-\udbff]$/, '')} …` : text;
  return shown
    .replace(/\r\n?/g, '\n')
    .replace(unseen, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/!\[/g, '!\\[')
    .replace(/\](?=\()(?!\(https?:\/\/)/gi, '\\]')
    // Definitions of link targets (`[x]: …`), and links by them (`[text][x]`).
    .replace(/\](?=[:[])/g, '\\]');
};
