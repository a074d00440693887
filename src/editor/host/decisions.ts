import type * as vscode from 'vscode';
import { decide, entityDecisions, standing, undo, type ActorDecisionDraft, type EntityDecision } from '../../annotations/decisions/actors.ts';
import { articleDecisions, decideArticle, decisionsFor, isDecision, type ArticleDecision, type ArticleDecisionDraft } from '../../annotations/decisions/article.ts';
import type { PlaceDraft } from '../../annotations/draft.ts';
import { fold, type Note } from '../../annotations/fold.ts';
import type { Place, Target } from '../../annotations/model.ts';
import type { AnnotationStore, Written } from '../../annotations/store.ts';
import type { Decisions as ArticleDecisions } from '../../core/analysis.ts';
import type { Span } from '../../core/span.ts';
import { identityDecisions } from '../../corpus/identity/fromNotes.ts';
import type { Engine } from '../../corpus/engine.ts';
import { Emitter, type Disposable } from '../../platform/events.ts';
import type { Log } from '../../platform/log.ts';
import type { Notes } from './notes.ts';

export interface DecisionsOptions {
  readonly notes: Notes;
  readonly engine: () => Promise<Engine>;
  readonly log: Log;
}

/** What people decided, as the engine wants it: about one article, about names everywhere, and about who is who. */
export class Decisions implements Disposable {
  readonly #options: DecisionsOptions;
  readonly #entities = new Map<AnnotationStore, Promise<readonly EntityDecision[]>>();
  readonly #changed = new Emitter<readonly string[]>();
  readonly #placed = new Emitter<vscode.Uri>();
  /** Places that took longer, by article. */
  readonly #places = new Map<string, { readonly text: string; readonly places: ReadonlyMap<Target, Place> }>();
  #later: Promise<void> = Promise.resolve();
  readonly #disposables: Disposable[] = [];
  #begun: Promise<void> | undefined;

  /** Names on which something was decided that holds in every article. */
  readonly onDidChangeNames = this.#changed.event;
  /** Decisions about an article were found to stand elsewhere than it was read with. */
  readonly onDidPlace = this.#placed.event;

