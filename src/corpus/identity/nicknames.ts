import { nicknameTable } from './words/nicknames.ts';

let table: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** The nicknames of each formal given name; made at the first question. */
const nicknames = (): ReadonlyMap<string, ReadonlySet<string>> =>
  (table ??= new Map(
    nicknameTable.split('|').map((entry) => {
      const [name = '', ...short] = entry.split(' ');
      return [name, new Set(short)];
    }),
  ));

/** Is one of two folded given names a nickname of the other? Not transitive: `chris` goes with `christine` and `christopher`, which do not go together. */
export const isNickname = (a: string, b: string): boolean => nicknames().get(a)?.has(b) === true || nicknames().get(b)?.has(a) === true;
