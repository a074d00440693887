// The shared articles as analyses, for the benches of passages and disagreements: annotated names and quotations where there are any (`--gold`), else what the core finds.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { analyse } from '../src/core/analyse.ts';
import type { ActorType, Analysis, NameLists, QuotationKind } from '../src/core/analysis.ts';
import { noDecisions } from '../src/core/analysis.ts';
import { loadKnowledge, noKnowledge, type ModelFiles } from '../src/core/knowledge.ts';
import { parseArticle } from '../src/core/parse.ts';
import { makeDigest, type Digest } from '../src/corpus/digest.ts';
import type { CorpusView } from '../src/corpus/parts.ts';

export interface Row {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  readonly digest: Digest;
}

/** A view of rows without identity across articles: names are all that joins them. */
export const viewOf = (rows: readonly Row[]): CorpusView => {
  const digests = new Map(rows.map((r) => [r.id, r.digest]));
  return { digest: (id) => digests.get(id), ids: () => digests.keys(), entityOf: () => undefined, speakerOf: () => undefined, related: () => [] };
};

const rowOf = (id: string, text: string, analysis: Analysis, published: string | undefined): Row => ({ id, text, ...(published ? { published } : {}), digest: makeDigest(id, analysis, published) });

const shared = new URL('../../shared/', import.meta.url);
export const haveShared = existsSync(shared);
if (!haveShared) console.log('bench: ../shared is absent; nothing is measured on real articles');

const models: ModelFiles = existsSync('models') ? Object.fromEntries(readdirSync('models').map((name) => [name, new Uint8Array(readFileSync(`models/${name}`))])) : {};
export const knowledge = ((): ReturnType<typeof loadKnowledge> => {
  try {
    return loadKnowledge(models);
  } catch {
    return noKnowledge;
  }
})();

interface GoldSpan {
  readonly start: number;
  readonly end: number;
}
interface GoldRow {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  readonly actors?: readonly (GoldSpan & { readonly type: string; readonly metonym?: boolean })[];
  readonly quotes?: readonly (GoldSpan & { readonly kind: string; readonly speaker: GoldSpan | null; readonly cue: GoldSpan | null })[];
}

const gold = process.argv.includes('--gold');

const toRow = (row: GoldRow): Row => {
  const article = parseArticle(row.text);
  const found = analyse(article, knowledge, row.published === undefined ? noDecisions : { ...noDecisions, published: row.published });
  if (!gold || !row.actors || !row.quotes) return rowOf(row.id, row.text, found, row.published);
  const actors = row.actors
    .map((a) => ({ start: a.start, end: a.end, type: (a.type === 'org' ? 'organization' : a.type) as ActorType, name: row.text.slice(a.start, a.end).replace(/\s+/g, ' '), metonym: a.metonym ?? false, confidence: 1, by: 'gold' }))
    .sort((a, b) => a.start - b.start);
  const quotes = row.quotes.map((q) => ({ start: q.start, end: q.end, kind: (q.kind === 'partial' || q.kind === 'denial' ? 'mixed' : q.kind) as QuotationKind, speaker: q.speaker, cue: q.cue, cueClass: 'say' as const, via: null, to: null, negated: false }));
  return rowOf(row.id, row.text, { ...found, article, actors, quotes }, row.published);
};

/** The name lists of the core where there are any; else states by their names and a few capitals, from the shared territories. */
export const names = (): NameLists => {
  if (knowledge.names.state('Russia')) return knowledge.names;
  const demonyms = 'Russian RU Russians RU Moscow RU Kremlin RU American US Americans US Washington US Pentagon US White\u00a0House US Ukrainian UA Kyiv UA Kiev UA British GB London GB French FR Paris FR German DE Berlin DE Chinese CN Beijing CN Iranian IR Tehran IR Israeli IL Iraqi IQ Baghdad IQ Turkish TR Ankara TR Indian IN Pakistani PK Japanese JP Tokyo JP Canadian CA Australian AU Spanish ES Italian IT U.S. US US US USA US UK GB'.split(' ');
  const states = new Map<string, string>();
  for (let i = 0; i + 1 < demonyms.length; i += 2) states.set((demonyms[i] ?? '').replace('\u00a0', ' '), demonyms[i + 1] ?? '');
  for (const line of readFileSync(new URL('data/names/territories.jsonl', shared), 'utf8').split('\n').filter(Boolean)) {
    const row = JSON.parse(line) as { code?: string; name?: string; is_country?: boolean; names_strong?: readonly string[] };
    if (row.is_country && row.code?.length === 2) for (const name of [row.name ?? '', ...(row.names_strong ?? [])]) states.set(name, row.code.toUpperCase());
  }
  return { classes: () => 0, state: (s) => states.get(s.replace(/^the /i, '')), stateName: () => undefined, institution: () => undefined };
};

