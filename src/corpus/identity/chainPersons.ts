// People inside one article: full names that are one name, and short ones to the full name they stand for.
import { NameClass } from '../../core/analysis.ts';
import { foldName } from './fold.ts';
import { Groups, type LinkRule, type LocalDecisions } from './local.ts';
import { asFamilyNameOf, beginsWithParticle, compareGiven, comparePersons, parsePerson, type IsGiven, type PersonName } from './personName.ts';
import { oneSlip } from './spelling.ts';
import type { ArticleView } from './view.ts';
import { roleGender } from './words/roles.ts';

export interface Linked {
  /** Which chain, among this part's own. */
  readonly chain: number;
  readonly rule: LinkRule;
}

/** So many distinct names of one type in one article are compared with each other; further ones are chained by equal spelling only. */
export const comparedNames = 200;

interface Named {
  readonly folded: string;
  readonly surface: string;
  readonly isHandle: boolean;
  name: PersonName;
  count: number;
}

/** Whether the word before a name, or a title in it, says woman or man; empty if neither. */
const genderAt = (view: ArticleView, mention: number): 'she' | 'he' | '' => {
  const first = view.from[mention] ?? 0;
  return roleGender.get(view.word(first)) ?? roleGender.get(view.word(first - 1)) ?? '';
};

/**
 * Chains the person mentions of an article.
 *
 * @param mentions indices into the digest's actors, in text order
 * @returns for each of `mentions` its chain, and for each chain the mention with its fullest name
 */
