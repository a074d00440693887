import type * as vscode from 'vscode';
import type { PlacedNote } from '../../annotations/placed.ts';

const key = 'dateline.left';
/** The oldest give way. */
const most = 2000;

const nameOf = ({ thread }: PlacedNote): string => `${thread.id} ${thread.heads.place.join(' ')}`;

/** Lost notes that a reader looked at and left as they are: not counted any more, until they are attached and lost again. On this machine only. */
export class LeftNotes {
  readonly #memento: vscode.Memento;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
  }

  has(note: PlacedNote): boolean {
    return this.#names().includes(nameOf(note));
  }

  async add(note: PlacedNote): Promise<void> {
    if (!this.has(note)) await this.#memento.update(key, [...this.#names(), nameOf(note)].slice(-most));
  }

  #names(): readonly string[] {
    const names = this.#memento.get<unknown>(key);
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  }
}
