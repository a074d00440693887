// Why a mention belongs to its entity, in one plain clause.
import type { LinkReason } from '../corpus.ts';
import type { ActorPointer, IdentityDecision } from '../identity/decisions.ts';
import { linkRules, type LinkRule } from '../identity/local.ts';
import type { Link } from '../identity/form.ts';
import { shortDay } from '../words.ts';

/** "you said so on 3 Mar 2022". */
export const decidedText = ({ by, at }: Pick<IdentityDecision, 'by' | 'at'>): string => `${by ?? 'you'} said so on ${shortDay(at)}`;

const clauses: Readonly<Record<LinkRule, (short: string, full: string) => string>> = {
  name: (s) => `named ${s}`,
  exact: (s) => `named ${s}`,
  spelling: (s, f) => `${s} is another spelling of ${f}`,
  nickname: (s, f) => `${s} is a short form of ${f}`,
  initial: (s, f) => `the initials of ${s} fit ${f}`,
  middle: (s, f) => `${s} and ${f} differ in a middle name only`,
  alias: (s, f) => `the article gives ${s} and ${f} as names of one person`,
  order: (s, f) => `${s} has the words of ${f} in another order`,
  slip: (s, f) => `${s} is one letter from ${f}`,
  surname: (s, f) => `${s} is the family name of ${f}`,
  given: (s, f) => `${s} is a given name of ${f}`,
  handle: (s, f) => `${s} spells ${f}`,
  acronym: (s, f) => `${s} has the initials of ${f}`,
  brackets: (s, f) => `${s} stands in brackets beside ${f}`,
  part: (s, f) => `${s} begins the name ${f}`,
  legal: (s, f) => `${s} is ${f} without its legal form`,
  ministry: (s, f) => `${s} and ${f} are one ministry`,
  institution: (s, f) => `${s} is a known name of ${f}`,
  state: (s, f) => `${s} is taken for ${f}, the only one named`,
  context: (s, f) => `${s} is taken for that of ${f}, which this article is about`,
  flag: (_, f) => `the flag of ${f}`,
  country: (s, f) => (s === f ? `named ${s}` : `${s} is a name of ${f}`),
  demonym: (s, f) => `${s}: of ${f}`,
  capital: (s, f) => `${s}, the capital, stands for ${f}`,
  seat: (s, f) => `${s} stands for the government of ${f}`,
  region: (s, f) => `${s}: of ${f}`,
  team: (s, f) => `${s}, here: ${f}`,
  office: (s, f) => `${s} is the office of ${f} here`,
  counterpart: (s, f) => `${s}: ${f} holds the same office`,
  pronoun: (s, f) => `${s} refers to ${f}`,
  decided: (s, f) => `${s} is ${f}`,
  'typo-place': (s, f) => `${s} is one letter from a name of ${f}`,
};

/**
 * The reason of one mention: how it joins its chain in the article, and how the chain's name joins the entity.
 *
 * @param code `linkRules` code of the mention
 * @param surface the mention as it stands; `chain` the chain's own name; `name` the entity's
 * @param other a spelling of the form that the chain's form was linked to
 */
export const reasonOf = (code: number, surface: string, chain: string, name: string, link: Link | undefined, other: string): LinkReason => {
  const rule = linkRules[code] ?? 'exact';
  const parts: string[] = [];
  if (rule !== 'exact' || !link) parts.push(clauses[rule](surface, rule === 'exact' ? name : chain));
  if (link) parts.push(link.rule === 'exact' ? `${chain} is named so elsewhere too` : clauses[link.rule](chain, other));
  if (link?.decision) parts.push(decidedText(link.decision));
  return { rule: link?.decision ? 'decided' : link && link.rule !== 'exact' ? link.rule : rule, text: parts.join('; ') };
};

/** What a decision says of an actor: "the same as Ines Orlov: you said so on 3 Mar 2022". `isOther` tells which of its two pointers means somebody else. */
export const decisionWords = (decision: IdentityDecision, isOther: (pointer: ActorPointer) => boolean): string => {
  const said = decidedText(decision);
  switch (decision.kind) {
    case 'same-as':
    case 'not-same': {
      const other = isOther(decision.a) ? decision.a : decision.b;
      return `${decision.kind === 'same-as' ? 'the same as' : 'not'} ${other.name}: ${said}`;
    }
    case 'split-off':
      return `somebody else than others of the name: ${said}`;
    case 'canonical-name':
      return `shown by this name: ${said}`;
    case 'this-is':
      return `known elsewhere: ${said}`;
  }
};