  constructor(options: DecisionsOptions) {
    this.#options = options;
    this.#disposables.push(
      this.#changed,
      this.#placed,
      options.notes.onDidChangeActors((store) => void this.#actorsChanged(store)),
    );
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** What outranks the machine for one article with this text. Undefined where nobody decided anything: the common, quick case. */
  async of(uri: vscode.Uri, text: string): Promise<ArticleDecisions | undefined> {
    const { notes } = this.#options;
    const entities = await this.#entitiesOf(notes.storeOf(uri));
    const { entries } = await notes.glance(uri);
    const own = entries.filter(({ annotation }) => isDecision(annotation));
    if (own.length === 0 && entities.length === 0) return undefined;
    const targets = fold(entries).threads.flatMap((thread) => (isDecision(thread.annotation) ? thread.targets : []));
    const places = await this.#placesOf(uri, text, targets);
    const resolve = (target: Target): Place => places.get(target) ?? { state: 'orphan', why: '' };
    return decisionsFor(articleDecisions(entries, resolve), entities);
  }

  /** Where decisions stand: at once from what is at hand; where git or more time may tell better, the article is read anew then. */
  async #placesOf(uri: vscode.Uri, text: string, targets: readonly Target[]): Promise<ReadonlyMap<Target, Place>> {
    const { placing } = this.#options.notes;
    const key = uri.toString();
    const known = this.#places.get(key);
    if (known?.text === text && targets.every((t) => known.places.has(t))) return known.places;
    this.#places.delete(key);
    const { places, provisional } = await placing.now(text, targets, uri);
    if (provisional.size > 0)
      this.#later = this.#later.then(async () => {
        const better = await placing.later(text, targets, uri).catch(() => places);
        if (targets.every((t) => JSON.stringify(better.get(t)) === JSON.stringify(places.get(t)))) return;
        this.#places.set(key, { text, places: better });
        this.#placed.fire(uri);
      });
    return places;
  }

  /** Puts decisions in force once, after the first article was read. */
  begin(): Promise<void> {
    return (this.#begun ??= this.apply());
  }

  /** Puts the decisions on who is who in force: at the start, and after each change. */
  async apply(): Promise<void> {
    const { notes, engine, log } = this.#options;
    try {
      const addresses = new Map<string, string>();
      const all: EntityDecision[] = [];
      for (const store of notes.stores()) {
        all.push(...(await this.#entitiesOf(store)));
        for (const { file, article } of store.folders) if (file && article !== undefined) addresses.set(file.id, article);
      }
      const machine = await engine();
      // The reader's own decisions are told as "you said so".
      const own = notes.writer.maker().creator?.name;
      await machine.decide(identityDecisions(all, (iri) => addresses.get(iri)).map(({ by, ...decision }) => (by === undefined || by === own ? decision : { ...decision, by })));
    } catch (error) {
      log.error('decisions on who is who were not applied', error);
    }
  }

  /** Decides something about an article; an earlier decision on the same place is replaced. */
  async decideArticle(document: vscode.TextDocument, make: (article: string) => Promise<ArticleDecisionDraft | undefined>): Promise<Written> {
    const { notes } = this.#options;
    const id = await notes.storeOf(document.uri).identity(document.uri.toString());
    const draft = await make(id);
    return draft ? notes.writer.add(document, id, decideArticle(notes.writer.maker(), draft)) : { ok: false, fault: 'shape', message: 'Nothing stands at that place any more.' };
  }

  /** Decides something about a span of an article. */
  async decidePlace(document: vscode.TextDocument, span: Span, make: (place: PlaceDraft) => ArticleDecisionDraft): Promise<Written> {
    return this.decideArticle(document, async (id) => {
      const [place] = await this.#options.notes.writer.places(document, id, [span]);
      return place && make(place);
    });
  }

  /** Decides something about actors, everywhere. */
  async decideActors(uri: vscode.Uri, draft: ActorDecisionDraft): Promise<Written> {
    const { notes } = this.#options;
    const store = notes.storeOf(uri);
    return store.addDecision(decide(notes.writer.maker(), draft, standing((await store.actors()).entries, draft)));
  }

  /** The decisions on actors that stand, with the note that holds each, for undoing. */
  async standing(uri: vscode.Uri): Promise<readonly { readonly decision: EntityDecision; readonly note: Note }[]> {
    const { entries } = await this.#options.notes.storeOf(uri).actors();
    const notes = new Map(fold(entries).threads.map((thread) => [thread.id, thread]));
    return entityDecisions(entries).decisions.flatMap((decision) => {
      const note = notes.get(decision.id);
      return note ? [{ decision, note }] : [];
    });
  }

  /** The decisions about one article that stand, by time. */
  async ofArticle(uri: vscode.Uri): Promise<readonly ArticleDecision[]> {
    return articleDecisions((await this.#options.notes.glance(uri)).entries, () => ({ state: 'orphan', why: '' }));
  }

  async undo(uri: vscode.Uri, note: Note): Promise<Written> {
    const { notes } = this.#options;
    return notes.storeOf(uri).addBeside({ annotation: note.annotation, layer: note.layer, address: note.address }, undo(notes.writer.maker(), note));
  }

  async #actorsChanged(store: AnnotationStore): Promise<void> {
    const before = await this.#entitiesOf(store);
    this.#entities.delete(store);
    const after = await this.#entitiesOf(store);
    await this.apply();
    const names = (list: readonly EntityDecision[]): readonly string[] => list.flatMap((d) => (d.kind === 'not-an-actor' || d.kind === 'type' ? [d.actor.name] : []));
    const [old, now] = [new Set(names(before)), new Set(names(after))];
    const differing = [...new Set([...old, ...now])].filter((name) => old.has(name) !== now.has(name) || before.some((d) => d.kind === 'type' && d.actor.name === name));
    this.#changed.fire(differing);
  }

  #entitiesOf(store: AnnotationStore): Promise<readonly EntityDecision[]> {
    let known = this.#entities.get(store);
    if (!known) {
      known = store.actors().then(({ entries }) => entityDecisions(entries).decisions);
      this.#entities.set(store, known);
    }
    return known;
  }
}
