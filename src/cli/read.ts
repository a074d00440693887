// From files and JSON Lines to articles: what can be read is handed on, what cannot is one message each.
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Format } from '../core/article.ts';
import { maxArticleLength } from '../core/limits.ts';
import { printable, type Io } from './io.ts';

export interface Source {
  readonly id: string;
  readonly text: string;
  readonly format: Format;
  /** ISO date. */
  readonly published?: string;
}

/** An article of 5,000,000 characters has at most this many bytes; more is refused unread. */
const maxBytes = maxArticleLength * 3;

const articleEndings = new Set(['.txt', '.md', '.markdown', '.article', '.text']);

export const formatOf = (name: string): Format => (/\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'plain');

/** Bytes to text, strictly: the BOM stays, so that offsets lead into the file. @returns undefined when it is not UTF-8 */
export const decodeUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const why = (error: unknown): string => (error instanceof Error ? error.message.replace(/^[A-Z]+: /, '') : String(error));

/** All article files below a folder, hidden folders and node_modules apart, in the order of their names. Links are not followed. */
const filesBelow = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesBelow(at)));
    else if (entry.isFile() && articleEndings.has(path.extname(entry.name).toLowerCase())) found.push(at);
  }
  return found;
};

/** Reads files and folders by name, as given. */
export async function* readFiles(names: readonly string[], io: Io): AsyncGenerator<Source> {
  for (const given of names) {
    let files: readonly string[] = [given];
    try {
      if ((await stat(path.resolve(io.cwd, given))).isDirectory()) {
        const base = path.resolve(io.cwd, given);
        files = (await filesBelow(base)).map((file) => path.join(given, path.relative(base, file)));
      }
    } catch (error) {
      io.fault(`${given}: ${why(error)}`);
      continue;
    }
    for (const file of files) {
      const at = path.resolve(io.cwd, file);
      try {
        if ((await stat(at)).size > maxBytes) {
          io.fault(`${file}: larger than ${maxBytes} bytes`);
          continue;
        }
        const text = decodeUtf8(await readFile(at));
        if (text === undefined) io.fault(`${file}: not valid UTF-8`);
        else if (text.length > maxArticleLength) io.fault(`${file}: longer than ${maxArticleLength} characters`);
        else yield { id: file, text, format: formatOf(file) };
      } catch (error) {
        io.fault(`${file}: ${why(error)}`);
      }
    }
  }
}

/** `YYYY-MM-DD` of a day that exists. */
const isDay = (value: string): boolean => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
};

/** Checks one row of JSON Lines. @returns the article, perhaps with a fault that does not keep it from being read, or what is wrong with the row */
const readRow = (line: string): (Source & { readonly fault?: string }) | string => {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    return 'not JSON';
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return 'not an object';
  const { id, text, format, published } = row as Record<string, unknown>;
  if (typeof id !== 'string' || id === '') return 'no "id"';
  if (typeof text !== 'string') return `"${printable(id)}": no "text"`;
  if (text.length > maxArticleLength) return `"${printable(id)}": longer than ${maxArticleLength} characters`;
  if (format !== undefined && format !== 'plain' && format !== 'markdown') return `"${printable(id)}": "format" is neither "plain" nor "markdown"`;
  const isDated = typeof published === 'string' && isDay(published);
  return { id, text, format: format ?? 'plain', ...(isDated ? { published } : {}), ...(isDated || published === undefined || published === null ? {} : { fault: '"published" is not a day, YYYY-MM-DD: read without it' }) };
};

async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      parts.push(chunk.subarray(from, at));
      yield Buffer.concat(parts);
      parts = [];
      from = at + 1;
    }
    parts.push(chunk.subarray(from));
  }
  if (parts.some((p) => p.length > 0)) yield Buffer.concat(parts);
}

/** Reads rows of JSON Lines from a stream (standard input unless given), one at a time. */
export async function* readRows(io: Io, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Source> {
  let number = 0;
  for await (const bytes of linesOf(stream)) {
    number++;
    const line = decodeUtf8(bytes);
    if (line === undefined) {
      io.fault(`row ${number}: not valid UTF-8`);
      continue;
    }
    if (line.trim() === '') continue;
    const row = readRow(line.replace(/^\ufeff/, ''));
    if (typeof row === 'string') io.fault(`row ${number}: ${row}`);
    else {
      const { fault, ...source } = row;
      if (fault !== undefined) io.fault(`row ${number}: "${source.id}": ${fault}`);
      yield source;
    }
  }
}

/** The articles that a command's arguments name: `--jsonl` reads rows from standard input or the files named, else files and folders. */
export async function* readSources(names: readonly string[], jsonl: boolean, io: Io): AsyncGenerator<Source> {
  if (!jsonl) yield* readFiles(names, io);
  else if (names.length === 0) yield* readRows(io, process.stdin);
  else
    for (const name of names) {
      try {
        yield* readRows(io, createReadStream(path.resolve(io.cwd, name)));
      } catch (error) {
        io.fault(`${name}: ${why(error)}`);
      }
    }
}
