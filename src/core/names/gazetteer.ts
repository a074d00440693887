// The gazetteers: whole names by the hash of their folded words, and what states and institutions the known ones are.
import { NameClass, type NameLists } from '../analysis.ts';
import { ByteReader } from './bytes.ts';
import { openContainer, type Kind } from './container.ts';
import { phraseHash, wordHashes } from './fold.ts';
import { readKeyed } from './keyed.ts';

export const gazetteerKind: Kind = { magic: 'DLNM', version: 1 };

/** Bits of an entry beside those of `NameClass`. */
export const EntryFlag = {
  /** An organ that every state has: `Foreign Ministry`. */
  organ: 1024,
  /** Only in capitals: `US`, `WHO`. */
  capitals: 1 << 12,
  /** May begin in lower case: `al-Qaeda`. */
  lower: 1 << 13,
  /** The entry begins longer ones. */
  prefix: 1 << 14,
  /** The entry is only the beginning of longer ones. */
  onlyPrefix: 1 << 15,
} as const;

/** The bits that say what a name is. */
export const classMask = 0x7ff;

interface Institution {
  readonly id: string;
  readonly name: string;
  readonly state?: string;
}

/** Names with more words than this are not looked up. */
const longestName = 12;

const startsLower = (surface: string): boolean => /^\p{Ll}/u.test(surface);
const hasLower = (surface: string): boolean => /\p{Ll}/u.test(surface.replace(/['’]s$/, ''));

/**
 * Look-up by hash. 32 bits over some 60,000 entries: one foreign name in 70,000 is taken for a known one.
 */
export class Gazetteer implements NameLists {
  /** Open addressing over a power of two, `#keys` 0 = free. */
  readonly #keys: Uint32Array;
  readonly #flags: Uint16Array;
  readonly #mask: number;
  readonly #states = new Map<string, string>();
  readonly #stateOf = new Map<number, string>();
  readonly #institutions: Institution[] = [];
  readonly #institutionOf = new Map<number, number>();
  readonly #organs = new Map<number, { readonly id: string; readonly name: string }>();

  /** @throws RangeError when the file is not whole or not of this version */
  constructor(file: Uint8Array | undefined, name: string) {
    const reader = new ByteReader(openContainer(file, name, gazetteerKind));
    const { mask, keys, values } = readKeyed(reader);
    this.#mask = mask;
    this.#keys = keys;
    this.#flags = values;
    const stateIds: string[] = [];
    for (let n = reader.varint(); n > 0; n--) {
      const id = reader.string();
      stateIds.push(id);
      this.#states.set(id, reader.string());
    }
    for (let n = reader.varint(); n > 0; n--) this.#stateOf.set(keys[reader.varint()] ?? 0, stateIds[reader.varint()] ?? '');
    for (let n = reader.varint(); n > 0; n--) {
      const [id, full, state] = [reader.string(), reader.string(), reader.string()];
      this.#institutions.push(state === '' ? { id, name: full } : { id, name: full, state });
    }
    for (let n = reader.varint(); n > 0; n--) this.#institutionOf.set(keys[reader.varint()] ?? 0, reader.varint());
    for (let n = reader.varint(); n > 0; n--) this.#organs.set(keys[reader.varint()] ?? 0, { id: reader.string(), name: reader.string() });
  }

  /** The flags of the phrase with this hash, 0 if unknown. The hot path's look-up. */
  flags(hash: number): number {
    let at = hash & this.#mask;
    for (;;) {
      const key = this.#keys[at] ?? 0;
      if (key === hash) return this.#flags[at] ?? 0;
      if (key === 0) return 0;
      at = (at + 1) & this.#mask;
    }
  }

  classes(surface: string): number {
    const hash = this.#hash(surface);
    return hash === 0 ? 0 : this.#fits(this.flags(hash), surface) & classMask & ~EntryFlag.organ;
  }

  state(surface: string): string | undefined {
    const hash = this.#hash(surface);
    const flags = hash === 0 ? 0 : this.#fits(this.flags(hash), surface);
    return flags & (NameClass.country | NameClass.demonym | NameClass.capital) ? this.#stateOf.get(hash) : undefined;
  }

  stateName(id: string): string | undefined {
    return this.#states.get(id);
  }

  /**
   * By its listed names, or put together from a state and an organ: `Russian Foreign Ministry`, `Ministry of Health of Cuba`.
   * Of names that several share (`Supreme Court`) the listed one is given, without a state.
   */
  institution(surface: string): Institution | undefined {
    const bare = surface.replace(/^the /i, '');
    const words = wordHashes(bare);
    if (words.length === 0 || words.length > longestName) return undefined;
    const whole = words.reduce(phraseHash, 0);
    const flags = this.#fits(this.flags(whole), bare);
    const listed = this.#institutionOf.get(whole);
    if (flags & NameClass.institution && listed !== undefined) return this.#institutions[listed];
    const stated = (hash: number): string | undefined => (this.flags(hash) & (NameClass.country | NameClass.demonym) ? this.#stateOf.get(hash) : undefined);
    for (let cut = 1; cut < words.length; cut++) {
      const head = words.slice(0, cut).reduce(phraseHash, 0);
      const tail = words.slice(cut).reduce(phraseHash, 0);
      const before = stated(head);
      const organ = this.#organs.get(tail);
      if (before !== undefined && organ) return this.#composed(before, organ);
      const first = this.#organs.get(head);
      if (!first) continue;
      for (const skip of [1, 2]) {
        const after = cut + skip < words.length ? stated(words.slice(cut + skip).reduce(phraseHash, 0)) : undefined;
        if (after !== undefined) return this.#composed(after, first);
      }
    }
    return undefined;
  }

  #composed(state: string, organ: { readonly id: string; readonly name: string }): Institution {
    return { id: `${state}:${organ.id}`, name: `${organ.name} of ${this.#states.get(state) ?? state}`, state };
  }

  #hash(surface: string): number {
    const words = wordHashes(surface);
    return words.length === 0 || words.length > longestName ? 0 : words.reduce(phraseHash, 0);
  }

  #fits(flags: number, surface: string): number {
    if (flags & EntryFlag.onlyPrefix) return 0;
    if (flags & EntryFlag.capitals && hasLower(surface)) return 0;
    if (!(flags & EntryFlag.lower) && startsLower(surface)) return 0;
    return flags;
  }
}
