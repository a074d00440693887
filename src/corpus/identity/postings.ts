// The articles of a form, newest first, as integers in a typed array.

/** Where articles stand in time: by day, newest first; then by id, so that the order does not depend on who came first. */
export interface ArticleOrder {
  /** Negative where article `a` comes before `b`. */
  compare(a: number, b: number): number;
}

/** Up to this many, a plain array is smaller than a typed one with its buffer. */
const plain = 32;

/** A sorted set of article numbers. Insertion and removal cost a binary search and one move of memory. */
export class Postings {
  #ids: number[] | Int32Array = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  at(i: number): number {
    return this.#ids[i] ?? -1;
  }

  #place(article: number, order: ArticleOrder): number {
    let low = 0;
    let high = this.#length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order.compare(this.#ids[middle] ?? 0, article) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  add(article: number, order: ArticleOrder): void {
    const at = this.#place(article, order);
    if (at < this.#length && this.#ids[at] === article) return;
    this.#length++;
    if (this.#ids instanceof Int32Array) {
      if (this.#length > this.#ids.length) {
        const bigger = new Int32Array(this.#ids.length * 2);
        bigger.set(this.#ids);
        this.#ids = bigger;
      }
      this.#ids.copyWithin(at + 1, at, this.#length - 1);
      this.#ids[at] = article;
      return;
    }
    this.#ids.splice(at, 0, article);
    if (this.#length === plain) {
      const typed = new Int32Array(plain * 2);
      typed.set(this.#ids);
      this.#ids = typed;
    }
  }

  /** To be called while the article still stands where it stood when it was added. */
  remove(article: number, order: ArticleOrder): void {
    const at = this.#place(article, order);
    if (at >= this.#length || this.#ids[at] !== article) return;
    if (this.#ids instanceof Int32Array) this.#ids.copyWithin(at, at + 1, this.#length);
    else this.#ids.splice(at, 1);
    this.#length--;
  }
}

/** Walks several postings as one, newest first, each article once. Stops when `visit` gives false. */
export const walkNewest = (lists: readonly Postings[], order: ArticleOrder, visit: (article: number) => boolean): void => {
  const at = lists.map(() => 0);
  let last = -1;
  for (;;) {
    let best = -1;
    let from = -1;
    for (let k = 0; k < lists.length; k++) {
      const list = lists[k];
      if (!list || (at[k] ?? 0) >= list.length) continue;
      const article = list.at(at[k] ?? 0);
      if (best < 0 || order.compare(article, best) < 0) {
        best = article;
        from = k;
      }
    }
    if (from < 0) return;
    at[from] = (at[from] ?? 0) + 1;
    if (best === last) continue;
    last = best;
    if (!visit(best)) return;
  }
};

/** How many different articles several postings hold. Costs their length: for the rare moment when forms are grouped anew. */
export const countTogether = (lists: readonly Postings[]): number => {
  const [only] = lists;
  if (lists.length <= 1) return only?.length ?? 0;
  const seen = new Set<number>();
  for (const list of lists) for (let i = 0; i < list.length; i++) seen.add(list.at(i));
  return seen.size;
};
