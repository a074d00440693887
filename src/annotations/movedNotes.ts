// An article's notes while somebody types: a keystroke is noted down, and the places are moved when somebody asks for them.
import type { Change } from './live.ts';
import { shifted, type PlacedNote } from './placed.ts';

/** More events than this are not kept: the places are moved then, so that nobody who asks pays for many at once. */
const mostEvents = 2;

interface Event {
  readonly changes: readonly Change[];
  readonly before: string;
}

/** Two events as one, where the second goes on typing, or takes back, in the text that the first put in; else undefined. */
const joined = ({ changes, before }: Event, next: readonly Change[]): Event | undefined => {
  const [first, ...more] = changes;
  const [second, ...others] = next;
  if (!first || !second || more.length > 0 || others.length > 0) return undefined;
  const [from, to] = [second.start - first.start, second.end - first.start];
  if (from < 0 || to > first.text.length) return undefined;
  return { before, changes: [{ ...first, text: first.text.slice(0, from) + second.text + first.text.slice(to) }] };
};

export class MovedNotes {
  #notes: readonly PlacedNote[];
  #text: string;
  #events: Event[] = [];
  #isMoved = false;
  #isRough = false;

  /** @param text that the places are of, as the editor has it */
  constructor(notes: readonly PlacedNote[], text: string) {
    this.#notes = notes;
    this.#text = text;
  }

  /** Takes in one change event. @param after the text after it */
  move(changes: readonly Change[], after: string): void {
    const last = this.#events.at(-1);
    const both = last && joined(last, changes);
    if (both) this.#events[this.#events.length - 1] = both;
    else this.#events.push({ changes, before: this.#text });
    this.#text = after;
    this.#isMoved = true;
    this.#isRough ||= changes.some(({ start, end, text }) => end > start && text !== '');
    if (this.#events.length > mostEvents) this.#settle();
  }

  #settle(): void {
    for (const { changes, before } of this.#events) this.#notes = shifted(this.#notes, changes, before);
    this.#events = [];
  }

  /** Where they stand in the text as it is now. The same value until the text changes. */
  get notes(): readonly PlacedNote[] {
    this.#settle();
    return this.#notes;
  }

  get text(): string {
    return this.#text;
  }

  /** Did the text change since these places were worked out? */
  get isMoved(): boolean {
    return this.#isMoved;
  }

  /** Was text replaced since? Then what an editor moved by itself may stand otherwise. */
  get isRough(): boolean {
    return this.#isRough;
  }

  /** How many there are, without moving them. */
  get count(): number {
    return this.#notes.length;
  }
}
