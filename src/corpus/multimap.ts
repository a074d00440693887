/**
 * Several values under one key, each once. Most keys of an index hold a single value: it is stored bare, without a set around it, which is a fifth of the room.
 */
export class Multimap<K, V extends object | string> {
  readonly #values = new Map<K, V | Set<V>>();

  add(key: K, value: V): void {
    const held = this.#values.get(key);
    if (held === undefined) this.#values.set(key, value);
    else if (held instanceof Set) held.add(value);
    else if (held !== value) this.#values.set(key, new Set([held, value]));
  }

  delete(key: K, value: V): void {
    const held = this.#values.get(key);
    if (held === undefined) return;
    if (!(held instanceof Set)) {
      if (held === value) this.#values.delete(key);
      return;
    }
    held.delete(value);
    const [last] = held;
    if (held.size === 1 && last !== undefined) this.#values.set(key, last);
    else if (held.size === 0) this.#values.delete(key);
  }

  has(key: K): boolean {
    return this.#values.has(key);
  }

  /** The values of a key, in no order that means anything. */
  get(key: K): Iterable<V> {
    const held = this.#values.get(key);
    return held === undefined ? [] : held instanceof Set ? held : [held];
  }

  keys(): Iterable<K> {
    return this.#values.keys();
  }
}
