// What an entity is called, and the other names it goes by.
import type { NameLists } from '../../core/analysis.ts';
import type { EntityRef, EntitySummary } from '../corpus.ts';
import { foldName } from '../identity/fold.ts';
import { actorTypeOf, type ChainKind } from '../identity/local.ts';
import { regionOf } from '../identity/words/regions.ts';
import type { ActorPointer } from '../identity/decisions.ts';
import type { Entity, Form } from '../identity/form.ts';
import { parsePerson } from '../identity/personName.ts';
import { legalForms, orthography } from '../identity/words/organizations.ts';

/** Mentions by spelling over all forms, the most frequent first; equal counts by spelling. */
export const spellings = (entity: Entity): readonly (readonly [surface: string, count: number])[] => {
  const [only] = entity.forms;
  const all = new Map<string, number>();
  for (const form of entity.forms) for (const [surface, count] of form.surfaces) all.set(surface, (all.get(surface) ?? 0) + count);
  return only ? [...all].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)) : [];
};

/** The kind that most of its articles give it. */
export const kindOf = (entity: Entity): ChainKind => {
  const counts = new Map<ChainKind, number>();
  for (const { spec, postings } of entity.forms) counts.set(spec.kind, (counts.get(spec.kind) ?? 0) + postings.length);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? 'misc';
};

const wordCount = (surface: string): number => foldName(surface).split(' ').filter((w) => w.length > 1).length;

/** Does a spelling look like a handle, shouting or a headline's capitals? */
const odd = (surface: string): boolean => /[#@_]/.test(surface) || (surface.length > 6 && surface === surface.toUpperCase());

/**
 * The canonical name: what a person decided; a state's English name; else the most frequent full spelling: for people given and family name, for
 * organizations the long form rather than the acronym.
 */
export const canonicalName = (entity: Entity, names: NameLists): string => (entity.canonical?.kind === 'canonical-name' ? entity.canonical.name : nameInArticles(entity, names));

const nameInArticles = (entity: Entity, names: NameLists): string => {
  const [form] = entity.forms;
  if (!form) return '';
  const kind = kindOf(entity);
  if (form.spec.kind === 'state') return names.stateName(form.spec.base.slice('state:'.length)) ?? form.fold;
  if (form.spec.kind === 'team') {
    const of = form.spec.base.slice('team:'.length);
    return `${names.stateName(of) ?? spellings(entity)[0]?.[0] ?? of} (team)`;
  }
  const all = spellings(entity);
  if (kind === 'person') {
    const full = new Set(entity.forms.filter((f) => f.full).map((f) => f.fold));
    const whole = all.filter(([s]) => full.size === 0 || (parsePerson(s).given.length > 0 && wordCount(s) >= 2 && !odd(s)));
    return (whole[0] ?? all[0])?.[0] ?? form.fold;
  }
  if (kind === 'organization' || kind === 'misc') {
    const most = all[0]?.[1] ?? 0;
    // The long form, unless it is but one way in seven of naming a body whose short name is no acronym.
    const short = all.find(([s]) => !odd(s) && !/^\p{Lu}{2,}$/u.test(s.replace(/\W/gu, '')));
    const long = all.filter(([s, n]) => wordCount(s) >= 2 && !odd(s) && (n * 7 >= most || short?.[0] === s || /^\p{Lu}{2,}$/u.test(all[0]?.[0].replace(/\W/gu, '') ?? '')));
    const known = entity.forms.map(({ spec }) => (spec.base.startsWith('institution:') ? all.map(([s]) => names.institution(s)).find((i) => i !== undefined && spec.base.startsWith(`institution:${i.id}`)) : undefined)).find(Boolean);
    // Of spellings about as frequent, the list's own, else the one with the most words.
    const frequent = long.filter(([, n]) => n * 3 >= (long[0]?.[1] ?? 0));
    // The list's own name where articles use it; without a legal form or the acronym at the end rather than with it.
    const burdened = (surface: string): number => Number((/(?:^| )\w{1,4}$/.test(foldName(surface)) && legalForms.has(foldName(surface).split(' ').at(-1) ?? '')) || /\b\p{Lu}{3,}\)?$/u.test(surface));
    const fullest = all.find(([s]) => s === known?.name) ?? frequent.toSorted(([a, m], [b, n]) => burdened(a) - burdened(b) || wordCount(b) - wordCount(a) || n - m)[0];
    return fullest?.[0] ?? known?.name ?? short?.[0] ?? all[0]?.[0] ?? form.fold;
  }
  // A region by its name, not by its adjective.
  if (kind === 'place') return all.find(([s]) => !odd(s) && !regionOf.has(foldName(s)))?.[0] ?? regionOf.get(foldName(all[0]?.[0] ?? '')) ?? all[0]?.[0] ?? form.fold;
  return all.find(([s]) => !odd(s))?.[0] ?? all[0]?.[0] ?? form.fold;
};

export const entityRef = (entity: Entity, names: NameLists): EntityRef => ({ id: entity.id, name: canonicalName(entity, names), type: actorTypeOf(kindOf(entity)) });

/** The article that a form is tied to, by a decision or because its name is open; undefined for a form of any article. */
export const articleOf = ({ spec }: Form): string | undefined => {
  if (spec.pin !== '') return spec.pin;
  const at = spec.base.indexOf('@');
  return at < 0 ? undefined : spec.base.slice(at + 1).replace(/#\d+$/, '');
};

/** How a decision points at an entity. */
export const pointerTo = (entity: Entity, names: NameLists): ActorPointer => {
  const name = nameInArticles(entity, names);
  const [first] = entity.forms;
  const article = first && entity.forms.every((f) => articleOf(f) !== undefined) ? articleOf(first) : undefined;
  return { name: first?.spec.kind === 'team' ? name.replace(/ \(team\)$/, '') : name, type: actorTypeOf(kindOf(entity)), ...(article === undefined ? {} : { article }) };
};

/** Other spellings, the most frequent first; those that differ from the name or each other only in case and marks are left out. */
export const aliasesOf = (entity: Entity, besides: readonly string[]): readonly string[] => {
  const level = (surface: string): string => foldName(surface).split(' ').map((w) => orthography.get(w) ?? w).join(' ');
  const seen = new Set(besides.map(level));
  return spellings(entity).flatMap(([surface]) => {
    const folded = level(surface);
    if (folded === '' ? seen.has(surface) : seen.has(folded)) return [];
    seen.add(folded === '' ? surface : folded);
    return [surface];
  });
};

export const summaryOf = (entity: Entity, names: NameLists): EntitySummary => {
  const ref = entityRef(entity, names);
  return { ...ref, pointer: pointerTo(entity, names), aliases: aliasesOf(entity, [ref.name]), articles: entity.articles, mentions: entity.mentions };
};
