// What the identity benches share: knowledge, gold rows as analyses, and the gold mentions of the five articles.
import { existsSync, readFileSync } from 'node:fs';
import { analyse } from '../src/core/analyse.ts';
import type { ActorMention, ActorType, Analysis, Knowledge, Quotation } from '../src/core/analysis.ts';
import { loadKnowledge, modelFileNames } from '../src/core/knowledge.ts';
import { parseArticle } from '../src/core/parse.ts';

export const shared = '../shared';

/** Ends quietly where the shared data is not laid beside the project. */
export const needShared = (): void => {
  if (existsSync(shared)) return;
  console.log(`${shared} is not here: nothing measured`);
  process.exit(0);
};

export const knowledge: Knowledge = loadKnowledge(Object.fromEntries(modelFileNames.map((f) => [f, new Uint8Array(readFileSync(`models/${f}`))])));

export interface Row {
  readonly id: string;
  readonly published?: string;
  readonly text: string;
  readonly actors?: readonly { start: number; end: number; text: string; type: ActorType; metonym?: boolean }[];
  readonly quotes?: readonly { start: number; end: number; kind: Quotation['kind']; speaker: { start: number; end: number } | null; cue: { start: number; end: number } | null }[];
}

export const readRows = (path: string): readonly Row[] =>
  readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Row);

const asMention = (text: string, m: { start: number; end: number; type: ActorType; metonym?: boolean }): ActorMention => ({
  start: m.start, end: m.end, type: m.type, name: text.slice(m.start, m.end).replace(/[#@]/g, '').replace(/\s+/g, ' ').normalize('NFC'), metonym: m.metonym === true, confidence: 1, by: 'gold',
});

/** The analysis of a row with its gold mentions and quotations in place of ours. */
export const goldAnalysis = (row: Row): Analysis => {
  const analysis = analyse(parseArticle(row.text), knowledge);
  const actors = (row.actors ?? []).map((m) => asMention(row.text, m)).sort((a, b) => a.start - b.start);
  const quotes = (row.quotes ?? []).map((q): Quotation => ({ start: q.start, end: q.end, kind: q.kind, speaker: q.speaker, cue: q.cue, cueClass: 'say', via: null, to: null, negated: false }));
  return { ...analysis, actors, quotes: quotes.length > 0 ? quotes : analysis.quotes };
};

export interface SeedMention {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  readonly entity: string;
  readonly acceptEntities?: readonly string[];
  readonly level: string;
  readonly metonym: boolean | null;
  readonly nested: boolean;
  readonly inBoilerplate?: boolean;
}

export interface Seeds {
  readonly mentions: readonly SeedMention[];
  readonly quotes: readonly { readonly file: string; readonly start: number; readonly end: number; readonly kind: Quotation['kind']; /** The speaker's entity. */ readonly speaker: string | null }[];
}

export const readSeeds = (): Seeds => JSON.parse(readFileSync(`${shared}/gold/seeds.json`, 'utf8')) as Seeds;

const typeOf = (m: SeedMention): ActorType => {
  if (m.level === 'nationality') return 'people';
  if (m.type === 'country') return 'place';
  return m.type === 'media' ? 'organization' : m.type === 'nationality' ? 'people' : (m.type as ActorType);
};

/** The named gold mentions of one of the five articles, as a tagger would give them. */
export const seedMentions = (seeds: Seeds, file: string, text: string): readonly ActorMention[] => {
  const ours = seeds.mentions.filter((m) => m.file === file && ['name', 'nationality', 'handle'].includes(m.level));
  // Names inside a role ("US Secretary of State") are mentions; names inside a longer name are not.
  return ours
    .filter((m) => !m.nested || !ours.some((o) => o !== m && o.start <= m.start && m.end <= o.end))
    .map((m) => asMention(text, { start: m.start, end: m.end, type: typeOf(m), metonym: m.metonym === true }))
    .sort((a, b) => a.start - b.start);
};

/** B-cubed precision, recall and F over items with a system and a gold cluster. */
export const bcubed = (items: readonly { readonly system: string; readonly gold: string; readonly accepted: readonly string[] }[]): { p: number; r: number; f: number } => {
  let [p, r] = [0, 0];
  for (const m of items) {
    const inSystem = items.filter((x) => x.system === m.system);
    const inGold = items.filter((x) => x.gold === m.gold);
    p += inSystem.filter((x) => x.accepted.some((e) => m.accepted.includes(e))).length / inSystem.length;
    r += inGold.filter((x) => x.system === m.system).length / inGold.length;
  }
  const [P, R] = [p / Math.max(1, items.length), r / Math.max(1, items.length)];
  return { p: P, r: R, f: P + R > 0 ? (2 * P * R) / (P + R) : 0 };
};
