// Organizations inside one article: long form and acronym, full name and short name, an organ and whose it is.
import { NameClass } from '../../core/analysis.ts';
import { blockKinds } from '../digest.ts';
import { foldName, nameWords } from './fold.ts';
import { comparedNames, number, type Linked } from './chainPersons.ts';
import { Groups, type LinkRule, type LocalDecisions } from './local.ts';
import { abbreviates, compareOrganizations, type OrganizationName } from './orgName.ts';
import { isCommonOrgan, knownInstitution, organizationReader, type ArticleView } from './view.ts';
import { bareLegislatures, descriptors, legalForms, trades } from './words/organizations.ts';

interface Named {
  readonly surface: string;
  readonly folded: string;
  readonly name: OrganizationName;
  institution: string;
  count: number;
  /** Where the story names it first; −1 if only headlines do. */
  first: number;
}

export interface OrganizationChain {
  /** The index, in the digest's actors, of the mention with its fullest name. */
  readonly head: number;
  /** The gazetteer's id of a known institution; empty if unknown. */
  readonly institution: string;
  /** The state it is of; empty if nothing says so. */
  readonly state: string;
  /** Its state was taken from what the article is about. */
  readonly fromContext: boolean;
}

const isInStory = ({ digest, from, sentenceOf }: ArticleView, mention: number): boolean => {
  const sentence = sentenceOf[from[mention] ?? 0] ?? 0;
  return digest.sentences.furniture[sentence] === 0 && /^(?:paragraph|quote|item)$/.test(blockKinds[digest.sentences.kind[sentence] ?? 0] ?? '');
};

/** Do a name's folded words end like a firm's? */
export const isFirmOf = (words: readonly string[]): boolean => trades.has(words.at(-1) ?? '') || legalForms.has(words.at(-1) ?? '');

/** Words that begin many names, so that they cannot stand for one alone. */
const openers = new Set('american national new first united general international royal central great north south east west northern southern eastern western bank university union state federal'.split(' '));

/** May `short` stand for `long` in the article that names both: "Lockheed" for "Lockheed Martin", "Penske" for "Penske Automotive Group"? */
const isShortForm = (short: OrganizationName, long: OrganizationName, surface: string): boolean => {
  if (short.core.length >= long.core.length || !short.core.every((w, i) => w === long.core[i])) return false;
  if (short.core.every((w) => descriptors.has(w) || openers.has(w) || legalForms.has(w))) return false;
  const rest = long.core.slice(short.core.length);
  const last = rest[rest.length - 1] ?? '';
  const full = nameWords(surface);
  return descriptors.has(last) || legalForms.has(last) || legalForms.has(full[full.length - 1] ?? '') || (rest.length === 1 && short.core.length === 1 && /^(?:martin|grumman|automotive|aircraft|electric|electronics|systems|technologies|laboratories|press|media|pictures|records|studios|financial|times|post|journal)$/.test(last));
};

/** Is `short` the beginning of a longer name that the story gives first: "Meridian" after "Meridian Bulk Carriers"? A firm that is named before its branches is not one of them. */
const introducedBy = (short: Named, long: Named): boolean =>
  long.first >= 0 && long.first < short.first && isFirmOf(nameWords(long.surface)) && short.name.core.length < long.name.core.length && short.name.core.every((w, i) => w === long.name.core[i]) && !short.name.core.every((w) => descriptors.has(w) || openers.has(w) || legalForms.has(w));

/** Does `(short)` stand right behind a mention of `long`, or `(long)` behind `short`? */
export const inBrackets = (view: ArticleView, outer: number, inner: number): boolean => {
  const end = view.to[outer] ?? 0;
  return view.word(end) === '(' && view.from[inner] === end + 1 && view.word(view.to[inner] ?? 0) === ')';
};

/**
 * Chains the organization mentions of an article.
 *
 * @param mentions indices into the digest's actors, in text order
 * @param about the state that most of the article is about; empty if none stands out
 * @param states all states that the article names
 */
