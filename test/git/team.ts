// A team of two in real git repositories: what they may do, and what must be true after their merge.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { decide } from '../../src/annotations/decisions/actors.ts';
import { describe } from '../../src/annotations/anchor/describe.ts';
import { annotate, attach, edit, moderate, reply, type Maker, type PlaceDraft } from '../../src/annotations/draft.ts';
import { fold, type Thread } from '../../src/annotations/fold.ts';
import { garbageOf } from '../../src/annotations/garbage.ts';
import { hashText } from '../../src/annotations/hash.ts';
import type { Annotation, Iri } from '../../src/annotations/model.ts';
import { Positions } from '../../src/annotations/positions.ts';
import { AnnotationStore } from '../../src/annotations/store.ts';
import { nodeFiles } from '../../src/cli/annotations/host.ts';

export interface Random {
  (): number;
}

export const pick = <T>(r: Random, list: readonly T[]): T => list[Math.floor(r() * list.length)] as T;

const environment = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_AUTHOR_NAME: 'Team', GIT_AUTHOR_EMAIL: 'team@localhost', GIT_COMMITTER_NAME: 'Team', GIT_COMMITTER_EMAIL: 'team@localhost' };

/** Runs git. @returns its exit code and what it said */
export const git = (cwd: string, ...args: readonly string[]): { readonly code: number; readonly out: string } => {
  try {
    return { code: 0, out: execFileSync('git', ['-c', 'core.autocrlf=false', '-c', 'gc.auto=0', ...args], { cwd, env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }) };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, out: stdout };
  }
};

const subjects = ['The port', 'A crane', 'The mayor', 'One tug', 'The ferry', 'A storm', 'The quay', 'Customs', 'The pilot', 'A barge'];
const verbs = ['was closed', 'left early', 'came back', 'gave no reason', 'waited outside', 'moved east', 'lost power', 'asked for help'];
const times = ['on Monday', 'on Tuesday', 'at noon', 'before dawn', 'in March', 'for an hour', 'after the talks', 'last week'];

export const articleText = (r: Random): string =>
  `${pick(r, subjects)} ${pick(r, verbs)}\n\n${Array.from({ length: 8 }, () => Array.from({ length: 3 }, () => `${pick(r, subjects)} ${pick(r, verbs)} ${pick(r, times)}.`).join(' ')).join('\n\n')}\n`;

/** One of the team at work in a checkout. */
export class Member {
  readonly folder: string;
  readonly maker: Maker;
  readonly r: Random;
  #store: AnnotationStore;
  /** Articles by identity, where they are now for this member; the first part of the text is this side's to edit. */
  readonly articles: Map<string, string>;
  readonly half: 0 | 1;
  readonly done: { readonly what: string; readonly note: Iri; readonly annotation?: Annotation }[] = [];
  readonly renamed = new Map<string, string>();
  readonly removed = new Set<string>();

  constructor(folder: string, maker: Maker, r: Random, articles: ReadonlyMap<string, string>, half: 0 | 1) {
    this.folder = folder;
    this.maker = maker;
    this.r = r;
    this.articles = new Map(articles);
    this.half = half;
    this.#store = this.open();
  }

  open(): AnnotationStore {
    return new AnnotationStore({ files: nodeFiles, chance: this.maker.chance, root: this.folder });
  }

