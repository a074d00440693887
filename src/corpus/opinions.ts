// A soft second look at types: what the other articles of a story surely take a name for speaks where the article alone leaves it in doubt.
// Two that agree with it make it surer: of 100 such names, read by models that were not trained on their articles, 81 were right where 0.53 was stated
// (`bench/actors-opinions.ts`; training/README.md).
import { actorTypes } from '../core/actors/labels.ts';
import type { ActorMention, ActorType } from '../core/analysis.ts';
import type { ArticleId } from './corpus.ts';
import type { Digest } from './digest.ts';

/** From this confidence on a type stands, and speaks for others; below it others may speak. Nobody does both, so the order of articles means nothing. */
const sure = 0.7;
/** So many sure names must two articles have in common, the name in question not counted, to be of one story. */
const common = 2;
/** So many articles must speak, and this share of them with one voice. */
const leastArticles = 2;
const leastShare = 0.75;
/** How often a type that the others give or confirm is right. */
const confidence = 0.8;

/** Countries and cities are in every story; who acts in it tells it from others. */
const tellsStory = (type: ActorType): boolean => type === 'person' || type === 'organization' || type === 'misc';
/** What the tagger alone found and is not sure of. What a rule or a person said stands. */
export const isDoubtful = ({ confidence: own, by }: ActorMention): boolean => own < sure && by === 'tagger';
/** Maker or product: of one name both may be right, even in one article. */
const isMaker = (type: ActorType): boolean => type === 'organization' || type === 'misc';

/** What an article surely takes each name for: the type of most of its sure mentions; none where two are as many. */
const sureTypes = (digest: Digest): ReadonlyMap<string, ActorType> => {
  const counts = new Map<string, Map<ActorType, number>>();
  for (const { name, type, confidence: own } of digest.actors) {
    if (own < sure) continue;
    const of = counts.get(name) ?? new Map<ActorType, number>();
    counts.set(name, of);
    of.set(type, (of.get(type) ?? 0) + 1);
  }
  const types = new Map<string, ActorType>();
  for (const [name, of] of counts) {
    const [first, second] = [...of].sort((a, b) => b[1] - a[1]);
    if (first && first[1] > (second?.[1] ?? 0)) types.set(name, first[0]);
  }
  return types;
};

/** A name with who is sure of it and who doubts it, in no order. Kept for as long as there is one: its id lives as long as a story that holds it. */
interface Name {
  readonly id: number;
  /** Articles that surely say what it is: `number × 8 + type`. */
  readonly sayers: number[];
  /** Numbers of articles that leave it in doubt. */
  readonly doubters: number[];
}

/** Do two ascending lists of name ids have enough in common, `except` not counted? */
const ofOneStory = (a: Int32Array, b: Int32Array, except: number): boolean => {
  let found = 0;
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x < y) i++;
    else if (y < x) j++;
    else {
      if (x !== except && ++found === common) return true;
      i++;
      j++;
    }
  }
  return false;
};

const takeOut = (list: number[], value: number): void => {
  const at = list.indexOf(value);
  if (at < 0) return;
  list[at] = list[list.length - 1] ?? 0;
  list.pop();
};

/** An article with the voices of others on the names that it leaves in doubt. */
interface Heard {
  /** As the article alone was read. */
  readonly own: Digest;
  /** Ids of the names that tell its story, ascending. */
  readonly story: Int32Array;
  /** For each doubtful name, how many articles of the story surely take it for each of `actorTypes`. */
  readonly voices: ReadonlyMap<string, number[]>;
  /** What was made of them. */
  decided: ReadonlyMap<string, ActorType>;
  digest: Digest;
}

const nothing: ReadonlyMap<string, ActorType> = new Map();
const silence: ReadonlyMap<string, number[]> = new Map();

const decide = (voices: readonly number[]): ActorType | undefined => {
  const all = voices.reduce((sum, n) => sum + n, 0);
  const most = Math.max(...voices);
  return all >= leastArticles && most >= leastShare * all ? actorTypes[voices.indexOf(most)] : undefined;
};

const retyped = (mention: ActorMention, type: ActorType | undefined): ActorMention => {
  if (type === undefined || !isDoubtful(mention)) return mention;
  if (type === mention.type) return { ...mention, confidence };
  return isMaker(type) && isMaker(mention.type) ? mention : { ...mention, type, metonym: false, confidence, by: 'corpus' };
};

/** Decides anew; returns whether the article reads otherwise now. */
const weigh = (article: Heard): boolean => {
  const decided = new Map<string, ActorType>();
  for (const [name, voices] of article.voices) {
    const type = decide(voices);
    if (type !== undefined) decided.set(name, type);
  }
  if (decided.size === article.decided.size && [...decided].every(([name, type]) => article.decided.get(name) === type)) return false;
  article.decided = decided;
  const { own } = article;
  const actors = own.actors.map((mention) => retyped(mention, decided.get(mention.name)));
  article.digest = actors.every((mention, i) => mention === own.actors[i]) ? own : { ...own, actors };
  return true;
};

