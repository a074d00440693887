// How often an annotation finds its place after an edit, beside the schemes that others use.
//   node bench/bundled.mjs anchoring [--set tune|held] [--articles N] [--no-peers] [--errors N] [--seed N] [--passages]
// Texts: whole Wikinews articles with names marked by hand (../shared/data/wikinews/world.*.jsonl). Half of them, drawn by a
// hash of their id, were looked at while the method was made (`tune`); figures are told for the other half (`held`).
// `--passages` adds spans of three sentences, whose gold is doubtful where a part moved away: not counted in the figures told.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Budget, ordinarySteps } from '../src/annotations/anchor/budget.ts';
import { describe } from '../src/annotations/anchor/describe.ts';
import { Anchoring } from '../src/annotations/anchor/resolve.ts';
import { Positions } from '../src/annotations/positions.ts';
import type { Span } from '../src/core/span.ts';
import { seeded as random } from '../training/random.ts';
import { edits, sentencesOf, type Known, type Material } from './anchoring/edits.ts';
import { loadPeers, type Described, type Peer } from './anchoring/peers.ts';
import { goldOf, traced } from './anchoring/traced.ts';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly actors: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

const { values } = parseArgs({
  options: { set: { type: 'string', default: 'held' }, articles: { type: 'string', default: '160' }, 'no-peers': { type: 'boolean', default: false }, errors: { type: 'string', default: '0' }, method: { type: 'string', default: 'with old text' }, seed: { type: 'string', default: '1' }, passages: { type: 'boolean', default: false } },
});
const folder = path.resolve('../shared/data/wikinews');
if (!existsSync(folder)) {
  console.log('bench:anchoring needs the Wikinews articles in ../shared/data, which are not there: skipped.');
  process.exit(0);
}

const hashOf = (text: string): number => Array.from(text).reduce((h, c) => (Math.imul(h, 31) + (c.codePointAt(0) ?? 0)) >>> 0, 7);
const rows = ['world.train', 'world.dev'].flatMap((name) => readFileSync(path.join(folder, `${name}.jsonl`), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Row));
const isHeld = ({ id }: Row): boolean => hashOf(id) % 2 === 0;
const chosen = rows.filter((row) => isHeld(row) === (values.set === 'held')).slice(0, Number(values.articles));

const datePattern = /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:19|20)\d\d)\b/g;
const datesOf = (text: string): Span[] => [...text.matchAll(datePattern)].map((m) => ({ start: m.index, end: m.index + m[0].length }));

