// A folder's articles on one page of Markdown: who, when, who said what, what is of one origin, what does not agree. Everything from an article is escaped.
import { plainMarkdown } from '../annotations/markdown.ts';
import { reportMark } from '../core/eligible.ts';
import type { ArticleId, ArticleRef, ConflictLink, Corpus, DayOfEvents, Passage, ToldStatement } from './corpus.ts';
import { publishedRef } from './digest.ts';
import { articleDay, conflictTitles, counted, longDay, shortDay } from './words.ts';

export type ReportSource = Pick<Corpus, 'articles' | 'conflicts' | 'families' | 'find' | 'published' | 'size' | 'speakers' | 'statements' | 'timeline' | 'versions'>;

export interface ReportOptions {
  /** The address of an article for a link, encoded; undefined where there is none to link to. */
  readonly link: (id: ArticleId) => string | undefined;
  /** Told of every part that is done, 0 to 1. */
  readonly progress?: (done: number) => void;
  /** Asked between the parts: a report that nobody wants any more ends early. */
  readonly cancelled?: () => boolean;
}

/** What is listed at the most; what is left out is told. */
const most = { articles: 300, actors: 60, days: 80, speakers: 25, statements: 8, families: 100, disagreements: 150 } as const;
/** A passage of fewer code units tells nothing of its day. */
const shortest = 25;
/** Days of which the most telling are chosen. */
const daysLooked = 1000;
/** Articles that are asked for their disagreements, the newest. */
const articlesAsked = 3000;

const types = { person: 'person', organization: 'organization', place: 'place', people: 'people', misc: 'name' } as const;

const cut = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, text.lastIndexOf(' ', length) > length / 2 ? text.lastIndexOf(' ', length) : length).replace(/[\ud800-\udbff]$/, '')} …`);
/**
 * Escaped, but for signs that mean nothing where they stand. A word joiner parts what readers of Markdown would make an address of, escaped
 * or not: some look for addresses once the escapes are gone.
 */
const plain = (text: string, length = 300): string =>
  plainMarkdown(cut(text, length).replace(/:(?=\/\/)|www(?=\.)|@/gi, (c) => `${c}\u2060`))
    .replace(/(?<=.)(?<!^[0-9]{1,9})(?<!www)\\([.+)-])/giu, '$1')
    .replace(/\\([(!])/g, '$1')
    .replace(/\\:(?=\s|$)/g, ':');
const leftOut = (all: number, shown: number, one: string, many = `${one}s`): readonly string[] => (all > shown ? ['', `*${counted(all - shown, `more ${one}`, `more ${many}`)}.*`] : []);

interface Setting extends ReportOptions {
  /** Articles with the dates that the whole corpus gives them. */
  readonly dated: ReadonlyMap<ArticleId, ArticleRef>;
}

/** `[Title](address), 3 Mar 2022`. */
const sourceOf = (given: ArticleRef, { link, dated }: Setting): string => {
  const article = dated.get(given.id) ?? given;
  const title = plain(article.title, 120);
  const address = link(article.id)?.replace(/[\s()<>\\]/g, (c) => `%${(c.codePointAt(0) ?? 32).toString(16).padStart(2, '0')}`);
  return `${address === undefined ? title : `[${title}](${address})`}, ${articleDay(article)}`;
};

const told = (passage: Passage, options: Setting): string => `${plain(passage.excerpt)} — ${sourceOf(passage.article, options)}`;

const head = async (source: ReportSource, articles: readonly ArticleRef[]): Promise<readonly string[]> => {
  const { entities } = await source.size();
  const days = articles.flatMap(({ published }) => published ?? []).sort();
  const [first, last] = [days[0], days[days.length - 1]];
  const undated = articles.filter(({ published }) => published === undefined).length;
  return [
    `# What ${counted(articles.length, 'article')} ${articles.length === 1 ? 'tells' : 'tell'}`,
    '',
    `${first === undefined || last === undefined ? '' : `From ${longDay(first)} to ${longDay(last)}. `}${undated > 0 ? `${counted(undated, 'article')} without a date. ` : ''}${counted(entities, 'actor')}.`,
    '',
    'Read by a machine, from wording alone: names, dates and attributions may be wrong. Where articles do not agree, both wordings stand side by side; who is right, this page does not say.',
  ];
};

