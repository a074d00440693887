// A file system in memory, a clock that ticks by the minute, and chance that counts.
import type { Chance, Clock } from '../../../src/platform/clock.ts';
import type { FileFault, Files, Outcome } from '../../../src/platform/files.ts';

const fault = (kind: FileFault): { ok: false; fault: FileFault; message: string } => ({ ok: false, fault: kind, message: kind });

export interface MemoryFiles extends Files {
  readonly content: Map<string, Uint8Array>;
  readonly links: Set<string>;
  /** What the next writes answer. */
  failWith: FileFault | undefined;
  reads: number;
  put(address: string, text: string): void;
  text(address: string): string;
}

export const memoryFiles = (initial: Readonly<Record<string, string>> = {}): MemoryFiles => {
  const content = new Map<string, Uint8Array>();
  const links = new Set<string>();
  const times = new Map<string, number>();
  let ticks = 0;
  const set = (a: string, bytes: Uint8Array): void => {
    content.set(a, bytes);
    times.set(a, ++ticks);
  };
  const parent = (a: string): string => a.slice(0, Math.max(a.lastIndexOf('/'), 1)).replace(/^(\/)?$/, '/') || '/';
  const isFolder = (a: string): boolean => [...content.keys()].some((k) => k.startsWith(a === '/' ? '/' : `${a}/`));
  const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });
  const files: MemoryFiles = {
    content,
    links,
    failWith: undefined,
    reads: 0,
    put: (a, text) => set(a, new TextEncoder().encode(text)),
    text: (a) => new TextDecoder().decode(content.get(a)),
    read: async (a) => {
      files.reads++;
      const bytes = content.get(a);
      return bytes ? ok(bytes) : fault('missing');
    },
    write: async (a, bytes) => {
      if (files.failWith) return fault(files.failWith);
      set(a, bytes);
      return ok(undefined);
    },
    list: async (a) => {
      if (!isFolder(a)) return fault('missing');
      const base = a === '/' ? '/' : `${a}/`;
      const names = new Map<string, 'file' | 'folder' | 'link'>();
      for (const key of content.keys()) {
        if (!key.startsWith(base)) continue;
        const [name = '', ...rest] = key.slice(base.length).split('/');
        names.set(name, links.has(base + name) ? 'link' : rest.length > 0 ? 'folder' : 'file');
      }
      return ok([...names].sort(([x], [y]) => (x < y ? -1 : 1)));
    },
    stat: async (a) => (content.has(a) ? ok({ kind: 'file' as const, size: content.get(a)?.length ?? 0, changed: times.get(a) ?? 0 }) : isFolder(a) ? ok({ kind: 'folder' as const, size: 0, changed: Math.max(0, ...[...content.keys()].filter((k) => k.startsWith(`${a}/`)).map((k) => times.get(k) ?? 0)) }) : fault('missing')),
    remove: async (a) => {
      content.delete(a);
      return ok(undefined);
    },
    rename: async (from, to) => {
      const bytes = content.get(from);
      if (!bytes) return fault('missing');
      content.delete(from);
      set(to, bytes);
      return ok(undefined);
    },
    join: (base, ...names) => (names.every((n) => n !== '' && n !== '.' && n !== '..' && !/[/\\\u0000]/.test(n)) ? [base === '/' ? '' : base, ...names].join('/') : undefined),
    parent,
    name: (a) => a.slice(a.lastIndexOf('/') + 1),
    within: async (folder, inner) => (inner === folder || inner.startsWith(folder === '/' ? '/' : `${folder}/`)) && ![...links].some((l) => inner === l || inner.startsWith(`${l}/`)),
  };
  for (const [address, text] of Object.entries(initial)) files.put(address, text);
  return files;
};

export const tickingClock = (start = Date.UTC(2026, 0, 5, 9, 0, 0)): Clock => {
  let now = start;
  return {
    now: () => now,
    stamp: () => {
      now += 60_000;
      return new Date(now).toISOString().replace('.000Z', 'Z');
    },
  };
};

export const countingChance = (seed = 1): Chance => {
  let n = 0;
  const hex = (k: number): string => ((Math.imul(seed, 0x9e3779b1) ^ Math.imul(k, 0x85ebca6b)) >>> 0).toString(16).padStart(8, '0');
  return { uuid: () => `${hex(++n)}-0000-4000-8000-${seed.toString(16).padStart(12, '0')}` };
};
