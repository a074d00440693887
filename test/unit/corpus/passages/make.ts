// Digests from marked text: `⟦Anna Berg|person⟧ said …`; quotations by the core's own rules; states from a handful of names.
import type { ActorMention, ActorType, NameLists } from '../../../../src/core/analysis.ts';
import { NameClass } from '../../../../src/core/analysis.ts';
import { noKnowledge } from '../../../../src/core/knowledge.ts';
import { parseArticle } from '../../../../src/core/parse.ts';
import { findQuotes } from '../../../../src/core/quotes/quotes.ts';
import { makeDigest, type Digest } from '../../../../src/corpus/digest.ts';
import type { CorpusView } from '../../../../src/corpus/parts.ts';

const states: Readonly<Record<string, string>> = { Norland: 'NL', Norlandic: 'NL', Sunhaven: 'NL', Estria: 'ES', Estrian: 'ES' };
const cities = new Set(['Sunhaven', 'Lisbon', 'Madrid']);

export const testNames: NameLists = {
  classes: (surface) => (cities.has(surface) ? NameClass.city : 0),
  state: (surface) => states[surface],
  stateName: () => undefined,
  institution: () => undefined,
};

/** @param day ISO date of publication */
export const digestOf = (id: string, marked: string, day?: string): Digest => {
  const actors: ActorMention[] = [];
  let text = '';
  let at = 0;
  for (const found of marked.matchAll(/⟦([^|⟧]+)\|([a-z]+)⟧/g)) {
    text += marked.slice(at, found.index);
    const name = found[1] ?? '';
    actors.push({ start: text.length, end: text.length + name.length, type: (found[2] ?? 'person') as ActorType, name, metonym: false, confidence: 1, by: 'test' });
    text += name;
    at = found.index + found[0].length;
  }
  text += marked.slice(at);
  const article = parseArticle(text);
  return makeDigest(id, { article, actors, dates: [], quotes: findQuotes(article, actors, noKnowledge), published: { evidence: [] } }, day);
};

export const viewOf = (digests: readonly Digest[]): CorpusView => {
  const byId = new Map(digests.map((d) => [d.id, d]));
  return { digest: (id) => byId.get(id), ids: () => byId.keys(), entityOf: () => undefined, speakerOf: () => undefined, related: () => [] };
};

export const slice = (digest: Digest, span: { readonly start: number; readonly end: number }): string => digest.prose.slice(span.start, span.end);
