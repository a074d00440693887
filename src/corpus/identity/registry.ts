// All forms of the corpus and the entities they make. Incremental: an article's forms are added and taken away, and only what hangs together with them is resolved anew.
import type { NameLists } from '../../core/analysis.ts';
import { Multimap } from '../multimap.ts';
import { DecisionBook, pointerKey } from './decisionBook.ts';
import type { IdentityDecision } from './decisions.ts';
import { foldName } from './fold.ts';
import { blocksOf, Form, matchKeys, specKey, type Entity, type FormSpec } from './form.ts';
import type { StateOf } from './orgName.ts';
import { countTogether, type ArticleOrder } from './postings.ts';
import { relate } from './relate.ts';
import { resolve } from './resolve.ts';
import { spellingKey } from './spelling.ts';

/** What an article holds of one form. */
export interface FormUse {
  readonly form: Form;
  /** Mentions by spelling. */
  readonly surfaces: ReadonlyMap<string, number>;
}

export class Registry {
  readonly #names: NameLists;
  readonly #stateOf: StateOf;
  readonly #order: ArticleOrder;
  readonly #forms = new Map<string, Form>();
  readonly #byBlock = new Multimap<string, Form>();
  /** Forms by the keys that decisions know them by. */
  readonly #byMatch = new Multimap<string, Form>();
  /** Forms by the words of their spellings. */
  readonly byWord = new Multimap<string, Form>();
  /** The words of one sound. */
  readonly bySound = new Multimap<string, string>();
  readonly entities = new Map<string, Entity>();
  mentions = 0;
  #book = new DecisionBook([]);

  constructor(names: NameLists, stateOf: StateOf, order: ArticleOrder) {
    this.#names = names;
    this.#stateOf = stateOf;
    this.#order = order;
  }

  get book(): DecisionBook {
    return this.#book;
  }

