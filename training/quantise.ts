import { labelCount } from '../src/core/actors/labels.ts';
import type { Trained } from '../src/core/actors/weights.ts';
import type { Model } from './crf.ts';

/** Weights beyond this many nats are cut to it. */
const largestWeight = 3.5;

/** Weights as integers of 8 bits; what rounds to less than `least` units is dropped, and so are rows of nothing. */
export const quantise = (model: Model, features: Int32Array, least: number, thrown?: ReadonlySet<number>): Trained => {
  let largest = 0;
  for (const w of model.rows) largest = Math.max(largest, Math.abs(w));
  const unit = Math.min(largest, largestWeight) / 127;
  const kept: number[] = [];
  const rows: number[] = [];
  for (let f = 0; f < features.length; f++) {
    if (thrown?.has(features[f] ?? 0)) continue;
    let any = false;
    const row: number[] = [];
    for (let l = 0; l < labelCount; l++) {
      const q = Math.max(-127, Math.min(127, Math.round((model.rows[f * labelCount + l] ?? 0) / unit)));
      const value = Math.abs(q) < least ? 0 : q;
      any ||= value !== 0;
      row.push(value);
    }
    if (!any) continue;
    kept.push(features[f] ?? 0);
    for (const value of row) rows.push(value);
  }
  return { features: Int32Array.from(kept), rows: Int8Array.from(rows), unit, transitions: model.transitions, calibration: [1, 0] };
};
