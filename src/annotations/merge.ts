// Files that git could not merge: read from between the markers, and merged by member.
import { hasConflictMarkers } from './codec.ts';
import { canonicalJson, isObject, member, parseJson, sameJson, type Json, type JsonObject } from './json.ts';

/** The versions between the markers. `base` where git was told to write it (diff3, zdiff3). */
export interface Versions {
  readonly ours: string;
  readonly theirs: string;
  readonly base?: string;
}

/** Takes a text with merge markers apart. @returns undefined where it has none, or they do not close */
export const versionsOf = (text: string): Versions | undefined => {
  if (!hasConflictMarkers(text)) return undefined;
  const ours: string[] = [];
  const theirs: string[] = [];
  const base: string[] = [];
  let side: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  let hasBase = false;
  let hunks = 0;
  let hunksWithBase = 0;
  for (const line of text.split('\n')) {
    const mark = /^(<{7}|\|{7}|={7}|>{7})(?:\s|$)/.exec(line)?.[1]?.[0];
    if (mark === '<' && side === 'both') {
      side = 'ours';
      hunks++;
    } else if (mark === '|' && side === 'ours') {
      side = 'base';
      hasBase = true;
      hunksWithBase++;
    } else if (mark === '=' && (side === 'ours' || side === 'base')) side = 'theirs';
    else if (mark === '>' && side === 'theirs') side = 'both';
    else if (mark !== undefined && mark !== '=') return undefined;
    else {
      if (side !== 'theirs' && side !== 'base') ours.push(line);
      if (side !== 'ours' && side !== 'base') theirs.push(line);
      if (side !== 'ours' && side !== 'theirs') base.push(line);
    }
  }
  if (side !== 'both') return undefined;
  return { ours: ours.join('\n'), theirs: theirs.join('\n'), ...(hasBase && hunksWithBase === hunks ? { base: base.join('\n') } : {}) };
};

/** A member that both sides changed, each to something else. */
export interface Clash {
  /** `['body', 'value']` */
  readonly path: readonly string[];
  readonly ours: Json | undefined;
  readonly theirs: Json | undefined;
  readonly base: Json | undefined;
}

export type Merged =
  | { readonly kind: 'merged'; readonly value: JsonObject }
  /** `value` holds everything but the clashes, where our side stands. */
  | { readonly kind: 'clash'; readonly value: JsonObject; readonly clashes: readonly Clash[]; readonly ours: JsonObject; readonly theirs: JsonObject }
  | { readonly kind: 'unreadable'; /** A sentence. */ readonly message: string };

const mergeValue = (base: Json | undefined, ours: Json | undefined, theirs: Json | undefined, path: readonly string[], clashes: Clash[]): Json | undefined => {
  if (sameJson(ours, theirs)) return ours;
  if (sameJson(base, ours)) return theirs;
  if (sameJson(base, theirs)) return ours;
  if (ours !== undefined && theirs !== undefined && isObject(ours) && isObject(theirs)) return mergeObject(base !== undefined && isObject(base) ? base : {}, ours, theirs, path, clashes);
  clashes.push({ path, ours, theirs, base });
  return ours ?? theirs;
};

const mergeObject = (base: JsonObject, ours: JsonObject, theirs: JsonObject, path: readonly string[], clashes: Clash[]): JsonObject => {
  const result: Record<string, Json> = {};
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const value = mergeValue(member(base, key), member(ours, key), member(theirs, key), [...path, key], clashes);
    if (value !== undefined) result[key] = value;
  }
  return result;
};

/** Merges two versions of one file by member. Without a base, whatever differs is a clash, save what one side only has. */
export const mergeJson = (ours: JsonObject, theirs: JsonObject, base?: JsonObject): Merged => {
  if (!sameJson(member(ours, 'id'), member(theirs, 'id'))) return { kind: 'unreadable', message: 'The two sides are different things: their ids differ.' };
  const clashes: Clash[] = [];
  const value = mergeObject(base ?? {}, ours, theirs, [], clashes);
  return clashes.length === 0 ? { kind: 'merged', value } : { kind: 'clash', value, clashes, ours, theirs };
};

/** Merges a file with merge markers. */
export const mergeConflicted = (text: string): Merged => {
  const versions = versionsOf(text);
  if (!versions) return { kind: 'unreadable', message: 'The merge markers do not close.' };
  const read = (side: string): JsonObject | undefined => {
    const parsed = parseJson(side);
    return parsed.ok && isObject(parsed.value) ? parsed.value : undefined;
  };
  const ours = read(versions.ours);
  const theirs = read(versions.theirs);
  if (!ours || !theirs) return { kind: 'unreadable', message: `${ours ? 'Their' : 'Our'} side of the merge is not valid JSON.` };
  return mergeJson(ours, theirs, versions.base === undefined ? undefined : read(versions.base));
};

/** The file after a choice: every clash decided for one side. */
export const chosen = (clash: Extract<Merged, { kind: 'clash' }>, side: 'ours' | 'theirs'): string => {
  const value = mergeChoosing(clash, side);
  return canonicalJson(value);
};

const mergeChoosing = ({ value, clashes }: Extract<Merged, { kind: 'clash' }>, side: 'ours' | 'theirs'): JsonObject => {
  const set = (object: JsonObject, [key = '', ...rest]: readonly string[], to: Json | undefined): JsonObject => {
    const { [key]: before, ...others } = object;
    if (rest.length > 0) return { ...object, [key]: set(before !== undefined && isObject(before) ? before : {}, rest, to) };
    return to === undefined ? others : { ...object, [key]: to };
  };
  return clashes.reduce((object, clash) => set(object, clash.path, clash[side]), value);
};
