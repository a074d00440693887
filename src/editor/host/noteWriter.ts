// Every act on notes: one new file each, and nothing replaced.
import type * as vscode from 'vscode';
import { describe } from '../../annotations/anchor/describe.ts';
import { annotate, attach, creatorName, edit, moderate, reply, type Action, type BodyDraft, type Maker, type PlaceDraft } from '../../annotations/draft.ts';
import { entriesOf, type Entry, type Layer, type Note, type Thread } from '../../annotations/fold.ts';
import type { Annotation, Iri, Motivation, Target } from '../../annotations/model.ts';
import type { PlacedNote, PlacedSpot } from '../../annotations/placed.ts';
import { Positions } from '../../annotations/positions.ts';
import { placeDraftOf, reattached } from '../../annotations/redraft.ts';
import { blobId } from '../../annotations/sources.ts';
import type { AnnotationStore, Established, NotWritten, Written } from '../../annotations/store.ts';
import type { Span } from '../../core/span.ts';
import type { Log } from '../../platform/log.ts';
import { hostChance, hostClock } from './hostClock.ts';
import type { NoteStores } from './noteStores.ts';
import type { Placing } from './placing.ts';
import type { Settings } from './settings.ts';

export interface NoteWriterOptions {
  readonly stores: NoteStores;
  readonly placing: Placing;
  readonly settings: Settings;
  readonly log: Log;
}

/** Spans of a document; none means the article as a whole. */
export interface DocumentSpans {
  readonly document: vscode.TextDocument;
  readonly spans: readonly Span[];
}

/** Places as a file speaks of them. */
export interface DescribedPlaces {
  readonly document: vscode.TextDocument;
  readonly id: Iri;
  readonly places: readonly PlaceDraft[];
}

const gone: NotWritten = { ok: false, fault: 'missing', message: 'The note is not there any more.' };

export class NoteWriter {
  readonly #options: NoteWriterOptions;

  constructor(options: NoteWriterOptions) {
    this.#options = options;
  }

  maker(): Maker {
    const name = creatorName(this.#options.settings.get('creator'));
    return { clock: hostClock, chance: hostChance, ...(name === undefined ? {} : { creator: { name } }) };
  }

  #tell(written: Written): Written {
    if (!written.ok) this.#options.log.warn(`a note was not written: ${written.message}`);
    return written;
  }

