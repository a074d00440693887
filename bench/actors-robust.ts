// How far the names hold when the same annotated text is set otherwise: headlines in capitals and title case, hashtags, handles, glued
// sentences, possessives, no-break spaces. Usage: npx tsx bench/actors-robust.ts [--errors=SETTING]
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findActors } from '../src/core/actors/actors.ts';
import { noDecisions, type ActorType } from '../src/core/analysis.ts';
import { loadKnowledge, modelFileNames } from '../src/core/knowledge.ts';
import { parseArticle } from '../src/core/parse.ts';

const root = path.join(import.meta.dirname, '..');
const shared = path.join(root, '../shared/data/wikinews');
if (!existsSync(shared)) {
  console.log('The data lies beside the project, in ../shared; it is not there.');
  process.exit(0);
}
interface Name {
  readonly start: number;
  readonly end: number;
  readonly type: ActorType;
}
interface Row {
  readonly text: string;
  readonly actors: readonly Name[];
}
const rows = ['world.dev', 'stories.dev'].flatMap((name) => readFileSync(path.join(shared, `${name}.jsonl`), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Row));
const knowledge = loadKnowledge(Object.fromEntries(modelFileNames.map((name) => [name, new Uint8Array(readFileSync(path.join(root, 'models', name)))])));

/** Writes a text anew, name by name and stretch by stretch between them; the names move along. */
const rewrite = ({ text, actors }: Row, between: (stretch: string) => string, name: (surface: string, type: ActorType, next: string) => readonly [before: string, surface: string, after: string]): Row => {
  let out = '';
  let at = 0;
  const moved: Name[] = [];
  for (const { start, end, type } of [...actors].sort((a, b) => a.start - b.start)) {
    out += between(text.slice(at, start));
    const [before, surface, after] = name(text.slice(start, end), type, text.slice(end, end + 2));
    moved.push({ start: out.length + before.length, end: out.length + before.length + surface.length, type });
    out += before + surface + after;
    at = end;
  }
  return { text: out + between(text.slice(at)), actors: moved };
};
const same = (s: string): string => s;
const asIs = (surface: string): readonly [string, string, string] => ['', surface, ''];
/** Letter by letter, so that offsets stay: letters whose other case is longer are left alone. */
const recase = (text: string, upper: (at: number) => boolean): string => text.replace(/\p{Ll}/gu, (c: string, i: number) => (upper(i) && c.toUpperCase().length === c.length ? c.toUpperCase() : c));
const headline = (row: Row): number => Math.max(0, row.text.indexOf('\n'));
const inHeadline = (row: Row, set: (line: string) => string): Row => ({ ...row, text: set(row.text.slice(0, headline(row))) + row.text.slice(headline(row)) });
const opening = (row: Row): number => {
  const story = row.text.indexOf('\n\n', headline(row) + 2);
  return story < 0 ? row.text.length : story;
};
const joined = (surface: string): string => surface.split(/[^\p{L}\p{N}]+/u).map((w) => w.charAt(0).toUpperCase() + w.slice(1)).join('');
const own = /^['’]/;

interface Setting {
  readonly name: string;
  readonly set: (row: Row) => Row;
  /** Where it counts. */
  readonly until?: (row: Row) => number;
  readonly only?: (name: Name, row: Row) => boolean;
}
const settings: readonly Setting[] = [
  { name: 'as it is', set: (row) => row },
  { name: 'headlines, as they are', set: (row) => row, until: headline },
  { name: 'headlines in capitals', set: (row) => inHeadline(row, (line) => recase(line, () => true)), until: headline },
  { name: 'headlines in title case', set: (row) => inHeadline(row, (line) => recase(line, (i) => i === 0 || line.charAt(i - 1) === ' ')), until: headline },
  { name: 'first paragraph, as it is', set: (row) => row, until: opening },
  { name: 'first paragraph in capitals', set: (row) => ({ ...row, text: recase(row.text.slice(0, opening(row)), () => true) + row.text.slice(opening(row)) }), until: opening },
  { name: 'hashtags for names of one word', set: (row) => rewrite(row, same, (s) => (/^\p{L}+$/u.test(s) ? ['', `#${s}`, ''] : asIs(s))) },
  { name: 'hashtags for longer names', set: (row) => rewrite(row, same, (s) => (/\s/.test(s) && !/[^\p{L}\p{N}\s]/u.test(s) ? ['', `#${joined(s)}`, ''] : asIs(s))), only: (n, row) => row.text.charAt(n.start) === '#' },
  { name: 'handles for persons of two words', set: (row) => rewrite(row, same, (s, type) => (type === 'person' && /^\S+\s\S+$/.test(s) ? ['', `@${joined(s)}`, ''] : asIs(s))), only: (n, row) => row.text.charAt(n.start) === '@' },
  { name: 'sentences glued together', set: (row) => rewrite(row, (s) => s.replace(/([a-z][.!?]["”]?) +(?=["“]?(?:\p{Lu}|$))/gu, '$1'), asIs) },
  { name: 'possessive after every name', set: (row) => rewrite(row, same, (s, _, next) => (own.test(next) || /[.'’]$/.test(s) ? asIs(s) : ['', s, '’s'])) },
  { name: 'no-break spaces in names', set: (row) => rewrite(row, same, (s) => ['', s.replace(/ /g, '\u00a0'), '']) },
  { name: 'straight for curly marks', set: (row) => ({ ...row, text: row.text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"') }) },
];

const three = new Set<ActorType>(['person', 'organization', 'place']);
const errorsOf = process.argv.find((a) => a.startsWith('--errors='))?.slice(9);
for (const { name, set, until, only } of settings) {
  let [right, spans, system, gold] = [0, 0, 0, 0];
  for (const original of rows) {
    const row = set(original);
    const stop = until ? until(row) : row.text.length;
    const wanted = row.actors.filter((a) => a.end <= stop && three.has(a.type) && (only?.(a, row) ?? true));
    const found = findActors(parseArticle(row.text, 'plain'), knowledge, noDecisions).filter((m) => m.end <= stop && three.has(m.type));
    const at = new Map(found.map((m) => [`${m.start}-${m.end}`, m.type]));
    for (const g of wanted) {
      const type = at.get(`${g.start}-${g.end}`);
      if (type !== undefined) spans++;
      if (type === g.type) right++;
      else if (errorsOf === name) console.log(`  ${g.type} [${row.text.slice(g.start, g.end)}] ${type ?? ''}\t…${row.text.slice(Math.max(0, g.start - 30), g.end + 30).replace(/\s+/g, ' ')}…`);
    }
    gold += wanted.length;
    system += found.length;
  }
  const figures = only ? `recall ${((100 * right) / gold).toFixed(1)}, spans ${((100 * spans) / gold).toFixed(1)}` : `F ${((200 * right) / (system + gold)).toFixed(1)}  P ${((100 * right) / system).toFixed(1)} R ${((100 * right) / gold).toFixed(1)}  spans F ${((200 * spans) / (system + gold)).toFixed(1)}`;
  console.log(`${name.padEnd(34)} ${figures}  of ${gold}`);
}