const articlesPart = (articles: readonly ArticleRef[], options: Setting): readonly string[] => [
  '## Articles',
  '',
  ...articles.slice(0, most.articles).map((article) => `- ${sourceOf(article, options)}`),
  ...leftOut(articles.length, most.articles, 'article'),
];

const actorsPart = async (source: ReportSource): Promise<readonly string[]> => {
  const found = await source.find('', most.actors);
  const { entities } = await source.size();
  if (found.length === 0) return [];
  return [
    '## Actors',
    '',
    '| Actor | What | Articles | Mentions | Also written |',
    '| :-- | :-- | --: | --: | :-- |',
    ...found.map(({ name, type, articles, mentions, aliases }) => `| ${plain(name, 80)} | ${types[type]} | ${articles} | ${mentions} | ${aliases.slice(0, 5).map((a) => plain(a, 50)).join(', ')}${aliases.length > 5 ? ` and ${aliases.length - 5} more` : ''} |`),
    ...leftOut(entities, found.length, 'actor'),
  ];
};

const timelinePart = async (source: ReportSource, options: Setting): Promise<readonly string[]> => {
  const all = await source.timeline({}, daysLooked);
  // Those that most articles tell of, then the latest.
  const chosen = [...all].sort((a, b) => b.articles - a.articles || (a.day < b.day ? 1 : -1)).slice(0, most.days).sort((a, b) => (a.day < b.day ? -1 : 1));
  if (chosen.length === 0) return [];
  const line = ({ day, articles, passages }: DayOfEvents): readonly string[] => {
    // A cell of a table that holds the date alone tells nothing.
    const [first, second] = passages.filter(({ excerpt }) => excerpt.length >= shortest);
    if (!first) return [];
    return [`- **${longDay(day)}**${articles > 1 ? ` (${counted(articles, 'article')})` : ''}: ${told(first, options)}${second ? `; ${told(second, options)}` : ''}`];
  };
  return ['## Timeline', '', ...chosen.flatMap(line), ...leftOut(all.length, chosen.length, 'day')];
};

const statementLine = ({ words, on, article, negated, cueClass, to, articles, origins }: ToldStatement, options: Setting): string => {
  const cue = cueClass === 'deny' ? 'denied: ' : negated ? 'did not say: ' : '';
  return `- ${on === undefined ? '' : `${shortDay(on)}: `}${cue}${plain(words)}${to === undefined ? '' : ` (to ${plain(to, 60)})`} — ${sourceOf(article, options)}${articles > 1 ? `; in ${counted(articles, 'article')}${origins === articles ? '' : ` of ${counted(origins, 'origin')}`}` : ''}`;
};

const statementsPart = async (source: ReportSource, options: Setting): Promise<readonly string[]> => {
  const speakers = await source.speakers('', most.speakers);
  if (speakers.length === 0) return [];
  const out = ['## Who said what', '', 'Words in quotation marks are quoted; the others are the article’s.', ''];
  for (const { id, name, statements: all, articles } of speakers) {
    const list = await source.statements({ entity: id }, most.statements);
    if (list.length === 0) continue;
    out.push(`### ${plain(name, 80)}`, '', `${counted(all, 'statement')} in ${counted(articles, 'article')}${all > list.length ? '; the latest' : ''}:`, '', ...list.map((s) => statementLine(s, options)), '');
  }
  return out;
};

const familiesPart = async (source: ReportSource, options: Setting): Promise<readonly string[]> => {
  const families = await source.families();
  if (families.length === 0) return [];
  const out = ['## Articles of one origin', '', 'Reprints, rewrites and updates of one story. Together they are one source, not several.', ''];
  for (const { articles } of families.slice(0, most.families)) {
    const [eldest, ...others] = articles;
    if (!eldest) continue;
    const notes = new Map((await source.versions(eldest.id)).map((v) => [v.article.id, v.note]));
    out.push(`- ${sourceOf(eldest, options)}`);
    for (const other of others.slice(0, 20)) out.push(`  - ${sourceOf(other, options)}: ${plain(notes.get(other.id) ?? 'the same report')}`);
    if (others.length > 20) out.push(`  - and ${others.length - 20} more`);
  }
  return [...out, ...leftOut(families.length, most.families, 'family', 'families')];
};

