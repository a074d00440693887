import { nicknameTable } from './words/nicknames.ts';

let table: ReadonlyMap<string, ReadonlySet<string>> | undefined;
let partners: Map<string, Set<string>> | undefined;
const none: ReadonlySet<string> = new Set();

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

/** All names that `isNickname` pairs with a folded given name. */
export const nicknamePartners = (name: string): ReadonlySet<string> => {
  if (!partners) {
    partners = new Map();
    const pair = (a: string, b: string): void => void (partners?.get(a)?.add(b) ?? partners?.set(a, new Set([b])));
    for (const [formal, short] of nicknames()) {
      for (const s of short) {
        pair(formal, s);
        pair(s, formal);
      }
    }
  }
  return partners.get(name) ?? none;
};
