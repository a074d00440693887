// One random history of a team of two, merged by real git, and judged.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeAnnotation } from '../../src/annotations/codec.ts';
import { fold, type Note } from '../../src/annotations/fold.ts';
import { mergeConflicted } from '../../src/annotations/merge.ts';
import type { Annotation, Iri } from '../../src/annotations/model.ts';
import { countingChance, tickingClock } from '../unit/annotations/memory.ts';
import { seeded as random } from '../../training/random.ts';
import { annotationFiles, articleText, git, Member, pick } from './team.ts';

export interface Verdict {
  readonly notes: number;
  readonly acts: number;
  /** Bodies edited on both sides, told with both versions; articles renamed on both sides, told by git. */
  readonly trueConflicts: number;
  /** Git stopped where nothing contradicted. */
  readonly falseConflicts: readonly string[];
  /** Something one side did is nowhere to be seen. */
  readonly losses: readonly string[];
  readonly broken: readonly string[];
  /** Opening made `git status` unclean. */
  readonly unclean: boolean;
}

const bodyText = ({ bodies }: { bodies: Annotation['bodies'] }): string => JSON.stringify(bodies);

/** @param seed makes the history */
export const runHistory = async (seed: number): Promise<Verdict> => {
  const r = random(seed);
  // Memory where there is some: thousands of small files are written to the disk, one by one, else.
  const top = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'dateline-merge-'));
  try {
    const ours = path.join(top, 'ours');
    mkdirSync(path.join(ours, 'news'), { recursive: true });
    git(ours, 'init', '-q', '-b', 'main');
    const articles = new Map<string, string>();
    // `quiet` has no notes yet: both may give it its first.
    for (const key of ['storm', 'quay', 'quiet']) {
      articles.set(key, `news/${key}.txt`);
      writeFileSync(path.join(ours, 'news', `${key}.txt`), articleText(r));
    }
    const clock = tickingClock();
    const first = new Member(ours, { clock, chance: countingChance(seed * 3 + 1), creator: { name: 'Ada' } }, r, articles, 0);
    const count = 8 + Math.floor(r() * 23);
    for (let i = 0; i < count; i++) await first.add(pick(r, ['storm', 'quay']));
    first.commit();
    const theirs = path.join(top, 'theirs');
    git(top, 'clone', '-q', ours, theirs);
    const a = new Member(ours, { clock, chance: countingChance(seed * 3 + 2), creator: { name: 'Ada' } }, random(seed * 7 + 1), articles, 0);
    const b = new Member(theirs, { clock, chance: countingChance(seed * 3 + 3), creator: { name: 'Ben' } }, random(seed * 7 + 2), articles, 1);
    for (const member of [a, b]) {
      const acts = 3 + Math.floor(member.r() * 10);
      for (let i = 0; i < acts; i++) {
        await member.act();
        if (member.r() < 0.3) member.commit();
      }
      member.commit();
    }
    const before = [annotationFiles(ours), annotationFiles(theirs)] as const;
    git(ours, 'fetch', '-q', theirs, 'main');
    const merged = git(ours, 'merge', '-q', '--no-edit', 'FETCH_HEAD');
    return await judge({ root: ours, code: merged.code, said: merged.out, a, b, before, articles, notes: count });
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
};