  #at(key: string): string {
    return path.posix.join(this.folder, this.articles.get(key) ?? '');
  }

  #text(key: string): string {
    return readFileSync(this.#at(key), 'utf8');
  }

  async threads(key: string): Promise<readonly Thread[]> {
    return fold((await this.#store.article(this.#at(key))).entries).threads;
  }

  #place(key: string, article: Iri): PlaceDraft {
    const text = this.#text(key);
    const start = Math.floor(this.r() * (text.length - 30));
    const description = describe(new Positions(text), { start, end: start + 5 + Math.floor(this.r() * 25) });
    return { article, ...description, text: hashText(text) };
  }

  async add(key: string): Promise<void> {
    const address = this.#at(key);
    const id = await this.#store.identity(address);
    const motivation = pick(this.r, ['commenting', 'tagging', 'questioning', 'assessing'] as const);
    const annotation = annotate(this.maker, motivation, [this.#place(key, id)], [{ kind: 'comment', value: `note ${this.r()}` }, { kind: 'tag', value: pick(this.r, ['check', 'source', 'date']) }]);
    const written = await this.#store.add(address, id, this.#text(key), annotation);
    assert.ok(written.ok, 'add');
    this.done.push({ what: 'add', note: annotation.id, annotation });
  }

  /** One random act. */
  async act(): Promise<void> {
    const key = pick(this.r, [...this.articles.keys()]);
    const kind = this.r();
    if (kind < 0.22) return this.add(key);
    if (kind < 0.3) return this.#editArticle(key);
    if (kind < 0.36) return this.#rename(key);
    if (kind < 0.4) return this.#decide();
    if (kind < 0.42) return this.#collect(key);
    const threads = await this.threads(key);
    if (threads.length === 0) return this.add(key);
    const thread = pick(this.r, threads);
    const note = this.r() < 0.25 && thread.replies.length > 0 ? pick(this.r, thread.replies) : thread;
    const annotation = this.#change(key, note, thread);
    const entry = { annotation: note.annotation, layer: note.layer, address: note.address };
    const written = await this.#store.addBeside(entry, annotation.annotation);
    assert.ok(written.ok, annotation.what);
    this.done.push({ what: annotation.what, note: note.id, annotation: annotation.annotation });
  }

  #change(key: string, note: Thread['replies'][number] | Thread, thread: Thread): { what: string; annotation: Annotation } {
    const { maker, r } = this;
    const kind = r();
    if (note.deleted) return kind < 0.5 ? { what: 'restore', annotation: moderate(maker, note.id, note.heads.life, 'restore') } : { what: 'reply', annotation: reply(maker, thread.id, `answer ${r()}`) };
    if (kind < 0.4) return { what: 'edit', annotation: edit(maker, note.id, note.heads.body, [{ kind: 'comment', value: `edited ${r()}` }]) };
    if (kind < 0.6) return { what: 'reply', annotation: reply(maker, note.id, `answer ${r()}`) };
    if (kind < 0.75) return { what: note.resolved ? 'reopen' : 'resolve', annotation: moderate(maker, note.id, note.heads.status, note.resolved ? 'reopen' : 'resolve') };
    if (kind < 0.85) return { what: 'delete', annotation: moderate(maker, note.id, note.heads.life, 'delete') };
    const [target] = thread.annotation.targets;
    return { what: 'attach', annotation: attach(maker, note.id, note.heads.place, [this.#place(key, target?.source ?? '')]) };
  }

  /** Each side edits its own half of the paragraphs: no conflict of texts, which would not be ours. */
  #editArticle(key: string): void {
    const paragraphs = this.#text(key).trimEnd().split('\n\n');
    const i = 1 + this.half * 5 + Math.floor(this.r() * 3);
    const added = `${pick(this.r, subjects)} ${pick(this.r, verbs)} ${pick(this.r, times)}.`;
    paragraphs[i] = this.r() < 0.5 ? `${paragraphs[i] ?? ''} ${added}` : added;
    writeFileSync(this.#at(key), `${paragraphs.join('\n\n')}\n`);
  }

  /** A new name, or another folder; `article.json` says so in one line. */
  async #rename(key: string): Promise<void> {
    if (this.renamed.has(key)) return;
    const from = this.#at(key);
    const { folders } = await this.#store.article(from);
    const to = this.r() < 0.5 ? path.posix.join(path.posix.dirname(this.articles.get(key) ?? ''), `${key}-renamed-${Math.floor(this.r() * 1000)}.txt`) : `archive/2021/${key}.txt`;
    mkdirSync(path.dirname(path.join(this.folder, to)), { recursive: true });
    renameSync(from, path.join(this.folder, to));
    this.articles.set(key, to);
    this.renamed.set(key, to);
    for (const folder of folders) {
      const written = await this.#store.point(folder.address, path.posix.join(this.folder, to));
      assert.ok(written.ok, 'point');
    }
  }

  async #decide(): Promise<void> {
    const annotation = decide(this.maker, { kind: pick(this.r, ['same', 'different'] as const), a: { name: pick(this.r, subjects) }, b: { name: pick(this.r, subjects) } });
    const written = await this.#store.addDecision(annotation);
    assert.ok(written.ok, 'decide');
    this.done.push({ what: 'decide', note: annotation.id, annotation });
  }

  async #collect(key: string): Promise<void> {
    for (const { address } of garbageOf((await this.#store.article(this.#at(key))).entries)) {
      await nodeFiles.remove(address);
      this.removed.add(path.posix.basename(address));
      await this.#store.changed(address);
    }
  }

  commit(): void {
    git(this.folder, 'add', '-A');
    git(this.folder, 'commit', '-q', '-m', 'work');
  }
}

/** Every file of annotations below a folder, by path, with its content. */
export const annotationFiles = (root: string): Map<string, string> => {
  const found = new Map<string, string>();
  const walk = (folder: string): void => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      if (entry.name === '.git') continue;
      const at = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) walk(at);
      else if (at.includes('.annotations/')) found.set(at, readFileSync(path.join(root, at), 'utf8'));
    }
  };
  walk('');
  return found;
};
