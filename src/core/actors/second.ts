// The second look: what the first one made of a word elsewhere in the article speaks for what it is here.
import { feature } from './features.ts';
import type { FormTable } from './forms.ts';
import { actorTypes, Position, positionOfLabel, typeOfLabel } from './labels.ts';
import type { Sequence } from './sequence.ts';

const types = actorTypes.length;
/** What is counted of a word: that it was no name, each type where it was a name alone, each type where it was part of a longer one. */
const classes = 1 + 2 * types;
const classOf = (label: number): number => (label === 0 ? 0 : 1 + typeOfLabel(label) + (positionOfLabel(label) === Position.unit ? 0 : types));

/** How the labels of a word elsewhere divide: the commonest class, how clear that is, and how many there are. */
interface Opinion {
  readonly type: number;
  readonly weight: number;
}
const none: Opinion = { type: -1, weight: 0 };

/** Counts the labels of the first look by word, and turns them into features. */
export class SecondLook {
  readonly #forms: FormTable;
  readonly #sequence: Sequence;
  /** `lowerId × classes`: how often a capitalised word bore a type. */
  readonly #counts: Uint16Array;
  readonly #touched: number[] = [];
  /** Labels of the first look by position. */
  labels: Uint8Array = new Uint8Array(0);

  constructor(forms: FormTable, sequence: Sequence) {
    this.#forms = forms;
    this.#sequence = sequence;
    this.#counts = new Uint16Array(forms.capacity * classes);
  }

  /** Takes in the first look's labels for all positions of the sequence. */
  gather(labels: Uint8Array): void {
    const seq = this.#sequence;
    this.labels = labels;
    for (const id of this.#touched) this.#counts.fill(0, id * classes, (id + 1) * classes);
    this.#touched.length = 0;
    for (let i = 0; i < seq.length; i++) {
      if ((seq.runFirst[i] ?? -1) < 0) continue;
      const id = this.#forms.lowerId[seq.form[i] ?? 0] ?? 0;
      const at = id * classes + classOf(labels[i] ?? 0);
      this.#counts[at] = (this.#counts[at] ?? 0) + 1;
      this.#touched.push(id);
    }
  }

  /** What is said of the word at a position elsewhere in the article, as a name alone (or none) or as part of a longer one. */
  #elsewhere(position: number, longer: boolean): Opinion {
    const seq = this.#sequence;
    if ((seq.runFirst[position] ?? -1) < 0) return none;
    return this.#opinion(this.#forms.lowerId[seq.form[position] ?? 0] ?? 0, classOf(this.labels[position] ?? 0), longer);
  }

  /** `own` is the class of one occurrence that does not count; -1 for none. */
  #opinion(id: number, own: number, longer: boolean): Opinion {
    let total = 0;
    let top = 0;
    let best = -1;
    for (let c = longer ? 1 + types : 0; c < (longer ? classes : 1 + types); c++) {
      const count = (this.#counts[id * classes + c] ?? 0) - (c === own ? 1 : 0);
      total += count;
      if (count > top) {
        top = count;
        best = longer ? c - types : c;
      }
    }
    if (total === 0) return none;
    const clear = top * 10 >= total * 9 ? 2 : top * 3 >= total * 2 ? 1 : 0;
    return { type: best, weight: clear * 3 + (total >= 4 ? 2 : total >= 2 ? 1 : 0) + 1 };
  }

  /** Writes the features of a position to `out` from `n` on and returns the new length. */
  features(position: number, sentence: number, out: Int32Array, from: number): number {
    let n = from;
    const seq = this.#sequence;
    const first = seq.sentence[sentence] ?? 0;
    const stop = seq.sentence[sentence + 1] ?? 0;
    const label = this.labels[position] ?? 0;
    const form = seq.form[position] ?? 0;
    const kind = this.#forms.kind[form] ?? 0;
    const setting = seq.setting[sentence] ?? 0;
    const alone = this.#elsewhere(position, false);
    const longer = this.#elsewhere(position, true);
    const before = position > first ? this.#elsewhere(position - 1, true) : none;
    const after = position + 1 < stop ? this.#elsewhere(position + 1, true) : none;
    const labelBefore = position > first ? (this.labels[position - 1] ?? 0) : 31;
    const labelAfter = position + 1 < stop ? (this.labels[position + 1] ?? 0) : 31;
    const start = (seq.runFirst[position] ?? -1) === position ? 1 : 0;
    const end = (seq.runLast[position] ?? -1) === position ? 2 : 0;
    const long = seq.acronymOf[position] ?? -1;
    if (alone === none && longer === none && before === none && after === none && long < 0) return n;
    out[n++] = feature(701, alone.type * 16 + alone.weight, label);
    out[n++] = feature(702, alone.type * 16 + alone.weight, (kind * 4 + start + end) * 4 + setting);
    out[n++] = feature(703, longer.type * 16 + longer.weight, label);
    out[n++] = feature(704, longer.type * 16 + longer.weight, (kind * 4 + start + end) * 4 + setting);
    out[n++] = feature(705, (alone.type + 1) * 8 + longer.type + 1, start + end);
    out[n++] = feature(706, (longer.type + 1) * 8 + before.type + 1, start + end);
    out[n++] = feature(707, (longer.type + 1) * 8 + after.type + 1, start + end);
    out[n++] = feature(708, (alone.type + 1) * 8 + longer.type + 1, label * 64 + labelBefore);
    out[n++] = feature(709, (alone.type + 1) * 8 + longer.type + 1, label * 64 + labelAfter);
    out[n++] = feature(710, before.type * 16 + before.weight, kind);
    out[n++] = feature(711, after.type * 16 + after.weight, kind);
    if (long >= 0) {
      const said = this.#opinion(this.#forms.lowerId[long] ?? 0, -1, true);
      out[n++] = feature(712, said.type, said.weight);
      out[n++] = feature(713, said.type, alone.type);
    }
    return n;
  }
}