const judge = async ({ root, code, said, a, b, before, articles, notes }: {
  readonly root: string;
  readonly code: number;
  readonly said: string;
  readonly a: Member;
  readonly b: Member;
  readonly before: readonly [Map<string, string>, Map<string, string>];
  readonly articles: ReadonlyMap<string, string>;
  readonly notes: number;
}): Promise<Verdict> => {
  const falseConflicts: string[] = [];
  const losses: string[] = [];
  const broken: string[] = [];
  let trueConflicts = 0;
  const bothRenamed = new Set([...articles.keys()].filter((key) => a.renamed.has(key) && b.renamed.has(key) && a.renamed.get(key) !== b.renamed.get(key)));
  trueConflicts += bothRenamed.size;
  const unmerged = git(root, 'diff', '--name-only', '--diff-filter=U').out.split('\n').filter(Boolean);
  if (code !== 0) {
    // A rename to two names is the only thing that git may stop at.
    const isExplained = (file: string): boolean => [...bothRenamed].some((key) => file.includes(key));
    for (const file of unmerged) if (!isExplained(file)) falseConflicts.push(`${file}: ${said.trim()}`);
    if (bothRenamed.size === 0) falseConflicts.push(said.trim());
    for (const file of unmerged.filter((f) => f.endsWith('article.json'))) {
      const text = readFileSync(path.join(root, file), 'utf8');
      const result = mergeConflicted(text);
      if (result.kind !== 'clash' || result.clashes.length !== 1 || result.clashes[0]?.path[0] !== 'source') broken.push(`${file}: the two names cannot be told`);
      else writeFileSync(path.join(root, file), `${JSON.stringify(result.value, undefined, 2)}\n`);
    }
    // The reader keeps our names.
    for (const key of bothRenamed) git(root, 'checkout', '--ours', '--', a.renamed.get(key) ?? '');
    git(root, 'add', '-A');
    git(root, 'commit', '-q', '-m', 'merged');
  }
  const after = annotationFiles(root);
  for (const [side, files] of [[a, before[0]], [b, before[1]]] as const)
    for (const [file, content] of files) {
      if (file.endsWith('article.json') || file.endsWith('.gitignore')) continue;
      const name = path.posix.basename(file);
      const other = side === a ? b : a;
      if (after.get(file) === content) continue;
      if (!after.has(file) && other.removed.has(name)) continue;
      losses.push(`${file} is ${after.has(file) ? 'another' : 'gone'}`);
    }
  for (const [file, content] of after) {
    if (/^[<=>|]{7}/m.test(content)) broken.push(`${file}: merge markers`);
    if (file.endsWith('article.json') || file.endsWith('.gitignore')) continue;
    const decoded = decodeAnnotation(new TextEncoder().encode(content));
    if (!decoded.ok) broken.push(`${file}: ${decoded.fault.message}`);
  }
  const reader = new Member(root, a.maker, random(1), articles, 0).open();
  await reader.discover();
  const seen = new Map<Iri, Note>();
  const decisions = new Set((await reader.actors()).entries.map(({ annotation }) => annotation.id));
  for (const article of reader.articles) {
    const all = await reader.article(article);
    for (const fault of all.faults) broken.push(`${fault.address}: ${fault.fault.message}`);
    const { threads, duplicates } = fold(all.entries);
    if (duplicates.length > 0) broken.push(`${article}: duplicates`);
    for (const thread of threads) for (const note of [thread, ...thread.replies]) seen.set(note.id, note);
  }
  const removed = new Set([...a.removed, ...b.removed].map((name) => `urn:uuid:${name.slice(0, -5)}`));
  for (const [mine, other] of [[a, b], [b, a]] as const)
    for (const [i, { what, note, annotation }] of mine.done.entries()) {
      if (what === 'decide') {
        if (!decisions.has(note)) losses.push(`decision ${note}`);
        continue;
      }
      const shown = seen.get(what === 'reply' ? (annotation?.id ?? note) : note);
      // Collected as garbage by one: its note was deleted there, which the other may have written to. `check` tells those.
      if (!shown) {
        if (!removed.has(note) && !(annotation && removed.has(annotation.id))) losses.push(`${what} ${note} is not shown`);
        continue;
      }
      const later = mine.done.slice(i + 1).filter((d) => d.note === note);
      const elsewhere = other.done.filter((d) => d.note === note);
      const versions = shown.conflicts.flatMap((c) => c.versions.map((v) => v.annotation.id));
      if (what === 'edit' && annotation && !later.some((d) => d.what === 'edit')) {
        const isShown = bodyText(shown) === bodyText(annotation) || versions.includes(annotation.id);
        if (!isShown) losses.push(`edit ${annotation.id} is neither shown nor told`);
        const rival = elsewhere.find((d) => d.what === 'edit');
        if (rival && mine === a) {
          if (shown.conflicts.some((c) => c.kind === 'body' && c.versions.length === 2)) trueConflicts++;
          else losses.push(`both edited ${note}, and it is not told`);
        }
      }
      if (what === 'resolve' && later.every((d) => d.what !== 'reopen') && elsewhere.every((d) => d.what !== 'reopen') && !shown.resolved) losses.push(`resolved ${note} is open`);
      if (what === 'delete' && later.every((d) => d.what !== 'restore') && elsewhere.every((d) => d.what !== 'restore' && d.what !== 'edit') && !shown.deleted) losses.push(`deleted ${note} is shown`);
      if (what === 'delete' && elsewhere.some((d) => d.what === 'edit') && later.every((d) => d.what !== 'restore') && elsewhere.every((d) => d.what !== 'delete') && !shown.conflicts.some((c) => c.kind === 'deleted-but-edited')) losses.push(`deleted and edited ${note}, and it is not told`);
    }
  return { notes, acts: a.done.length + b.done.length, trueConflicts, falseConflicts, losses, broken, unclean: git(root, 'status', '--porcelain').out !== '' };
};
