// A small world of names for the tests: states, their adjectives and capitals, and mentions found by listed names.
import type { ActorMention, ActorType, NameLists } from '../../../src/core/analysis.ts';
import { parseArticle } from '../../../src/core/parse.ts';
import type { Analysis, Quotation } from '../../../src/core/analysis.ts';
import { makeDigest, type Digest } from '../../../src/corpus/digest.ts';

const states: Readonly<Record<string, readonly [name: string, adjective: string, capital: string]>> = { RU: ['Russia', 'Russian', 'Moscow'], US: ['United States', 'American', 'Washington'], FR: ['France', 'French', 'Paris'], UA: ['Ukraine', 'Ukrainian', 'Kyiv'] };
const byName = new Map<string, readonly [state: string, bits: number]>();
for (const [id, [name, adjective, capital]] of Object.entries(states)) {
  byName.set(name, [id, 1]);
  byName.set(adjective, [id, 2]);
  byName.set(capital, [id, 12]);
}
byName.set('US', ['US', 1]);
const institutions: Readonly<Record<string, { readonly id: string; readonly name: string; readonly state?: string }>> = {
  NATO: { id: 'north-atlantic-treaty-organization', name: 'North Atlantic Treaty Organization' },
  'North Atlantic Treaty Organization': { id: 'north-atlantic-treaty-organization', name: 'North Atlantic Treaty Organization' },
  'White House': { id: 'white-house', name: 'White House', state: 'US' },
  Kremlin: { id: 'kremlin', name: 'Kremlin', state: 'RU' },
};
const given = new Set(['Maria', 'Paul', 'Anna', 'John', 'Peter', 'Sergey', 'Boris']);

export const testNames: NameLists = {
  classes: (surface) => byName.get(surface)?.[1] ?? (given.has(surface) ? 32 : 0),
  state: (surface) => byName.get(surface)?.[0],
  stateName: (id) => states[id]?.[0],
  institution: (surface) => institutions[surface],
};

/** Mentions of listed names, the longest first where they overlap. `Moscow*` lists a metonym. */
export const mentionsOf = (text: string, listed: Readonly<Partial<Record<ActorType, string>>>): readonly ActorMention[] => {
  const found: ActorMention[] = [];
  for (const [type, names] of Object.entries(listed) as [ActorType, string][]) {
    for (const raw of names.split('|')) {
      const name = raw.replace('*', '');
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
        if (/\w/.test(text[at - 1] ?? ' ') || /\w/.test(text[at + name.length] ?? ' ')) continue;
        found.push({ start: at, end: at + name.length, type, name: name.replace(/[#@]/g, ''), metonym: raw.endsWith('*'), confidence: 1, by: 'test' });
      }
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((m, i) => !found.slice(0, i).some((o) => o.start <= m.start && m.end <= o.end));
};

export const quotesOf = (text: string, said: readonly (readonly [quote: string, speaker: string])[]): readonly Quotation[] =>
  said.map(([quote, speaker]) => {
    const start = text.indexOf(quote);
    // The nearest stretch of the speaker's words, at most one sentence away.
    const after = text.indexOf(speaker, start + quote.length);
    const before = text.lastIndexOf(speaker, start - 1);
    const at = after >= 0 && (before < 0 || after - start - quote.length <= start - before) ? after : before;
    return { start, end: start + quote.length, kind: 'direct', speaker: { start: at, end: at + speaker.length }, cue: null, cueClass: 'say', via: null, to: null, negated: false };
  });

/** A digest of a text with listed mentions. */
export const digestOf = (id: string, text: string, listed: Readonly<Partial<Record<ActorType, string>>>, published?: string, said: readonly (readonly [string, string])[] = []): Digest => {
  const article = parseArticle(text);
  const analysis: Analysis = { article, published: { evidence: [] }, actors: mentionsOf(text, listed), dates: [], quotes: quotesOf(text, said) };
  return makeDigest(id, analysis, published);
};