const materialOf = (from: readonly Row[]): Material => ({
  sentences: from.flatMap(({ text }) => sentencesOf(text).map(({ start, end }) => text.slice(start, end))).filter((s) => s.length > 40 && /[.!?]["”]?$/.test(s)),
  words: [...new Set(from.flatMap(({ text }) => text.match(/\b[a-z]{4,}\b/g) ?? []))],
  names: [...new Set(from.flatMap(({ text, actors }) => actors.map(({ start, end }) => text.slice(start, end))))],
  dates: [...new Set(from.flatMap(({ text }) => datesOf(text).map(({ start, end }) => text.slice(start, end))))],
});
const material = materialOf(rows.filter((row) => isHeld(row) === (values.set === 'held')));

const sample = <T>(r: () => number, list: readonly T[], n: number): T[] => {
  const rest = [...list];
  return Array.from({ length: Math.min(n, rest.length) }, () => rest.splice(Math.floor(r() * rest.length), 1)[0] as T);
};

const kinds = ['name', 'date', 'sentence', 'phrase', 'passage'] as const;
type Kind = (typeof kinds)[number];

const spansOf = (row: Row, r: () => number): { span: Span; kind: Kind }[] => {
  const { text } = row;
  const phrases = sentencesOf(text).flatMap(({ start, end }) => {
    const words = [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)];
    const size = 3 + Math.floor(r() * 6);
    if (words.length < size + 1) return [];
    const from = Math.floor(r() * (words.length - size));
    const last = words[from + size - 1];
    return [{ start: start + (words[from]?.index ?? 0), end: start + (last?.index ?? 0) + (last?.[0].length ?? 0) }];
  });
  return [
    ...sample(r, row.actors, 12).map(({ start, end }) => ({ span: { start, end }, kind: 'name' as const })),
    ...sample(r, datesOf(text), 6).map((span) => ({ span, kind: 'date' as const })),
    ...sample(r, sentencesOf(text).filter(({ start, end }) => end - start > 20), 6).map((span) => ({ span, kind: 'sentence' as const })),
    ...sample(r, phrases, 6).map((span) => ({ span, kind: 'phrase' as const })),
    ...(values.passages ? sample(r, sentencesOf(text).slice(0, -2), 4).map(({ start }) => ({ span: { start, end: sentencesOf(text).filter((s) => s.start >= start)[2]?.end ?? start + 1 }, kind: 'passage' as const })) : []),
  ];
};

interface Tally {
  survive: number;
  right: number;
  inexact: number;
  wrong: number;
  lost: number;
  guess: number;
  deleted: number;
  attached: number;
  attachedNames: number;
  attachedGuess: number;
  deletedNames: number;
  milliseconds: number;
}
const tally = (): Tally => ({ survive: 0, right: 0, inexact: 0, wrong: 0, lost: 0, guess: 0, deleted: 0, attached: 0, attachedNames: 0, attachedGuess: 0, deletedNames: 0, milliseconds: 0 });

type Method = (old: string, now: string) => (d: Described) => (Span & { readonly state?: string }) | undefined;

const ours = (withOld: boolean): Method => (old, now) => {
  const anchoring = new Anchoring(now, new Budget(ordinarySteps));
  const positions = new Positions(old);
  return ({ start, end }) => {
    const description = describe(positions, { start, end });
    if (!description) return undefined;
    const place = anchoring.resolve({ source: 'urn:x', ...description }, withOld ? old : undefined);
    return place.state === 'orphan' ? undefined : place;
  };
};
const peers: Readonly<Record<string, Peer>> = values['no-peers'] ? {} : await loadPeers();
const methods: Readonly<Record<string, Method>> = { ...peers, 'Dateline, with old text': ours(true), 'Dateline, without': ours(false) };

const totals = new Map<string, Tally>(Object.keys(methods).map((name) => [name, tally()]));
const perEdit = new Map<string, Map<string, Tally>>();
const perKind = new Map<string, Map<Kind, Tally>>();
let unclear = 0;
let errorsLeft = Number(values.errors);

for (const [number, row] of chosen.entries()) {
  const old = row.text;
  const known: Known = { names: row.actors, dates: datesOf(old) };
  const spans = spansOf(row, random(hashOf(row.id)));
  for (const [name, edit] of Object.entries(edits)) {
    const changed = edit(traced(old), random(hashOf(row.id + name) + Number(values.seed)), material, known, 1);
    const golds = spans.map(({ span, kind }) => goldOf(old, changed, span, kind === 'name' || kind === 'date', [...known.names, ...known.dates]));
    unclear += golds.filter(({ kind }) => kind === 'unclear').length;
    for (const [method, make] of Object.entries(methods)) {
      const begun = performance.now();
      const place = make(old, changed.text);
      const places = spans.map(({ span: { start, end } }) => place({ start, end, exact: old.slice(start, end), prefix: old.slice(Math.max(0, start - 32), start), suffix: old.slice(end, end + 32) }));
      const milliseconds = performance.now() - begun;
      const byEdit = perEdit.get(method) ?? new Map<string, Tally>();
      perEdit.set(method, byEdit);
      const editTally = byEdit.get(name) ?? tally();
      byEdit.set(name, editTally);
      const byKind = perKind.get(method) ?? new Map<Kind, Tally>();
      perKind.set(method, byKind);
      const total = totals.get(method) ?? tally();
      total.milliseconds += milliseconds;
      for (const [i, gold] of golds.entries()) {
        const kind = spans[i]?.kind ?? 'name';
        const kindTally = byKind.get(kind) ?? tally();
        byKind.set(kind, kindTally);
        const found = places[i];
        const all = [total, editTally, kindTally];
        let fault = '';
        if (gold.kind === 'survives') {
          for (const t of all) {
            t.survive++;
            if (found?.state === 'guess') t.guess++;
            if (!found) t.lost++;
            else if (found.start === gold.start && found.end === gold.end) t.right++;
            else if (found.start < gold.end && gold.start < found.end) t.inexact++;
            else t.wrong++;
          }
          if (found?.start !== gold.start || found.end !== gold.end) fault = !found ? 'LOST' : found.start < gold.end && gold.start < found.end ? 'INEXACT' : 'WRONG';
        } else if (gold.kind === 'deleted') {
          const isName = kind === 'name' || kind === 'date';
          for (const t of all) {
            t.deleted++;
            if (isName) t.deletedNames++;
            if (!found) continue;
            t.attached++;
            if (isName) t.attachedNames++;
            if (found.state === 'guess') t.attachedGuess++;
          }
          if (found) fault = 'ATTACHED';
        }
        if (fault && errorsLeft > 0 && method === `Dateline, ${values.method}`) {
          errorsLeft--;
          const { start, end } = spans[i]?.span ?? { start: 0, end: 0 };
          const show = (text: string, a: number, b: number): string => `${text.slice(Math.max(0, a - 50), a)}⟦${text.slice(a, b)}⟧${text.slice(b, b + 50)}`.replace(/\s+/g, ' ');
          console.log(`${fault} ${name} ${kind} ${found?.state ?? ''}\n   old  ${show(old, start, end)}\n   gold ${gold.kind === 'survives' ? show(changed.text, gold.start, gold.end) : '—'}\n   got  ${found ? show(changed.text, found.start, found.end) : '—'}`);
        }
      }
    }
  }
  if (process.stderr.isTTY) process.stderr.write(`\r${number + 1}/${chosen.length}`);
}

const percent = (n: number, of: number): string => (of === 0 ? '–' : ((100 * n) / of).toFixed(2));
const line = (cells: readonly (string | number)[]): string => cells.map((c, i) => String(c).padEnd(i === 0 ? 26 : 11)).join('');
const head = ['', 'right %', 'inexact %', 'wrong %', 'lost %', 'guess %', 'deleted:', 'attached %', 'names %', 'of these guesses', 'ms/article'];
const cells = (name: string, t: Tally): readonly (string | number)[] => [name, percent(t.right, t.survive), percent(t.inexact, t.survive), percent(t.wrong, t.survive), percent(t.lost, t.survive), percent(t.guess, t.survive), '', percent(t.attached, t.deleted), percent(t.attachedNames, t.deletedNames), t.attachedGuess, t.milliseconds ? (t.milliseconds / chosen.length / Object.keys(edits).length).toFixed(2) : ''];
const [any] = totals.values();
console.log(`\n${chosen.length} articles (${values.set}), ${Object.keys(edits).length} kinds of edit: ${any?.survive ?? 0} surviving and ${any?.deleted ?? 0} deleted spans, ${unclear} unclear ones not counted\n`);
console.log(line(head));
for (const [name, t] of totals) console.log(line(cells(name, t)));
for (const method of ['Dateline, with old text', 'Dateline, without']) {
  console.log(`\n${line([method, ...head.slice(1)])}`);
  for (const [name, t] of perEdit.get(method) ?? []) console.log(line(cells(name, t)));
  for (const [name, t] of perKind.get(method) ?? []) console.log(line(cells(`– ${name}`, t)));
}
