// The articles of a folder with their notes, for the commands that read them.
import { Anchoring } from '../../annotations/anchor/resolve.ts';
import type { ArticleExport } from '../../annotations/exchange/row.ts';
import type { Entry } from '../../annotations/fold.ts';
import { hashText } from '../../annotations/hash.ts';
import { AnnotationStore } from '../../annotations/store.ts';
import type { Address } from '../../platform/files.ts';
import type { Io } from '../io.ts';
import { decodeUtf8 } from '../read.ts';
import { addressOf, nodeChance, nodeFiles, shown } from './host.ts';

export interface OpenedArticle extends ArticleExport {
  readonly address: Address;
  /** As on disk. */
  readonly content: string;
}

export const readText = async (address: Address): Promise<string | undefined> => {
  const bytes = await nodeFiles.read(address);
  return bytes.ok ? decodeUtf8(bytes.value) : undefined;
};

export const openStore = async (io: Io, folder: string): Promise<AnnotationStore> => {
  const store = new AnnotationStore({ files: nodeFiles, chance: nodeChance, root: addressOf(io.cwd, folder) });
  await store.discover();
  return store;
};

/**
 * The articles with notes below a folder, or those named. Faults are told, the others still given.
 *
 * @param names files below the folder; none means all
 */
export async function* openArticles(io: Io, store: AnnotationStore, names: readonly string[]): AsyncGenerator<OpenedArticle> {
  const wanted = names.map((name) => addressOf(io.cwd, name));
  const known = new Set(store.articles);
  for (const address of wanted) if (!known.has(address)) io.fault(`${shown(io.cwd, address)}: no notes on it`);
  for (const address of [...store.articles].sort()) {
    if (wanted.length > 0 && !wanted.includes(address)) continue;
    const notes = await store.article(address);
    for (const fault of notes.faults) io.fault(`${shown(io.cwd, fault.address)}: ${fault.fault.message}`);
    const content = await readText(address);
    if (content === undefined || notes.id === undefined) {
      io.fault(`${shown(io.cwd, address)}: the article cannot be read`);
      continue;
    }
    const anchoring = new Anchoring(content);
    const { ids } = notes;
    const entries: readonly Entry[] = notes.entries;
    yield { id: notes.id, source: shown(io.cwd, address), address, content, positions: anchoring.positions, text: hashText(content), entries, resolve: (target) => (ids.includes(target.source) ? anchoring.resolve(target) : { state: 'orphan', why: 'It speaks of another article.' }) };
  }
}
