import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Knowledge } from '../core/analysis.ts';
import { loadKnowledge, noKnowledge } from '../core/knowledge.ts';
import { modelFileNames } from '../core/modelFiles.ts';
import type { Io } from './io.ts';

/** Reads models/ beside dist/. Without it names are not recognised: said once, as a fault. */
export const readKnowledge = async (io: Io): Promise<Knowledge> => {
  const folder = path.resolve(path.dirname(process.argv[1] ?? ''), '../models');
  try {
    const files = await Promise.all(modelFileNames.map(async (name) => [name, new Uint8Array(await readFile(path.join(folder, name)))] as const));
    return loadKnowledge(Object.fromEntries(files));
  } catch (error) {
    io.fault(`models: ${error instanceof Error ? error.message : String(error)}`);
    return noKnowledge;
  }
};
