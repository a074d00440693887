// Two people decide who is who, each in a checkout of their own; git merges; both decisions hold, and the later one where they contradict each other.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { describe } from '../../src/annotations/anchor/describe.ts';
import { decide, entityDecisions, standing, undo, type ActorDecisionDraft } from '../../src/annotations/decisions/actors.ts';
import type { Maker } from '../../src/annotations/draft.ts';
import { fold } from '../../src/annotations/fold.ts';
import { hashText } from '../../src/annotations/hash.ts';
import { Positions } from '../../src/annotations/positions.ts';
import { AnnotationStore } from '../../src/annotations/store.ts';
import { nodeFiles } from '../../src/cli/annotations/host.ts';
import { identityDecisions } from '../../src/corpus/identity/fromNotes.ts';
import { git } from './team.ts';

const hasGit = spawnSync('git', ['--version']).status === 0;
const text = 'A pilot speaks\n\nThe pilot Ines Orlov came back on Monday. Orlov gave no reason.\n';

/** One of the two, whose clock begins at a minute of their own. */
class Person {
  readonly folder: string;
  readonly maker: Maker;

  constructor(folder: string, name: string, minute: number) {
    this.folder = folder;
    let count = 0;
    const stamp = (): string => `2022-03-03T10:${String(minute).padStart(2, '0')}:${String(count++ % 60).padStart(2, '0')}Z`;
    this.maker = { clock: { now: () => Date.parse(stamp()), stamp }, chance: { uuid: () => `${String(minute).padStart(8, '0')}-0000-4000-8000-${String(count++).padStart(12, '0')}` }, creator: { name } };
  }

  get store(): AnnotationStore {
    return new AnnotationStore({ files: nodeFiles, chance: this.maker.chance, root: this.folder });
  }

  get article(): string {
    return path.posix.join(this.folder, 'pilot.txt');
  }

  async decide(draft: ActorDecisionDraft): Promise<void> {
    const { store } = this;
    assert.ok((await store.addDecision(decide(this.maker, draft, standing((await store.actors()).entries, draft)))).ok);
  }

  async splitOff(name: string): Promise<void> {
    const made = await this.store.establish(this.article, text);
    assert.ok(made.ok);
    const start = text.indexOf(name);
    await this.decide({ kind: 'split-off', actor: { name, type: 'person', mention: { article: made.id, ...describe(new Positions(text), { start, end: start + name.length }), text: hashText(text) } } });
  }

  async takeBack(kind: string): Promise<void> {
    const { store } = this;
    const { entries } = await store.actors();
    const found = entityDecisions(entries).decisions.find((d) => d.kind === kind);
    const note = fold(entries).threads.find(({ id }) => id === found?.id);
    assert.ok(note);
    assert.ok((await store.addBeside({ annotation: note.annotation, layer: note.layer, address: note.address }, undo(this.maker, note))).ok);
  }

  commit(): void {
    git(this.folder, 'add', '-A');
    assert.equal(git(this.folder, 'commit', '-qm', 'Decisions').code, 0);
  }

  /** The decisions in force, as the corpus takes them, by kind and by whom. */
  async inForce(): Promise<readonly string[]> {
    const { store } = this;
    await store.discover();
    const { decisions } = entityDecisions((await store.actors()).entries);
    return identityDecisions(decisions, (iri) => store.articleOf(iri)).map((d) => `${d.kind} by ${d.by}${d.kind === 'canonical-name' ? `: ${d.name}` : ''}${d.kind === 'split-off' ? ` in ${path.posix.basename(d.actor.article)}` : ''}`);
  }
}

test('decisions of two people merge without conflict, and hold', { skip: hasGit ? false : 'git is not here' }, async () => {
  const base = mkdtempSync(path.join(os.tmpdir(), 'dateline-who-'));
  try {
    const [one, two] = [new Person(path.join(base, 'one'), 'Ines', 1), new Person(path.join(base, 'two'), 'Otto', 2)];
    git(base, 'init', '-q', '-b', 'main', one.folder);
    writeFileSync(one.article, text);
    await one.decide({ kind: 'same', a: { name: 'Ines Orlov', type: 'person' }, b: { name: 'Agnes Orlov', type: 'person' } });
    one.commit();
    assert.equal(git(base, 'clone', '-q', one.folder, two.folder).code, 0);

    await one.splitOff('Ines Orlov');
    await one.decide({ kind: 'name', actor: { name: 'Ines Orlov', type: 'person' }, name: 'Ines O.' });
    await one.takeBack('same');
    one.commit();
    await two.splitOff('Ines Orlov');
    await two.decide({ kind: 'name', actor: { name: 'Ines Orlov', type: 'person' }, name: 'I. Orlov' });
    await two.decide({ kind: 'different', a: { name: 'Ines Orlov', type: 'person' }, b: { name: 'Irene Orlov', type: 'person' } });
    await two.decide({ kind: 'this-is', actor: { name: 'Agnes Orlov', type: 'person' }, known: { wikidata: 'Q42' } });
    two.commit();

    const merged = git(one.folder, 'pull', '-q', '--no-rebase', '--no-edit', two.folder, 'main');
    assert.equal(merged.code, 0, merged.out);
    assert.equal(git(one.folder, 'status', '--porcelain').out, '');
    const held = await one.inForce();
    // The taken back one is gone; of two names the later; each question once; nothing lost.
    assert.deepEqual([...held].filter((d) => !d.startsWith('split-off')).sort(), ['canonical-name by Otto: I. Orlov', 'not-same by Otto', 'this-is by Otto']);
    assert.ok(held.some((d) => d.startsWith('split-off') && d.endsWith('in pilot.txt')), held.join('\n'));
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
});