export const chainOrganizations = (view: ArticleView, mentions: readonly number[], about: string, states: ReadonlySet<string>, decisions: LocalDecisions): { readonly links: readonly Linked[]; readonly chains: readonly OrganizationChain[] } => {
  const read = organizationReader(view.names);
  const named: Named[] = [];
  const idOf = new Map<string, number>();
  const groups = new Groups();
  const nameOf = mentions.map((m) => {
    const surface = (view.surfaces[m] ?? '').replace(/^the\s+/i, '');
    const folded = foldName(surface);
    let id = idOf.get(folded);
    if (id === undefined) {
      id = groups.add();
      idOf.set(folded, id);
      named.push({ surface, folded, name: read(surface), institution: knownInstitution(view.names, surface, states)?.id ?? '', count: 0, first: -1 });
    }
    const entry = named[id];
    if (entry) {
      entry.count++;
      if (entry.first < 0 && isInStory(view, m)) entry.first = view.from[m] ?? 0;
    }
    return id;
  });
  for (const [a, b] of decisions.apart) {
    const [x, y] = [idOf.get(a), idOf.get(b)];
    if (x !== undefined && y !== undefined) groups.forbid(x, y);
  }
  const ruleOf: LinkRule[] = named.map(() => 'exact');
  const join = (i: number, j: number, rule: LinkRule): void => {
    if (groups.find(i) === groups.find(j)) return;
    if (groups.join(i, j)) ruleOf[(named[i]?.name.core.length ?? 0) < (named[j]?.name.core.length ?? 0) ? i : Math.max(i, j)] = rule;
  };
  const compared = named.slice(0, comparedNames);
  for (let i = 0; i < compared.length; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [named[i], named[j]];
      if (!a || !b) continue;
      if (a.institution !== '' && b.institution !== '') {
        if (a.institution === b.institution) join(i, j, 'institution');
        continue;
      }
      const { relation, rule } = compareOrganizations(a.name, b.name);
      if ((relation === 'same' || (relation === 'near' && a.institution === b.institution)) && rule) join(i, j, rule);
    }
  }
  // A long form with its acronym in brackets, either way about.
  for (let k = 1; k < mentions.length; k++) {
    const [i, j] = [nameOf[k - 1] ?? 0, nameOf[k] ?? 0];
    const [a, b] = [named[i], named[j]];
    if (a && b && inBrackets(view, mentions[k - 1] ?? 0, mentions[k] ?? 0) && (abbreviates(b.surface, a.surface) || abbreviates(a.surface, b.surface) || (b.name.acronym && !(a.institution !== '' && b.institution !== '')))) {
      // What the article spells out outweighs the list's reading of an acronym.
      if (a.institution === '' && b.name.acronym) b.institution = '';
      join(i, j, 'brackets');
    }
  }
  // Short forms, where just one long form fits.
  compared.forEach((short, i) => {
    const fits = new Map<number, { readonly at: number; readonly rule: LinkRule }>();
    compared.forEach((long, j) => {
      if (i === j || groups.find(i) === groups.find(j) || !groups.mayJoin(i, j) || (short.institution !== '' && long.institution !== '')) return;
      const { relation, rule } = compareOrganizations(short.name, long.name);
      const isShort = relation === 'short' && short.name.core.length <= long.name.core.length && (rule !== 'state' || short.name.state === '');
      const known = short.institution !== '' && long.institution === '';
      const told = introducedBy(short, long) && (view.names.classes(short.surface) & NameClass.company) === 0;
      const run = short.name.acronym && short.folded.length >= 3 && long.name.initials.some((l) => l.length > short.folded.length && l.includes(short.folded));
      const found: LinkRule | undefined = known ? undefined : isShort ? rule : isShortForm(short.name, long.name, long.surface) || told ? 'part' : run ? 'acronym' : undefined;
      if (found) fits.set(groups.find(j), { at: j, rule: found });
    });
    const [only] = fits.values();
    if (fits.size === 1 && only) join(i, only.at, only.rule);
  });
  const links = mentions.map((_, k) => ({ chain: groups.find(nameOf[k] ?? 0), rule: ruleOf[nameOf[k] ?? 0] ?? 'exact' }));
  const numbered = number(links, mentions, (k) => named[nameOf[k] ?? 0]);
  const membersOf: Named[][] = numbered.heads.map(() => []);
  const seen = new Set<number>();
  numbered.links.forEach(({ chain }, k) => {
    const id = nameOf[k] ?? 0;
    const name = named[id];
    if (name && !seen.has(id)) membersOf[chain]?.push(name);
    seen.add(id);
  });
  const chains = numbered.heads.map((head, c): OrganizationChain => {
    const members = membersOf[c] ?? [];
    const known = members.find((n) => n.institution !== '');
    const stated = members.find((n) => n.name.state !== '')?.name.state ?? knownInstitution(view.names, known?.surface ?? '')?.state ?? '';
    if (stated !== '' || about === '' || !members.every((n) => isCommonOrgan(n.surface) && n.institution === '')) return { head, institution: known?.institution ?? '', state: stated, fromContext: false };
    const surface = members[0]?.surface ?? '';
    const legislature = bareLegislatures.get(foldName(surface));
    const state = legislature && !legislature.has(about) && states.has('US') ? 'US' : about;
    const whole = knownInstitution(view.names, `${view.names.stateName(state) ?? ''} ${foldName(surface) === 'house' ? 'House of Representatives' : surface}`);
    return { head, institution: whole?.id ?? '', state, fromContext: true };
  });
  return { links: numbered.links, chains };
};
