import type { Pause } from './clock.ts';

export interface Disposable {
  dispose(): void;
}

export type Listener<T> = (event: T) => void;

/** Subscribes a listener. */
export type Event<T> = (listener: Listener<T>) => Disposable;

/** The smallest event source; the editor's own `Event` has the same shape. */
export class Emitter<T> implements Disposable {
  readonly #listeners = new Set<Listener<T>>();

  readonly event: Event<T> = (listener) => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };

  fire(event: T): void {
    for (const listener of this.#listeners) listener(event);
  }

  /**
   * Tells the listeners one after the other, in order, with rests between them; at first it rests.
   *
   * @param holds asked before each: where the event is past, the others are not told
   */
  async spread(event: T, pause: Pause, holds: () => boolean): Promise<void> {
    for (const listener of [...this.#listeners]) {
      await pause.rest();
      if (!holds()) return;
      if (this.#listeners.has(listener)) listener(event);
    }
  }

  dispose(): void {
    this.#listeners.clear();
  }
}
