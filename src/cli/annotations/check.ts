import { parseArgs } from 'node:util';
import { Anchoring } from '../../annotations/anchor/resolve.ts';
import { fold, type Conflict, type Note } from '../../annotations/fold.ts';
import { copies } from '../../annotations/identity.ts';
import { createdAt, type Target } from '../../annotations/model.ts';
import { placeTargets } from '../../annotations/places.ts';
import type { ArticleNotes, NoteFolder } from '../../annotations/read.ts';
import { gitTexts, OldTexts } from '../../annotations/sources.ts';
import { AnnotationStore } from '../../annotations/store.ts';
import type { Address } from '../../platform/files.ts';
import { ExitCode, printable, UsageError, type Command, type Io } from '../io.ts';
import { decodeUtf8 } from '../read.ts';
import { addressOf, nodeChance, nodeClock, nodeFiles, readGitBlob, shown } from './host.ts';

interface Finding {
  readonly address: Address;
  readonly line?: number;
  /** A sentence. */
  readonly message: string;
  readonly level: 'error' | 'warning';
}

/** A day ahead is a clock that runs wrong, not a time zone. */
const aheadMilliseconds = 86_400_000;

const conflictText = (conflict: Conflict): string => {
  const who = conflict.versions.map(({ annotation }) => annotation.creator?.name ?? 'someone').join(' and ');
  if (conflict.kind === 'body') return `The note was worded differently by ${who}, who had not seen each other's; both versions are kept and wait for a choice.`;
  if (conflict.kind === 'place') return `The note was attached to different places by ${who}.`;
  if (conflict.kind === 'status') return `The note was closed and opened at the same time, by ${who}; it is shown as open.`;
  return `The note was deleted by ${conflict.deleted.creator?.name ?? 'someone'}, and edited by ${who}, who had not seen that; it is still shown.`;
};

class Check {
  readonly findings: Finding[] = [];
  readonly #store: AnnotationStore;
  readonly #seen = new Map<string, Address>();
  /** Old texts come from git, where the notes name their blobs and the clone has them. */
  readonly #texts: OldTexts;
  notes = 0;

  constructor(store: AnnotationStore) {
    this.#store = store;
    this.#texts = new OldTexts([gitTexts(readGitBlob(store.root))]);
  }

  #add(address: Address, message: string, level: Finding['level'] = 'error', line?: number): void {
    this.findings.push({ address, message, level, ...(line === undefined ? {} : { line }) });
  }

  async run(): Promise<void> {
    await this.#store.discover();
    const folders = [...this.#store.folders].sort((a, b) => (a.address < b.address ? -1 : 1));
    for (const { address } of folders) await this.#drafts(address);
    const there = new Set<Address>();
    for (const { article } of folders) if (article !== undefined && (await nodeFiles.stat(article)).ok) there.add(article);
    for (const { folders: twins } of copies(folders, (article) => there.has(article)))
      for (const twin of twins.slice(1)) this.#add(twin.address, `It and its article are a copy: the article has the identity of ${twins[0]?.file?.source ?? 'another'}.`, 'warning');
    const done = new Set<Address>();
    for (const folder of folders) {
      const { article } = folder;
      if (article === undefined) await this.#folder(folder);
      else if (!done.has(article)) {
        done.add(article);
        await this.#article(article);
      }
    }
  }

  /** What a write that was cut off left behind: nothing reads it. */
  async #drafts(folder: Address): Promise<void> {
    const listed = await nodeFiles.list(folder);
    if (!listed.ok) return;
    for (const [name] of listed.value) if (name.startsWith('.') && name.endsWith('.tmp')) this.#add(nodeFiles.join(folder, name) ?? folder, 'A draft of a write that was cut off: it may be removed.', 'warning');
  }

  async #folder(folder: NoteFolder): Promise<void> {
    const notes = await this.#store.folder(folder.address);
    this.#files(notes);
    this.#threads(notes);
  }

  #files({ faults, notes, entries }: ArticleNotes): void {
    for (const { address, fault } of faults) this.#add(address, fault.message, 'error', fault.line);
    for (const { address, message } of notes) this.#add(address, `${message.slice(0, 1).toUpperCase()}${message.slice(1)}.`);
    for (const { annotation, address } of entries) {
      this.notes++;
      const other = this.#seen.get(annotation.id);
      if (other !== undefined && other !== address) this.#add(address, `Its id, ${annotation.id}, is also that of ${nodeFiles.name(nodeFiles.parent(other))}/${nodeFiles.name(other)}.`);
      this.#seen.set(annotation.id, address);
      if (createdAt(annotation) > nodeClock.now() + aheadMilliseconds) this.#add(address, 'It was created in the future, by its own word: the clock of that machine runs wrong.', 'warning');
    }
  }

  #threads(notes: ArticleNotes): readonly Note[] {
    const { threads, stray } = fold(notes.entries);
    for (const { entry, why } of stray) this.#add(entry.address, why === 'circle' ? 'It answers an answer to itself.' : 'What it answers or changes is not there.');
    const all = threads.flatMap((thread) => [thread, ...thread.replies]);
    for (const note of all) for (const conflict of note.conflicts) this.#add(note.address, conflictText(conflict), 'warning');
    return threads;
  }

  async #article(article: Address): Promise<void> {
    const notes = await this.#store.article(article);
    this.#files(notes);
    const threads = this.#threads(notes);
    const bytes = await nodeFiles.read(article);
    const [folder] = notes.folders;
    const at = folder ? (nodeFiles.join(folder.address, 'article.json') ?? folder.address) : article;
    if (!bytes.ok) {
      this.#add(at, bytes.fault === 'missing' ? `Its article, ${folder?.file?.source ?? ''}, is not there.` : `Its article cannot be read: ${bytes.message}`);
      return;
    }
    const text = decodeUtf8(bytes.value);
    if (text === undefined) {
      this.#add(at, `Its article, ${folder?.file?.source ?? ''}, is not valid UTF-8.`);
      return;
    }
    const placed: { readonly note: Note; readonly target: Target }[] = [];
    for (const note of threads) {
      if (note.deleted) continue;
      for (const target of note.targets) {
        if (!target.quote && !target.position) continue;
        if (notes.ids.includes(target.source)) placed.push({ note, target });
        else this.#add(note.address, `It speaks of another article, ${target.source}.`, 'warning');
      }
    }
    const places = await placeTargets({ anchoring: new Anchoring(text), targets: placed.map(({ target }) => target), texts: this.#texts });
    for (const [i, { note }] of placed.entries()) {
      const place = places[i];
      if (place?.state === 'orphan') this.#add(note.address, `Its place in ${folder?.file?.source ?? ''} is lost: ${place.why}`);
      if (place?.state === 'guess') this.#add(note.address, `Its place in ${folder?.file?.source ?? ''} is a guess: ${place.why}`, 'warning');
    }
  }
}

