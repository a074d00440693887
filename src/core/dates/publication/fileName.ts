// The date that a file's name or its folders bear: `2023-03-21-denial.txt`, `20230321 denial.md`, `2023/03/21/denial.md`.
import { dayFromIso } from '../calendar/days.ts';

const inName = /(?<![\p{L}\d])((?:19|20)\d\d)([-_. ]?)(\d\d)\2(\d\d)(?![\p{L}\d])/u;
const inFolders = /\/((?:19|20)\d\d)\/(\d\d)\/(\d\d)\/[^/]*$/;

/** The ISO date in a file's name, else in the last folders of its path or URI; undefined where there is none. */
export const dateInName = (address: string): string | undefined => {
  // `%20` and `%2B` of a URI stand for marks, not for figures.
  const path = address.slice(-400).replace(/%[0-9a-f]{2}/gi, ' ');
  const name = inName.exec(path.slice(path.lastIndexOf('/') + 1));
  const folders = name ? null : inFolders.exec(path);
  const value = name ? `${name[1]}-${name[3]}-${name[4]}` : folders ? `${folders[1]}-${folders[2]}-${folders[3]}` : undefined;
  return value !== undefined && dayFromIso(value) !== undefined ? value : undefined;
};