/** Articles that were weighed anew, with their actors of before. */
type Weighed = Map<number, readonly ActorMention[]>;

/**
 * What the articles of a corpus say of each other's doubtful names. `put` and `remove` tell which other articles read otherwise now;
 * put, remove, put equals starting afresh, in any order.
 */
export class Opinions {
  readonly #numbers = new Map<ArticleId, number>();
  readonly #articles: (Heard | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #names = new Map<string, Name>();
  #lastName = 0;

  /** The article as all together leave it: the very digest that was put, where the others change nothing. */
  digest(id: ArticleId): Digest | undefined {
    return this.#at(id)?.digest;
  }

  /** Does it leave the type of some name in doubt? */
  doubts(id: ArticleId): boolean {
    return (this.#at(id)?.voices.size ?? 0) > 0;
  }

  /** Adds or replaces an article, as read alone. Gives the other articles that read otherwise now. */
  put(digest: Digest): readonly ArticleId[] {
    const weighed: Weighed = new Map();
    this.#remove(digest.id, weighed);
    const number = this.#free.pop() ?? this.#articles.length;
    const types = sureTypes(digest);
    const telling: number[] = [];
    for (const [name, type] of types) {
      const { id, sayers } = this.#name(name);
      sayers.push(number * 8 + actorTypes.indexOf(type));
      if (tellsStory(type)) telling.push(id);
    }
    const doubts = new Set(digest.actors.filter(isDoubtful).map(({ name }) => name));
    const article: Heard = { own: digest, story: Int32Array.from(telling).sort(), voices: doubts.size === 0 ? silence : new Map([...doubts].map((name) => [name, actorTypes.map(() => 0)])), decided: nothing, digest };
    this.#numbers.set(digest.id, number);
    this.#articles[number] = article;
    this.#listen(article, number);
    this.#speak(article, number, types, 1, weighed);
    return this.#changed(weighed);
  }

  /** Takes an article out. Gives the other articles that read otherwise now. */
  remove(id: ArticleId): readonly ArticleId[] {
    const weighed: Weighed = new Map();
    this.#remove(id, weighed);
    return this.#changed(weighed);
  }

  #at(id: ArticleId): Heard | undefined {
    return this.#articles[this.#numbers.get(id) ?? -1];
  }

  #name(name: string): Name {
    const known = this.#names.get(name);
    if (known) return known;
    const made: Name = { id: ++this.#lastName, sayers: [], doubters: [] };
    this.#names.set(name, made);
    return made;
  }

  #changed(weighed: Weighed): readonly ArticleId[] {
    return [...weighed].flatMap(([number, before]) => {
      const now = this.#articles[number]?.digest;
      return now && now.actors.some((m, i) => m.type !== before[i]?.type || m.confidence !== before[i]?.confidence) ? [now.id] : [];
    });
  }

  #remove(id: ArticleId, weighed: Weighed): void {
    const number = this.#numbers.get(id);
    const article = number === undefined ? undefined : this.#articles[number];
    if (number === undefined || !article) return;
    this.#numbers.delete(id);
    this.#articles[number] = undefined;
    this.#free.push(number);
    weighed.delete(number);
    const types = sureTypes(article.own);
    this.#speak(article, number, types, -1, weighed);
    for (const [name, type] of types) takeOut(this.#name(name).sayers, number * 8 + actorTypes.indexOf(type));
    for (const name of article.voices.keys()) takeOut(this.#name(name).doubters, number);
    for (const { name } of article.own.actors) {
      const of = this.#names.get(name);
      if (of?.sayers.length === 0 && of.doubters.length === 0) this.#names.delete(name);
    }
  }

  /** Hears what the others say of the names that an article leaves in doubt, and what it says itself where it is sure. */
  #listen(article: Heard, number: number): void {
    for (const [name, heard] of article.voices) {
      const { id, sayers, doubters } = this.#name(name);
      doubters.push(number);
      for (const voice of sayers) {
        const other = voice >> 3;
        const type = voice & 7;
        if (other === number || ofOneStory(article.story, this.#articles[other]?.story ?? article.story, id)) heard[type] = (heard[type] ?? 0) + 1;
      }
    }
    weigh(article);
  }

  /** An article's voice comes (1) or goes (−1), for all others who doubt what it is sure of. */
  #speak({ story }: Heard, number: number, types: ReadonlyMap<string, ActorType>, change: 1 | -1, weighed: Weighed): void {
    for (const [name, type] of types) {
      const { id, doubters } = this.#name(name);
      const t = actorTypes.indexOf(type);
      for (const other of doubters) {
        const doubter = this.#articles[other];
        if (!doubter || other === number || !ofOneStory(story, doubter.story, id)) continue;
        const heard = doubter.voices.get(name);
        if (!heard) continue;
        heard[t] = (heard[t] ?? 0) + change;
        const before = doubter.digest.actors;
        if (weigh(doubter) && !weighed.has(other)) weighed.set(other, before);
      }
    }
  }
}