/** The characters that end a field in GitHub's workflow commands. */
const escaped = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapedProperty = (text: string): string => escaped(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

const report = async ({ address, line, message, level }: Finding, format: string, cwd: string, io: Io): Promise<void> => {
  const file = shown(cwd, address);
  if (format === 'github') await io.out(`::${level} file=${escapedProperty(printable(file))}${line === undefined ? '' : `,line=${line}`},title=Dateline::${escaped(printable(message))}\n`);
  else if (format === 'json') await io.out(`${JSON.stringify({ file, ...(line === undefined ? {} : { line }), level, message })}\n`);
  else await io.out(`${printable(file)}${line === undefined ? '' : `:${line}`}: ${level === 'warning' ? 'warning: ' : ''}${printable(message)}\n`);
};

/**
 * `dateline check [FOLDER] [--format text|github|json] [--strict]`: every annotation file valid, every article found, every
 * place found again. Exit code 1 where there is an error (with `--strict`, or a warning); one line each.
 */
export const checkCommand: Command = {
  usage: 'dateline check [--format text|github|json] [--strict] [FOLDER]   every annotation file valid, every article and place found',
  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { format: { type: 'string', default: 'text' }, strict: { type: 'boolean', default: false } } });
    if (!['text', 'github', 'json'].includes(values.format)) throw new UsageError(`no format "${values.format}"`);
    if (positionals.length > 1) throw new UsageError('one folder at most');
    const root = addressOf(io.cwd, positionals[0] ?? '.');
    const stat = await nodeFiles.list(root);
    if (!stat.ok) {
      io.fault(`${positionals[0] ?? '.'}: ${stat.message.replace(/^[A-Z]+: /, '')}`);
      return ExitCode.faults;
    }
    const check = new Check(new AnnotationStore({ files: nodeFiles, chance: nodeChance, root }));
    await check.run();
    const findings = check.findings.sort((a, b) => (a.address === b.address ? 0 : a.address < b.address ? -1 : 1));
    for (const finding of findings) await report(finding, values.format, io.cwd, io);
    const errors = findings.filter(({ level }) => level === 'error').length;
    const warnings = findings.length - errors;
    io.note(`${check.notes} annotation files: ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`);
    return errors > 0 || (values.strict && warnings > 0) ? ExitCode.faults : ExitCode.fine;
  },
};
