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

/** Old short forms that do not begin like the name; a table of nicknames holds these and hundreds that nobody would guess. */
const old = new Set(
  ('bill william|billy william|bob robert|bobby robert|dick richard|jack john|johnny john|tony anthony|tony antony|ted edward|ned edward|ted theodore|teddy edward|harry henry|harry harold|hank henry|jim james|jimmy james|chuck charles|charlie charles|liz elizabeth|beth elizabeth|' +
    'betty elizabeth|peggy margaret|meg margaret|maggie margaret|kate katherine|kate catherine|kathy catherine|kathy katherine|katie katherine|jon john|mike michael|mick michael|nick nicholas|larry lawrence|larry laurence|jerry gerald|gerry gerald|jeff geoffrey|jeff jeffrey|' +
    'rick richard|rick eric|sandy alexander|sasha alexander|alex alexander|drew andrew|andy andrew|tom thomas|tommy thomas|joe joseph|joey joseph|dan daniel|danny daniel|dave david|ben benjamin|tim timothy|matt matthew|pat patrick|pat patricia|steve stephen|steve steven|chris christopher|sue susan|nancy ann|molly mary|polly mary|sally sarah|hal henry|kit christopher|bert albert|bert robert|gus augustus|rob robert|ron ronald|ken kenneth|greg gregory|phil philip|phil phillip|sam samuel|sam samantha|ed edward|eddie edward|will william|vicky victoria|tricia patricia|trish patricia|gene eugene|abe abraham|al albert|al alan|al alfred')
    .split('|')
    .map((pair) => pair.split(' ').sort().join(' ')),
);

/** Is it one of the old short forms, or a beginning of the name of three letters and more: Dan and Daniel, Bill and William; not Ian and John? */
export const isOldNickname = (a: string, b: string): boolean => old.has([a, b].sort().join(' ')) || (a.length >= 3 && b.length >= 3 && a.slice(0, 3) === b.slice(0, 3));
