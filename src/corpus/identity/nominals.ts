// Who is meant by an office alone, where the text fixes it.
import type { Chain, LinkRule, NominalMention } from './local.ts';
import type { Nominal, Office } from './offices.ts';
import { sentenceBounds, type ArticleView } from './view.ts';

type Holder = Pick<Chain, 'kind' | 'state' | 'offices'>;

/** Offices that lead a state: a "leader" may hold any of them. */
const leads = new Set(['president', 'prime-minister', 'chancellor', 'leader', 'king', 'queen', 'emperor', 'supreme-leader', 'sultan', 'emir', 'dictator']);

const bare = (kind: string): string => kind.replace(/^(?:deputy|former)-/, '');

/** How well a chain's office fits a phrase: 0 not at all, 1 by a general word, 2 the very office, one more where it has the very words: "Secretary of State" is not the foreign minister beside her. */
const fit = (nominal: Nominal, chain: Holder, body: (of: number) => number, words: (office: Nominal | Office) => string): number => {
  if (chain.kind !== 'person') return 0;
  let best = 0;
  for (const office of chain.offices) {
    // "president of Chrysler": of that body, not of any.
    if (nominal.of >= 0 && nominal.state === '' && body(nominal.of) !== body(office.of)) continue;
    const stateFits = nominal.state === '' || (office.state === '' ? chain.state === nominal.state || chain.state === '' : office.state === nominal.state);
    if (!stateFits) continue;
    if (office.kind === nominal.kind) best = Math.max(best, (nominal.state !== '' && office.state === '' ? 1 : 2) + (words(office).endsWith(words(nominal)) ? 1 : 0));
    else if (nominal.kind === 'leader' && leads.has(office.kind) && office.of < 0) best = Math.max(best, 1);
    else if (nominal.kind === 'minister' && office.kind.endsWith('-minister') && !office.kind.startsWith('deputy')) best = Math.max(best, 1);
    else if (nominal.kind === 'diplomat' && bare(office.kind) === 'foreign-minister' && nominal.state !== '') best = Math.max(best, 1);
    else if (nominal.kind === 'secretary' && office.kind.endsWith('secretary')) best = Math.max(best, 1);
  }
  return best;
};

/** Kinds that are never meant alone for one of the article's people: too common to be sure of. */
const vague = new Set(['official', 'officer', 'expert', 'analyst', 'lawmaker', 'resident', 'victim', 'witness', 'student', 'teacher', 'soldier', 'militant', 'candidate', 'partner', 'champion', 'activist', 'worker', 'employee', 'investor', 'passenger', 'volunteer', 'farmer', 'model', 'host', 'chair', 'head', 'general', 'private', 'major', 'chief', 'justice', 'counsel', 'speaker', 'researcher', 'mother', 'father', 'wife', 'husband', 'son', 'daughter', 'brother', 'sister', 'widow', 'widower', 'girlfriend', 'boyfriend', 'grandfather', 'grandmother', 'uncle', 'aunt', 'cousin']);

/** So many phrases are looked at in one article. */
const mostNominals = 500;

/**
 * Resolves phrases to chains: the office stated in the article, of the same state, the nearest before; a counterpart by the office of the one it is told of.
 * Phrases that several people fit equally, or none, are left out.
 */
export const resolveNominals = (view: ArticleView, nominals: readonly Nominal[], chains: readonly Holder[], chainOf: Uint32Array): readonly NominalMention[] => {
  const { actors } = view.digest;
  const found: NominalMention[] = [];
  /** The phrase's words that are no names. */
  const words = ({ first, last }: Office): string => {
    let text = '';
    for (let i = first; i < last; i++) if ((view.actorAt[i] ?? -1) < 0) text += ` ${view.word(i)}`;
    return text;
  };
  const holders = chains.flatMap((chain, c) => (chain.kind === 'person' && chain.offices.length > 0 ? [{ chain, c }] : []));
  const people = actors.flatMap((_, a) => (chains[chainOf[a] ?? 0]?.kind === 'person' ? [a] : []));
  for (const nominal of nominals.slice(0, mostNominals)) {
    const last = people.findLast((a) => (view.from[a] ?? 0) < nominal.first);
    const add = (chain: number, rule: LinkRule): void => {
      found.push({ start: nominal.start, end: nominal.end, chain, rule });
    };
    if (nominal.kind === 'counterpart') {
      const [floor] = sentenceBounds(view, nominal.first);
      const before = people.filter((a) => (view.from[a] ?? 0) < nominal.first && (view.from[a] ?? 0) >= floor);
      const holder = before[0] ?? last;
      const own = chains[chainOf[holder ?? -1] ?? -1];
      if (holder === undefined || !own || nominal.state === '') continue;
      const kinds = new Set(own.offices.map((o) => o.kind).filter((k) => k !== 'counterpart'));
      const others = holders.flatMap(({ chain, c }) => {
        if (chain === own) return [];
        const sameOffice = chain.offices.some((o) => kinds.has(o.kind) && (o.state === nominal.state || (o.state === '' && chain.state === nominal.state)));
        return sameOffice ? [c] : [];
      });
      if (others.length === 1) add(others[0] ?? 0, 'counterpart');
      continue;
    }
    if (vague.has(bare(nominal.kind)) && nominal.state === '') continue;
    let best = 0;
    let fitting: number[] = [];
    holders.forEach(({ chain, c }) => {
      const score = fit(nominal, chain, (of) => (of < 0 ? -1 : (chainOf[of] ?? -1)), words);
      if (score > best) {
        best = score;
        fitting = [c];
      } else if (score === best && score > 0) fitting.push(c);
    });
    if (best === 0) continue;
    if (fitting.length === 1) {
      add(fitting[0] ?? 0, 'office');
      continue;
    }
    // Several hold such an office: the one named last before it, if in the same sentence or the one before.
    const near = people.findLast((a) => (view.from[a] ?? 0) < nominal.first && fitting.includes(chainOf[a] ?? -1));
    if (near !== undefined && (view.sentenceOf[nominal.first] ?? 0) - (view.sentenceOf[view.from[near] ?? 0] ?? 0) <= 1) add(chainOf[near] ?? 0, 'office');
  }
  return found;
};
