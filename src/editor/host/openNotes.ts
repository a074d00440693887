import type * as vscode from 'vscode';
import type { Folded } from '../../annotations/fold.ts';
import type { Change } from '../../annotations/live.ts';
import type { Iri, Place, Target } from '../../annotations/model.ts';
import { MovedNotes } from '../../annotations/movedNotes.ts';
import { replaced, type PlacedNote } from '../../annotations/placed.ts';
import type { ArticleNotes, StoreFault } from '../../annotations/read.ts';

export interface DocumentNotes {
  readonly document: vscode.TextDocument;
  /** The version of the text that they stand in: while somebody types, they move with it. */
  readonly version: number;
  /** Own notes, and those of other articles that speak of this one; in text order, those without a place first. The same value until one differs. */
  readonly notes: readonly PlacedNote[];
  /** How many: known without moving them. */
  readonly count: number;
  readonly faults: readonly StoreFault[];
  readonly folded: Folded;
  /** Is anything still being looked for? Until then nothing is told as lost. */
  readonly isSettled: boolean;
  /** `performance.now()` when they were known so. */
  readonly since: number;
}

interface Reading extends Pick<DocumentNotes, 'document' | 'notes' | 'folded' | 'isSettled'> {
  /** The files that the notes are from. */
  readonly files: ArticleNotes;
  /** The change of its notes that the reading began after. */
  readonly change: number;
  /** The text that the places are of. */
  readonly text: string;
}

/** One reading of a document's notes, moved with its text until the next one. */
export class OpenNotes implements DocumentNotes {
  readonly #reading: Reading;
  readonly #moved: MovedNotes;
  readonly document: vscode.TextDocument;
  readonly since = performance.now();
  readonly hasPlaces: boolean;
  #version: number;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#moved = new MovedNotes(reading.notes, reading.text);
    this.document = reading.document;
    this.#version = reading.document.version;
    this.hasPlaces = reading.notes.some(({ spots }) => spots.length > 0);
  }

  /** Takes in what was typed. */
  move(changes: readonly Change[]): void {
    this.#version = this.document.version;
    this.#moved.move(changes, this.document.getText());
  }

  /** The same with the places that were still being looked for. */
  settled(places: ReadonlyMap<Target, Place>): OpenNotes {
    return new OpenNotes({ ...this.#reading, text: this.text, notes: replaced(this.notes, places, new Set()), isSettled: true });
  }

  get version(): number {
    return this.#version;
  }

  get notes(): readonly PlacedNote[] {
    return this.#moved.notes;
  }

  get count(): number {
    return this.#moved.count;
  }

  get text(): string {
    return this.#moved.text;
  }

  /** Did the text change since? */
  get isMoved(): boolean {
    return this.#moved.isMoved;
  }

  /** Was text replaced since? Then what the editor moved by itself may stand otherwise. */
  get isRough(): boolean {
    return this.#moved.isRough;
  }

  get faults(): readonly StoreFault[] {
    return this.#reading.files.faults;
  }

  get folded(): Folded {
    return this.#reading.folded;
  }

  get isSettled(): boolean {
    return this.#reading.isSettled;
  }

  get files(): ArticleNotes {
    return this.#reading.files;
  }

  get change(): number {
    return this.#reading.change;
  }

  get ids(): readonly Iri[] {
    return this.#reading.files.ids;
  }
}
