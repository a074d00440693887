// Where the old text of an annotation may be had: by its hash, from whoever still has it.
import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Address, Files } from '../platform/files.ts';
import { hashText, hexOf, isTextHash, type TextHash } from './hash.ts';
import type { Target } from './model.ts';
import { toLf } from './positions.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

export interface WantedText {
  readonly hash: TextHash;
  /** Git's id of the blob, where the annotation names it. */
  readonly blob?: string;
}

/** Somebody who may have old texts. Asked one after another, the cheapest first. */
export interface TextSource {
  /** @returns the LF text of that hash; undefined where this one has it not */
  text(wanted: WantedText): Promise<string | undefined>;
}

/** Asks the sources in turn; an answer of another hash than was asked for counts as none. */
export const textFrom = async (sources: readonly TextSource[], wanted: WantedText): Promise<string | undefined> => {
  for (const source of sources) {
    const text = await source.text(wanted);
    if (text !== undefined && hashText(text) === wanted.hash) return text;
  }
  return undefined;
};

/** Old texts for many targets: each hash is asked for and checked once. */
export class OldTexts {
  readonly #sources: readonly TextSource[];
  readonly #known = new Map<TextHash, Promise<string | undefined>>();
  readonly #most: number;

  /** @param most texts kept; the first asked for give way */
  constructor(sources: readonly TextSource[], most = 50) {
    this.#sources = sources;
    this.#most = most;
  }

  /** The text that a target was taken from. What nobody has is asked for again next time: git may have fetched it. */
  async of({ text, blob }: Target): Promise<string | undefined> {
    if (text === undefined) return undefined;
    const known = this.#known.get(text);
    if (known) return known;
    const asked = textFrom(this.#sources, { hash: text, ...(blob === undefined ? {} : { blob }) });
    this.#known.set(text, asked);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= this.#most) break;
      this.#known.delete(oldest);
    }
    const found = await asked;
    if (found === undefined) this.#known.delete(text);
    return found;
  }
}

/** Texts seen in this session: opened files, and what change events replaced. The oldest give way. */
export class SeenTexts implements TextSource {
  readonly #texts = new Map<TextHash, string>();
  readonly #most: number;
  #length = 0;

  /** @param most UTF-16 units kept in all */
  constructor(most = 20_000_000) {
    this.#most = most;
  }

  /** @param hash where it is known already. @returns it */
  add(text: string, hash: TextHash = hashText(text)): TextHash {
    const lf = toLf(text);
    const known = this.#texts.delete(hash);
    this.#texts.set(hash, lf);
    if (!known) this.#length += lf.length;
    for (const [old, { length }] of this.#texts) {
      if (this.#length <= this.#most || old === hash) break;
      this.#texts.delete(old);
      this.#length -= length;
    }
    return hash;
  }

  async text({ hash }: WantedText): Promise<string | undefined> {
    return this.#texts.get(hash);
  }
}

/** Copies by hash in a folder of the host (an extension's storage, never the workspace). Written when an annotation is made. */
export class StoredTexts implements TextSource {
  readonly #files: Files;
  readonly #folder: Address;
  readonly #mostBytes: number;

  constructor(files: Files, folder: Address, mostBytes = 50_000_000) {
    this.#files = files;
    this.#folder = folder;
    this.#mostBytes = mostBytes;
  }

  #at(hash: TextHash): Address | undefined {
    return isTextHash(hash) ? this.#files.join(this.#folder, `${hexOf(hash)}.txt`) : undefined;
  }

  async text({ hash }: WantedText): Promise<string | undefined> {
    const at = this.#at(hash);
    const bytes = at === undefined ? undefined : await this.#files.read(at);
    return bytes?.ok ? decodeUtf8(bytes.value) : undefined;
  }

  /** Keeps a text. A fault is no loss: the text is looked for elsewhere. */
  async add(text: string): Promise<void> {
    const lf = toLf(text);
    const at = this.#at(hashText(lf));
    if (at === undefined || (await this.#files.stat(at)).ok) return;
    await this.#files.write(at, encodeUtf8(lf));
    await this.#prune();
  }

  /** The oldest copies give way once there are too many bytes. */
  async #prune(): Promise<void> {
    const listed = await this.#files.list(this.#folder);
    if (!listed.ok) return;
    const copies: { at: Address; size: number; changed: number }[] = [];
    for (const [name] of listed.value) {
      const at = this.#files.join(this.#folder, name);
      const stat = at === undefined ? undefined : await this.#files.stat(at);
      if (at !== undefined && stat?.ok) copies.push({ at, size: stat.value.size, changed: stat.value.changed });
    }
    let bytes = copies.reduce((sum, { size }) => sum + size, 0);
    for (const { at, size } of copies.sort((a, b) => a.changed - b.changed)) {
      if (bytes <= this.#mostBytes) return;
      await this.#files.remove(at);
      bytes -= size;
    }
  }
}

/** Git's store, through a function of the host's that reads a blob by its id. Trusted workspaces only. */
export const gitTexts = (readBlob: (id: string) => Promise<Uint8Array | undefined>): TextSource => ({
  text: async ({ blob }) => {
    const bytes = blob === undefined ? undefined : await readBlob(blob);
    const text = bytes && decodeUtf8(bytes);
    return text === undefined ? undefined : toLf(text);
  },
});

/**
 * The id that git gives to this text as a blob (SHA-1 repositories), worked out without git: with LF line ends, as git stores
 * texts, and with the BOM where there is one. A colleague's clone finds the text by it once it was committed.
 */
export const blobId = (text: string): string => {
  const bytes = encodeUtf8((text.charCodeAt(0) === 0xfeff ? '\ufeff' : '') + toLf(text));
  const head = encodeUtf8(`blob ${bytes.length}\0`);
  const all = new Uint8Array(head.length + bytes.length);
  all.set(head);
  all.set(bytes, head.length);
  return bytesToHex(sha1(all));
};