/** The articles of a folder; the project's own samples without one. */
export const samples = (folder = 'samples'): readonly Row[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((f) => /\.(?:txt|md|article)$/.test(f) && f !== 'README.md')
    .sort()
    .map((f) => {
      const text = readFileSync(`${folder}/${f}`, 'utf8');
      const analysis = analyse(parseArticle(text, f.endsWith('.md') ? 'markdown' : 'plain'), knowledge, noDecisions);
      const day = analysis.published.value ?? /(\d{4}-\d\d-\d\d)/.exec(`${f} ${text.slice(0, 200)}`)?.[1];
      return rowOf(f, text, analysis, day);
    });

const lines = (path: string): readonly GoldRow[] =>
  readFileSync(new URL(path, shared), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldRow);

const isoDay = (published: string | undefined): string | undefined => {
  const turned = published && /^(\d\d)-(\d\d)-(\d{4})$/.exec(published);
  return turned ? `${turned[3]}-${turned[1]}-${turned[2]}` : published;
};

/** The four running stories, 120 articles. */
export const stories = (): readonly Row[] =>
  ['data/wikinews/stories.train.jsonl', 'data/wikinews/stories.dev.jsonl'].flatMap((f) => lines(f).map((r) => { const day = isoDay(r.published); return toRow({ ...r, ...(day ? { published: day } : {}) }); }));

/** 441 articles of all topics. */
export const world = (): readonly Row[] => {
  const annotated = new Map([...lines('data/wikinews/world.train.jsonl'), ...lines('data/wikinews/world.dev.jsonl')].map((r) => [r.text, r]));
  return lines('data/wikinews/articles.jsonl').map((r) => toRow({ ...annotated.get(r.text), ...r }));
};

interface Seeds {
  readonly mentions: readonly (GoldSpan & { readonly file: string; readonly type: string; readonly entity: string; readonly metonym: boolean; readonly level: string; readonly nested: boolean })[];
  readonly quotes: readonly (GoldSpan & { readonly file: string; readonly kind: string; readonly speaker: string | null; readonly cueStart?: number; readonly cueEnd?: number })[];
}

const seedTypes: Readonly<Record<string, string>> = { person: 'person', organization: 'organization', org: 'organization', nationality: 'people' };

/** The five articles of the mission; ids are file names. */
export const seeds = (): readonly Row[] => {
  const { mentions, quotes } = JSON.parse(readFileSync(new URL('gold/seeds.json', shared), 'utf8')) as Seeds;
  return readdirSync(new URL('articles/', shared))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(`articles/${file}`, shared), 'utf8');
      const own = mentions.filter((m) => m.file === file && (m.level === 'name' || m.level === 'nationality') && !m.nested);
      const speakerOf = (q: Seeds['quotes'][number]): GoldSpan | null => {
        const at = q.cueStart ?? q.start;
        const near = mentions.filter((m) => m.file === file && m.entity === q.speaker).sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at));
        return near[0] ? { start: near[0].start, end: near[0].end } : null;
      };
      return toRow({
        id: file,
        text,
        actors: own.map((m) => ({ ...m, type: m.level === 'nationality' ? 'people' : (seedTypes[m.type] ?? 'place') })),
        quotes: quotes.filter((q) => q.file === file).map((q) => ({ ...q, speaker: speakerOf(q), cue: q.cueStart === undefined || q.cueEnd === undefined ? null : { start: q.cueStart, end: q.cueEnd } })),
      });
    });
};

/** The rows that a bench's first argument names. */
export const rowsOf = (what: string): readonly Row[] => {
  if (what.includes('/')) return samples(what);
  if (what === 'samples') return samples();
  if (what === 'stories') return stories();
  if (what === 'world') return world();
  return what === 'all' ? [...stories(), ...world()] : seeds();
};
