// What a team may want in its git settings. Text only: written where and when the reader asks for it.

/** For `.gitattributes`: the same bytes on every machine. */
export const attributesAdvice = `# Dateline: annotations have LF line ends on every machine; each is a file of its own, so git merges them without a driver.
**/.annotations/**/*.json text eol=lf
`;

/** For `.gitignore`, where somebody wants to be sure twice: private notes ignore themselves already. */
export const ignoreAdvice = `# Dateline: one reader's private notes.
.annotations-private/
`;

/**
 * For a workflow of GitHub's: every annotation valid, every place found, told beside the lines of a pull request. The command is
 * one file, `dist/cli.js`, kept in the repository: nothing is fetched by name. With the whole history, git has the old texts.
 */
export const workflowAdvice = `name: Annotations
on: [pull_request]
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - run: node .github/dateline/cli.js check --format github
`;

/** A file's text with the advice appended, or undefined where it is there already. */
export const withAdvice = (file: string | undefined, advice: string): string | undefined => {
  const lines = advice.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const there = new Set((file ?? '').split(/\r?\n/).map((line) => line.trim()));
  if (lines.every((line) => there.has(line.trim()))) return undefined;
  const before = file === undefined || file === '' || file.endsWith('\n') ? (file ?? '') : `${file}\n`;
  return before + advice;
};
