// Where notes stand in a text: at once what can be told in 150 ms here, the rest in the worker, with git's help.
import type * as vscode from 'vscode';
import { Budget, ordinarySteps } from '../../annotations/anchor/budget.ts';
import { Anchoring } from '../../annotations/anchor/resolve.ts';
import { hashText, type TextHash } from '../../annotations/hash.ts';
import type { Place, Target } from '../../annotations/model.ts';
import { placeTargets } from '../../annotations/places.ts';
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

/** Milliseconds of this thread that the places of an article may take at once. */
export const atOnce = 150;

export interface Placed {
  readonly places: ReadonlyMap<Target, Place>;
  /** Was everything looked at that may tell? Else `later` knows more. */
  readonly isSettled: boolean;
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

  /** The places of targets, from what is at hand, within the time that the reader does not notice. */
  async now(text: string, targets: readonly Target[], article: vscode.Uri): Promise<Placed> {
    if (targets.length === 0) return { places: new Map(), isSettled: true };
    const { near, nobody } = this.#of(article);
    let begun = performance.now();
    const anchoring = new Anchoring(text, new Budget(ordinarySteps, () => performance.now() - begun > atOnce));
    // The text that notes were taken from is at hand: when it is edited, they are carried from it, whoever wrote them.
    if (targets.some(({ text: hash }) => hash === anchoring.hash)) this.#seen.add(text);
    const olds = new Map<TextHash, string>();
    let isMissing = false;
    for (const target of this.#wanted(targets, anchoring.hash)) {
      const old = nobody.has(target.text ?? '') ? undefined : await near.of(target);
      if (old !== undefined && target.text !== undefined) olds.set(target.text, old);
      else isMissing ||= !nobody.has(target.text ?? '');
    }
    begun = performance.now();
    const places = await placeTargets({ anchoring, targets, texts: { of: async ({ text: hash }) => (hash === undefined ? undefined : olds.get(hash)) }, pause: this.#options.pause });
    return { places: new Map(targets.map((target, i) => [target, places[i] ?? lost])), isSettled: !isMissing && !anchoring.isCutShort };
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