  /** The form of a spec; made, and related to its like, if it is new. */
  formFor(spec: FormSpec): Form {
    const key = specKey(spec);
    const known = this.#forms.get(key);
    if (known) return known;
    const form = new Form(spec, this.#names, this.#stateOf);
    this.#forms.set(key, form);
    const { kept, looks } = blocksOf(form);
    for (const block of looks) {
      for (const other of this.#byBlock.get(block)) {
        if (form.edges.has(other)) continue;
        const edge = relate(form, other, this.#names);
        if (!edge) continue;
        form.relateTo(other, edge);
        other.relateTo(form, edge);
      }
    }
    for (const block of kept) this.#byBlock.add(block, form);
    for (const match of matchKeys(form)) this.#byMatch.add(match, form);
    return form;
  }

  /**
   * What an article holds is now `fresh` instead of `old`. Its forms are resolved by the next `settle`.
   * The article stands in the order where it will stand; its postings of before, if it moved, were taken out by `forget`.
   */
  replace(article: number, old: readonly FormUse[], fresh: readonly FormUse[]): void {
    for (const entity of new Set(old.map(({ form }) => form.entity))) if (entity) entity.articles--;
    for (const entity of new Set(fresh.map(({ form }) => form.entity))) if (entity) entity.articles++;
    const stays = new Set(fresh.map(({ form }) => form));
    for (const { form, surfaces } of fresh) {
      form.postings.add(article, this.#order);
      for (const [surface, count] of surfaces) this.#count(form, surface, count);
    }
    // Counts are taken away last, so that a spelling that stays is not forgotten in between.
    for (const { form, surfaces } of old) {
      if (!stays.has(form)) form.postings.remove(article, this.#order);
      for (const [surface, count] of surfaces) this.#count(form, surface, -count);
    }
  }

  /** Takes an article out of the postings of its forms, before it moves in the order. */
  forget(article: number, uses: readonly FormUse[]): void {
    for (const { form } of uses) form.postings.remove(article, this.#order);
  }

  #count(form: Form, surface: string, change: number): void {
    const before = form.surfaces.get(surface) ?? 0;
    form.mentions += change;
    this.mentions += change;
    if (form.entity) form.entity.mentions += change;
    if (before + change <= 0) this.#unspell(form, surface);
    else form.surfaces.set(surface, before + change);
    if (before === 0 && change > 0) this.#spell(form, surface);
  }

  #spell(form: Form, surface: string): void {
    for (const word of foldName(surface).split(' ')) {
      if (!this.byWord.has(word)) this.bySound.add(spellingKey(word), word);
      this.byWord.add(word, form);
    }
    if (!form.person || form.spec.pin !== '') for (const match of matchKeys(form)) this.#byMatch.add(match, form);
  }

  #unspell(form: Form, surface: string): void {
    const before = matchKeys(form);
    form.surfaces.delete(surface);
    const words = new Set([...form.surfaces.keys()].flatMap((s) => foldName(s).split(' ')));
    for (const word of foldName(surface).split(' ')) {
      if (words.has(word)) continue;
      this.byWord.delete(word, form);
      if (!this.byWord.has(word)) this.bySound.delete(spellingKey(word), word);
    }
    const after = new Set(matchKeys(form));
    for (const match of before) if (!after.has(match)) this.#byMatch.delete(match, form);
  }

  /** The decisions in force change; gives the forms that the old or the new ones speak of. */
  setDecisions(decisions: readonly IdentityDecision[]): readonly Form[] {
    const keys = new Set([...this.#book.keys()]);
    this.#book = new DecisionBook(decisions);
    for (const key of this.#book.keys()) keys.add(key);
    return [...keys].flatMap((key) => [...this.#byMatch.get(key)]);
  }

  formsAt(key: string): Iterable<Form> {
    return this.#byMatch.get(key);
  }

  #decisionsOf(form: Form): readonly IdentityDecision[] {
    if (this.#book.all.length === 0) return [];
    return [...new Set(matchKeys(form).flatMap((key) => this.#book.of(key)))];
  }

  /** The forms that hang together with some, by edges and by decisions. */
  #component(seeds: readonly Form[]): Form[] {
    const seen = new Set(seeds);
    const queue = [...seeds];
    for (let form = queue.pop(); form; form = queue.pop()) {
      const next: Form[] = [...form.edges.keys()];
      for (const decision of this.#decisionsOf(form)) if ('a' in decision) for (const pointer of [decision.a, decision.b]) next.push(...this.formsAt(pointerKey(pointer)));
      for (const other of next) {
        if (seen.has(other)) continue;
        seen.add(other);
        queue.push(other);
      }
    }
    return [...seen];
  }

  /**
   * Resolves everything that hangs together with some forms; forms that no article holds any more are dropped.
   * Gives the entities that came, went or changed in more than their counts, by the forms they now hold.
   */
  settle(touched: Iterable<Form>): readonly Form[] {
    const waiting = new Set(touched);
    const changed: Form[] = [];
    for (const seed of waiting) {
      // Most forms hang together with nothing: only their counts changed, and those are kept already.
      if (seed.edges.size === 0 && seed.postings.length > 0 && seed.entity?.forms.length === 1 && this.#decisionsOf(seed).length === 0 && seed.entity.canonical === undefined && seed.entity.known === undefined) continue;
      // Forms that lost their last article take their old entity's other forms with them.
      const seeds = [seed, ...(seed.entity?.forms ?? [])];
      const component = this.#component(seeds);
      for (const form of component) waiting.delete(form);
      const gone = component.filter((f) => f.postings.length === 0);
      const old = new Set(component.flatMap((f) => (f.entity ? [f.entity] : [])));
      for (const form of gone) this.#drop(form);
      const left = component.filter((f) => f.postings.length > 0).sort((a, b) => (a.key < b.key ? -1 : 1));
      // Without the gone ones what is left may fall apart; each part is resolved by itself, so that the result is that of a fresh start.
      const parts = gone.length === 0 && seeds.length === 1 ? [left] : this.#parts(left);
      for (const entity of old) if (this.entities.get(entity.id) === entity) this.entities.delete(entity.id);
      for (const part of parts) {
        for (const { entity, isNew } of this.#resolve(part)) {
          this.entities.set(entity.id, entity);
          if (isNew) changed.push(...entity.forms);
        }
      }
    }
    return [...new Set(changed)];
  }

  #parts(forms: readonly Form[]): readonly Form[][] {
    const left = new Set(forms);
    const parts: Form[][] = [];
    for (const form of forms) {
      if (!left.has(form)) continue;
      const part = this.#component([form]).sort((a, b) => (a.key < b.key ? -1 : 1));
      for (const f of part) left.delete(f);
      parts.push(part);
    }
    return parts;
  }

  /** Resolves one component; an entity of the same forms and facts as before stays the same object, with its totals. */
  #resolve(forms: readonly Form[]): readonly { readonly entity: Entity; readonly isNew: boolean }[] {
    const decisions = new Map<IdentityDecision, readonly Form[]>();
    for (const form of forms) for (const decision of this.#decisionsOf(form)) if ('a' in decision) decisions.set(decision, []);
    const inside = new Set(forms);
    const pairs = this.#book.all.flatMap((decision) =>
      decisions.has(decision) && 'a' in decision ? [{ decision, a: this.#pointed(decision.a, inside), b: this.#pointed(decision.b, inside) }] : [],
    );
    return resolve(forms, (form) => this.#decisionsOf(form), pairs).map((made) => {
      const before = made.forms[0]?.entity;
      const same = before !== undefined && before.id === made.id && before.forms.length === made.forms.length && before.forms.every((f, i) => f === made.forms[i]);
      const entity: Entity = same
        ? { ...made, articles: before.articles, mentions: before.mentions }
        : { ...made, articles: countTogether(made.forms.map((f) => f.postings)), mentions: made.forms.reduce((sum, f) => sum + f.mentions, 0) };
      for (const form of made.forms) form.entity = entity;
      return { entity, isNew: !same };
    });
  }

  #pointed(pointer: Parameters<typeof pointerKey>[0], inside: ReadonlySet<Form>): readonly Form[] {
    return [...this.formsAt(pointerKey(pointer))].filter((f) => inside.has(f)).sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  #drop(form: Form): void {
    this.#forms.delete(form.key);
    for (const other of form.edges.keys()) other.forgetRelation(form);
    for (const block of blocksOf(form).kept) this.#byBlock.delete(block, form);
    for (const match of matchKeys(form)) this.#byMatch.delete(match, form);
    form.entity = undefined;
  }

  /** Numbers of the distinct things held. */
  size(): { readonly forms: number; readonly entities: number } {
    return { forms: this.#forms.size, entities: this.entities.size };
  }
}