/** Every disagreement once, whichever side it was asked from, and one of those alike; the strongest first. */
const disagreements = async (source: ReportSource, articles: readonly ArticleRef[], cancelled: () => boolean): Promise<readonly (ConflictLink & { readonly alike: number })[]> => {
  const seen = new Set<string>();
  const found = new Map<string, ConflictLink & { alike: number }>();
  for (const { id } of articles.slice(0, articlesAsked)) {
    if (cancelled()) return [];
    for (const link of await source.conflicts(id)) {
      const [a, b] = [link.here, link.there].map((p) => `${p.article.id} ${p.start}`).sort();
      const pair = `${a} ${b} ${link.kind}`;
      if (seen.has(pair)) continue;
      seen.add(pair);
      const sort = `${[link.here.article.id, link.there.article.id].sort().join(' ')} ${link.kind} ${link.why}`;
      const known = found.get(sort);
      if (known && known.strength >= link.strength) known.alike++;
      else found.set(sort, { ...link, alike: known ? known.alike + 1 : 0 });
    }
  }
  return [...found.values()].sort((a, b) => b.strength - a.strength);
};

const disagreementsPart = async (source: ReportSource, articles: readonly ArticleRef[], options: Setting): Promise<readonly string[]> => {
  const all = await disagreements(source, articles, options.cancelled ?? (() => false));
  if (all.length === 0) return ['## Disagreements', '', 'None found, as far as wording tells.'];
  const lines = all.slice(0, most.disagreements).flatMap(({ kind, why, here, there, alike }) => [
    `- **${conflictTitles[kind]}** · ${plain(why, 160)}${alike > 0 ? ` (and ${alike} more alike)` : ''}`,
    `  - ${told(here, options)}`,
    `  - ${told(there, options)}`,
  ]);
  return ['## Disagreements', '', ...lines, ...leftOut(all.length, most.disagreements, 'disagreement')];
};

/** Articles without a date, the newest first, whose date is looked for in the others. */
const mostDated = 500;

const withDates = async (source: ReportSource, articles: readonly ArticleRef[]): Promise<readonly ArticleRef[]> => {
  let left = mostDated;
  const made: ArticleRef[] = [];
  for (const article of articles) {
    const found = article.publishedIsGuess && left-- > 0 ? await source.published(article.id) : undefined;
    made.push(found?.value === undefined && found?.guess === undefined ? article : { id: article.id, title: article.title, ...publishedRef(found) });
  }
  const day = ({ published }: ArticleRef): string => published ?? '';
  return made.sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
};

/**
 * The report on all articles of a corpus, as Markdown that is itself no article. Pure of clock and place: the same articles give the same text.
 * Lists are cut (see `most`) and say so. Empty text where it was cancelled.
 */
export const writeReport = async (source: ReportSource, given: ReportOptions): Promise<string> => {
  const articles = await withDates(source, await source.articles());
  const options: Setting = { ...given, dated: new Map(articles.map((a) => [a.id, a])) };
  const parts = [
    () => head(source, articles),
    () => disagreementsPart(source, articles, options),
    () => statementsPart(source, options),
    () => timelinePart(source, options),
    () => familiesPart(source, options),
    () => actorsPart(source),
    async () => articlesPart(articles, options),
  ];
  const out: string[] = [];
  for (const [i, part] of parts.entries()) {
    const lines = await part();
    options.progress?.((i + 1) / parts.length);
    if (options.cancelled?.()) return '';
    if (lines.length > 0) out.push(lines.join('\n').trimEnd());
  }
  // At the end, where it hides no title.
  return `${out.join('\n\n')}\n\n${reportMark}\n`;
};