export const chainPersons = (view: ArticleView, mentions: readonly number[], decisions: LocalDecisions): { readonly links: readonly Linked[]; readonly heads: readonly number[] } => {
  const isGiven: IsGiven = (word) => (view.names.classes(word.charAt(0).toUpperCase() + word.slice(1)) & NameClass.givenName) !== 0;
  const named: Named[] = [];
  const idOf = new Map<string, number>();
  const groups = new Groups();
  const nameOf = mentions.map((m) => {
    const mention = view.digest.actors[m] ?? { start: 0, end: 0 };
    const surface = view.surfaces[m] ?? '';
    const isHandle = /[#@]/.test(view.digest.prose.slice(Math.max(0, mention.start - 1), mention.end));
    const folded = foldName(surface);
    let id = idOf.get(folded);
    if (id === undefined) {
      id = groups.add();
      idOf.set(folded, id);
      named.push({ folded, surface, isHandle, name: parsePerson(surface), count: 0 });
    }
    const entry = named[id];
    if (entry) entry.count++;
    return id;
  });
  const long = named.filter(({ name }) => name.words.length > 2).slice(0, comparedNames);
  for (const short of named) if (beginsWithParticle(short.name)) for (const { name } of long) short.name = asFamilyNameOf(short.name, name);
  for (const [a, b] of decisions.apart) {
    const [x, y] = [idOf.get(a), idOf.get(b)];
    if (x !== undefined && y !== undefined) groups.forbid(x, y);
  }
  const ruleByName: LinkRule[] = named.map(() => 'exact');
  // Full names with each other, sure ties before slips.
  const full = named.slice(0, comparedNames).flatMap(({ name }, i) => (name.given.length > 0 ? [i] : []));
  for (const wanted of ['same', 'near'] as const) {
    for (const [k, i] of full.entries()) {
      for (const j of full.slice(0, k)) {
        const [a, b] = [named[i], named[j]];
        if (!a || !b || groups.find(i) === groups.find(j)) continue;
        const { relation, rule } = comparePersons(a.name, b.name, isGiven);
        if (relation !== wanted || !rule) continue;
        // A name that goes with one of a group but is ruled out by another of it stays out: George W. and George H. W. Bush.
        const clash = full.some((x) => full.some((y) => groups.find(x) === groups.find(i) && groups.find(y) === groups.find(j) && rulesOut(named[x]?.name, named[y]?.name, isGiven)));
        if (!clash && groups.join(i, j)) ruleByName[i] = rule;
      }
    }
  }
  for (const [a, b] of namedTwice(view, mentions)) {
    const [i, j] = [nameOf[a] ?? 0, nameOf[b] ?? 0];
    if (groups.find(i) !== groups.find(j) && groups.join(i, j)) ruleByName[j] = 'alias';
  }
  // Short names: a tie by family name before one by given name; among several, the last one named in full before it, else the first after it.
  const result: Linked[] = [];
  const genderOf = new Map<number, 'she' | 'he'>();
  mentions.forEach((m, k) => {
    const gender = genderAt(view, m);
    const id = nameOf[k] ?? 0;
    if (gender !== '' && (named[id]?.name.given.length ?? 0) > 0) genderOf.set(groups.find(id), gender);
  });
  const fullMentions = mentions.flatMap((_, k) => ((named[nameOf[k] ?? 0]?.name.given.length ?? 0) > 0 ? [k] : []));
  const choices = new Map<number, { readonly rule: LinkRule; readonly groups: ReadonlySet<number> }>();
  named.slice(0, comparedNames).forEach(({ name, isHandle, folded }, id) => {
    if (name.given.length > 0) return;
    const ties = new Map<LinkRule, Set<number>>();
    for (const f of full) {
      const other = named[f];
      if (!other || !groups.mayJoin(id, f)) continue;
      const rule = shortRule(name, folded, isHandle, other.name, isGiven);
      if (rule) ties.set(rule, (ties.get(rule) ?? new Set()).add(groups.find(f)));
    }
    for (const rule of ['surname', 'handle', 'given', 'slip'] as const) {
      const set = ties.get(rule);
      if (set) {
        choices.set(id, { rule, groups: set });
        break;
      }
    }
  });
  // Single names that go with no full name are one person by spelling.
  const single = named.slice(0, comparedNames).flatMap(({ name }, i) => (name.given.length === 0 && !choices.has(i) ? [i] : []));
  for (const [k, i] of single.entries()) {
    for (const j of single.slice(0, k)) {
      const [a, b] = [named[i], named[j]];
      if (!a || !b) continue;
      const relation = comparePersons(a.name, b.name, isGiven);
      if (relation.relation === 'same' && groups.join(i, j)) ruleByName[i] = relation.rule ?? 'spelling';
    }
  }
  mentions.forEach((m, k) => {
    const id = nameOf[k] ?? 0;
    const choice = choices.get(id);
    if (!choice || groups.find(id) !== id) {
      result.push({ chain: groups.find(id), rule: ruleByName[id] ?? 'exact' });
      return;
    }
    const gender = genderAt(view, m);
    let fit = choice.groups;
    if (gender !== '' && fit.size > 1) {
      const agreeing = new Set([...fit].filter((g) => (genderOf.get(g) ?? gender) === gender));
      if (agreeing.size > 0) fit = agreeing;
    }
    const before = fullMentions.findLast((f) => f < k && fit.has(groups.find(nameOf[f] ?? 0)));
    const chosen = before ?? fullMentions.find((f) => f > k && fit.has(groups.find(nameOf[f] ?? 0)));
    result.push(chosen === undefined ? { chain: id, rule: 'exact' } : { chain: groups.find(nameOf[chosen] ?? 0), rule: choice.rule });
  });
  return number(result, mentions, (k) => named[nameOf[k] ?? 0]);
};

/** "Ginger Baker was born Peter Edward Baker", "Malcolm X, born Malcolm Little", "Lenin, better known as": neighbouring mentions that the text gives as names of one person. */
const namedTwice = (view: ArticleView, mentions: readonly number[]): readonly (readonly [number, number])[] =>
  mentions.flatMap((m, k) => {
    const next = mentions[k + 1];
    if (next === undefined) return [];
    const [from, to] = [view.to[m] ?? 0, view.from[next] ?? 0];
    if (to - from > 6 || to - from < 2 || view.sentenceOf[from] !== view.sentenceOf[to]) return [];
    const between = Array.from({ length: to - from }, (_, i) => view.word(from + i)).join(' ');
    return /^(?:,|\(|was|,? who was)? ?(?:(?:also|better|formerly|originally|popularly|widely|professionally) )?(?:born|known as|nicknamed|née|nee|alias|aka|a\.k\.a\.)$/.test(between) ? [[k, k + 1] as const] : [];
  });

/** Do two full names rule each other out although their family names go together? */
const rulesOut = (a: PersonName | undefined, b: PersonName | undefined, isGiven: IsGiven): boolean =>
  a !== undefined && b !== undefined && a.given.length > 0 && b.given.length > 0 && comparePersons(a, b, isGiven).relation === 'different';

const shortRule = (short: PersonName, folded: string, isHandle: boolean, full: PersonName, isGiven: IsGiven): 'surname' | 'given' | 'handle' | 'slip' | undefined => {
  const { relation, rule } = comparePersons(short, full, isGiven);
  if (short.generation !== '' && full.generation !== '' && short.generation !== full.generation) return undefined;
  if (relation === 'short') return rule === 'given' ? 'given' : 'surname';
  const [word = ''] = short.words;
  const glued = full.words.join('');
  if (short.words.length === 1 && glued.length >= 6 && word === glued) return 'handle';
  if (isHandle && folded.replace(/ /g, '').endsWith(full.surname.join('')) && full.surname.join('').length >= 5) return 'handle';
  if (short.words.length === 1 && full.given.some((g, i) => i > 0 && g.length > 2 && g === word)) return 'given';
  // A part of a family name of several words: "Suu Kyi", "Bellen".
  if (short.words.length <= 2 && short.words.every((w) => w.length > 2 && full.words.includes(w))) return 'surname';
  if (short.words.length === 1 && word.length > 2 && compareGiven(word, full.given[0] ?? '', isGiven) === 'nickname') return 'given';
  const last = full.surname[full.surname.length - 1] ?? '';
  return short.words.length === 1 && word.length >= 6 && last.length >= 6 && word[0] === last[0] && oneSlip(word, last) ? 'slip' : undefined;
};

/** Numbers chains in the order of their first mention and picks each one's fullest name: most words, then most often, then first. */
export const number = (links: readonly Linked[], mentions: readonly number[], nameAt: (k: number) => { readonly surface: string; readonly count: number } | undefined): { readonly links: readonly Linked[]; readonly heads: readonly number[] } => {
  const numbers = new Map<number, number>();
  const heads: number[] = [];
  const best: { words: number; count: number }[] = [];
  const renumbered = links.map(({ chain, rule }, k) => {
    let n = numbers.get(chain);
    if (n === undefined) {
      n = numbers.size;
      numbers.set(chain, n);
    }
    const name = nameAt(k);
    const words = Math.min(5, name ? foldName(name.surface).split(' ').filter((w) => w.length > 1).length : 0);
    const count = name?.count ?? 0;
    const top = best[n];
    if (!top || words > top.words || (words === top.words && count > top.count)) {
      best[n] = { words, count };
      heads[n] = mentions[k] ?? 0;
    }
    return { chain: n, rule };
  });
  return { links: renumbered, heads };
};