  #storeOf({ uri }: vscode.TextDocument): AnnotationStore {
    return this.#options.stores.of(uri);
  }

  /** The article's identity, lasting from now on: what a note that lies elsewhere may speak of. */
  async establish(document: vscode.TextDocument, layer: Layer = 'shared'): Promise<Established> {
    return this.#storeOf(document).establish(document.uri.toString(), document.getText(), layer);
  }

  /** Spans of a document as a file describes them. The text is kept, so that they are found again after an edit. */
  async places(document: vscode.TextDocument, article: Iri, spans: readonly Span[]): Promise<readonly PlaceDraft[]> {
    const text = document.getText();
    const positions = new Positions(text);
    const hash = await this.#options.placing.keep(text);
    const blob = blobId(text);
    return spans.flatMap((span): PlaceDraft[] => {
      const description = describe(positions, span);
      return description ? [{ article, ...description, text: hash, blob }] : [];
    });
  }

  /** Writes a note on places of one article or of several. It lies with the first; the others' identities are made lasting. */
  async write(where: readonly DocumentSpans[], motivation: Motivation, bodies: readonly BodyDraft[], layer: Layer = 'shared'): Promise<Written> {
    const [home] = where;
    if (!home) return { ok: false, fault: 'shape', message: 'The note speaks of nothing.' };
    const places: PlaceDraft[] = [];
    const id = await this.#storeOf(home.document).identity(home.document.uri.toString());
    for (const { document, spans } of where) {
      const made = document === home.document ? undefined : await this.establish(document, layer);
      if (made?.ok === false) return this.#tell(made);
      const article = made?.id ?? id;
      const drafts = await this.places(document, article, spans);
      if (spans.length > 0 && drafts.length === 0) return { ok: false, fault: 'shape', message: 'There is no text at that place, or too much of it.' };
      places.push(...(spans.length === 0 ? [{ article }] : drafts));
    }
    return this.add(home.document, id, annotate(this.maker(), motivation, places, bodies), layer);
  }

  /** Places as they are now, to be written later. */
  async described({ document, spans }: DocumentSpans): Promise<DescribedPlaces> {
    const id = await this.#storeOf(document).identity(document.uri.toString());
    return { document, id, places: spans.length === 0 ? [{ article: id }] : await this.places(document, id, spans) };
  }

  /** A link: from places of one article to places of the same or another. */
  async link(from: DescribedPlaces, to: DocumentSpans, description: string, layer: Layer = 'shared'): Promise<Written> {
    const there = await this.establish(to.document, layer);
    if (!there.ok) return this.#tell(there);
    const ends = to.spans.length === 0 ? [{ article: there.id }] : await this.places(to.document, there.id, to.spans);
    const bodies: BodyDraft[] = [...ends.map((end): BodyDraft => ({ kind: 'link', to: end })), ...(description === '' ? [] : [{ kind: 'description', value: description } as const])];
    return this.add(from.document, from.id, annotate(this.maker(), 'linking', from.places, bodies), layer);
  }

  /** Writes an annotation of a document that is made already. `id` is the article's identity as the annotation speaks of it. */
  async add(document: vscode.TextDocument, id: Iri, annotation: Annotation, layer: Layer = 'shared'): Promise<Written> {
    return this.#tell(await this.#storeOf(document).add(document.uri.toString(), id, document.getText(), annotation, layer));
  }

  async reply(note: Note, value: string): Promise<Written> {
    return this.#beside(note, reply(this.maker(), note.id, value));
  }

  async edit(note: Note, bodies: readonly BodyDraft[]): Promise<Written> {
    return this.#beside(note, edit(this.maker(), note.id, note.heads.body, bodies));
  }

  async moderate(note: Note, action: Action): Promise<Written> {
    return this.#beside(note, moderate(this.maker(), note.id, action === 'resolve' || action === 'reopen' ? note.heads.status : note.heads.life, action));
  }

  /** Attaches places of a note to spans of a document, in their order: where it lost them, or to accept a guess. Its other places stay. */
  async attach(document: vscode.TextDocument, { thread }: PlacedNote, spots: readonly PlacedSpot[], spans: readonly Span[]): Promise<Written> {
    const anew = new Map<PlacedSpot, PlaceDraft>();
    for (const [i, spot] of spots.entries()) {
      const span = spans[i];
      const [place] = span ? await this.places(document, spot.target.source, [span]) : [];
      if (place) anew.set(spot, place);
    }
    if (anew.size === 0) return { ok: false, fault: 'shape', message: 'There is no text at that place, or too much of it.' };
    const { places, bodies } = reattached(thread, anew);
    const written = places ? await this.#beside(thread, attach(this.maker(), thread.id, thread.heads.place, places)) : undefined;
    if (!bodies || written?.ok === false) return written ?? gone;
    return this.edit(thread, bodies);
  }

  /** Of several places that people attached a note to, the one that holds. */
  async settlePlace(note: Note, targets: readonly Target[]): Promise<Written> {
    return this.#beside(note, attach(this.maker(), note.id, note.heads.place, targets.map(placeDraftOf)));
  }

  /** Makes a private note the team's, with all that was answered and done to it. There is no way back. */
  async share(note: Thread, entries: readonly Entry[], text: string): Promise<Written> {
    const store = this.#options.stores.holding(note.address);
    const folder = store?.folders.find(({ address }) => note.address.startsWith(`${address}/`));
    if (!store || folder?.article === undefined || !folder.file) return gone;
    return this.#tell(await store.publish(folder.article, folder.file.id, text, entriesOf(note, entries)));
  }

  async #beside(note: Note, annotation: Annotation): Promise<Written> {
    const store = this.#options.stores.holding(note.address);
    if (!store) return gone;
    return this.#tell(await store.addBeside({ annotation: note.annotation, layer: note.layer, address: note.address }, annotation));
  }
}
