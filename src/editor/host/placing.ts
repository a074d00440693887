// Where notes stand in a text: here what takes no time that a reader feels, the rest in the worker, with git's help.
import type * as vscode from 'vscode';
import { Budget, ordinarySteps } from '../../annotations/anchor/budget.ts';
import { Anchoring } from '../../annotations/anchor/resolve.ts';
import { hashText, type TextHash } from '../../annotations/hash.ts';
import type { Place, Target } from '../../annotations/model.ts';
import { placeTargets } from '../../annotations/places.ts';
import { stride } from '../../annotations/slices.ts';
import { OldTexts, SeenTexts, StoredTexts, type TextSource } from '../../annotations/sources.ts';
import type { Engine } from '../../corpus/engine.ts';
import type { Pause } from '../../platform/clock.ts';
import type { Address, Files } from '../../platform/files.ts';
import { gitHistory } from './git.ts';

export interface PlacingOptions {
  readonly files: Files;
  /** The folder of the extension's own storage for copies of annotated texts. */
  readonly folder: Address;
  readonly engine: () => Promise<Engine>;
  readonly pause: Pause;
}

/** Milliseconds of this thread that the places of an article may take in all, with rests. */
const atOnce = 150;
/** Milliseconds that they may take without a rest: comparing two texts cannot be interrupted. */
const inOneTurn = 16;
/** UTF-16 units of a text that is cut up and compared here; longer ones in the worker. An article has 5,000. */
const longestHere = 30_000;
/** More targets than this are looked for in the worker. */
const mostHere = 500;

export interface Placed {
  readonly places: ReadonlyMap<Target, Place>;
  /** Targets that `later` knows more of: those that are looked for in the worker have no place yet. */
  readonly provisional: ReadonlySet<Target>;
}

const lost: Place = { state: 'orphan', why: 'It was not looked for yet.' };

/** What one article's old texts are asked of. */
interface Sources {
  readonly near: OldTexts;
  readonly far: OldTexts;
  /** Hashes that nobody has. */
  readonly nobody: Set<TextHash>;
}

export class Placing {
  readonly #options: PlacingOptions;
  readonly #seen = new SeenTexts();
  readonly #stored: StoredTexts;
  readonly #sources = new Map<string, Sources>();

  constructor(options: PlacingOptions) {
    this.#options = options;
    this.#stored = new StoredTexts(options.files, options.folder);
  }

  /** Keeps a text that a note is being taken from. @returns its hash */
  async keep(text: string): Promise<TextHash> {
    const hash = this.#seen.add(text);
    await this.#stored.add(text);
    return hash;
  }

  /** Forgets what is known of an article's old texts, as when it is closed. */
  forget(article: vscode.Uri): void {
    this.#sources.delete(article.toString());
  }

  #of(article: vscode.Uri): Sources {
    const key = article.toString();
    const known = this.#sources.get(key);
    if (known) return known;
    const near: TextSource[] = [this.#seen, this.#stored];
    const made: Sources = { near: new OldTexts(near), far: new OldTexts([...near, gitHistory(article)]), nobody: new Set() };
    this.#sources.set(key, made);
    return made;
  }

  /** One target of each hash whose text is not the one at hand. */
  #wanted(targets: readonly Target[], now: TextHash): readonly Target[] {
    const wanted = new Map<TextHash, Target>();
    for (const target of targets) if (target.text !== undefined && target.text !== now && !wanted.has(target.text)) wanted.set(target.text, target);
    return [...wanted.values()];
  }

  /** The places of targets, from what is at hand, never holding the thread for longer than the reader does not notice. */
  async now(text: string, targets: readonly Target[], article: vscode.Uri): Promise<Placed> {
    const places = new Map<Target, Place>();
    if (targets.length === 0) return { places, provisional: new Set() };
    const { pause } = this.#options;
    const { near, nobody } = this.#of(article);
    const begun = performance.now();
    let turn = begun;
    const anchoring = new Anchoring(text, new Budget(ordinarySteps, () => performance.now() - turn > inOneTurn || performance.now() - begun > atOnce));
    // The text that notes were taken from is at hand: when it is edited, they are carried from it, whoever wrote them.
    if (targets.some(({ text: hash }) => hash === anchoring.hash)) this.#seen.add(text, anchoring.hash);
    const others: Target[] = [];
    for (const [i, target] of targets.entries()) {
      const exact = anchoring.exact(target);
      if (exact) places.set(target, exact);
      else others.push(target);
      if (i % stride === 0) await pause.rest();
    }
    if (others.length === 0) return { places, provisional: new Set() };
    if (text.length > longestHere || others.length > mostHere) return { places, provisional: new Set(others) };
    const olds = new Map<TextHash, string>();
    const missing = new Set<TextHash | undefined>();
    for (const target of this.#wanted(others, anchoring.hash)) {
      const old = nobody.has(target.text ?? '') ? undefined : await near.of(target);
      if (old !== undefined && target.text !== undefined) olds.set(target.text, old);
      else if (!nobody.has(target.text ?? '')) missing.add(target.text);
    }
    const rest = async (): Promise<void> => {
      await pause.rest();
      turn = performance.now();
    };
    turn = performance.now();
    const found = await placeTargets({ anchoring, targets: others, texts: { of: async ({ text: hash }) => (hash === undefined ? undefined : olds.get(hash)) }, pause: { rest } });
    for (const [i, target] of others.entries()) places.set(target, found[i] ?? lost);
    return { places, provisional: new Set(anchoring.isCutShort ? others : others.filter(({ text: hash }) => missing.has(hash))) };
  }

  /** The same with all patience: old texts out of git, the work in the worker. */
  async later(text: string, targets: readonly Target[], article: vscode.Uri): Promise<ReadonlyMap<Target, Place>> {
    const { far, nobody } = this.#of(article);
    const hash = hashText(text);
    const olds = new Map<TextHash, string>();
    for (const target of this.#wanted(targets, hash)) {
      const old = await far.of(target);
      if (target.text === undefined) continue;
      if (old === undefined) nobody.add(target.text);
      else olds.set(target.text, old);
    }
    const places = await (await this.#options.engine()).place({ text, targets, olds });
    return new Map(targets.map((target, i) => [target, places[i] ?? lost]));
  }
}
