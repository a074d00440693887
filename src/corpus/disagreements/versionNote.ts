import { overlaps } from '../../core/span.ts';
import type { Version } from '../passages/versions.ts';
import type { ClaimSet } from './claimSet.ts';

const kinds: Readonly<Record<Version['kind'], string>> = { copy: 'the same text', excerpt: 'an excerpt of this story', rewrite: 'another version of this story', update: 'another version of this story' };

/**
 * One clause on another version of an article: "a later version of this story, which adds the denial by Alexander Grushko".
 *
 * @param later the claims of the one that is the later: where the additions are
 */
export const versionNote = (version: Version, later: ClaimSet | undefined): string => {
  const { kind, later: isLater, added } = version;
  const name = kind === 'copy' || isLater === undefined ? kinds[kind] : kind === 'excerpt' && !isLater ? 'an earlier, shorter text of this story' : `${isLater ? 'a later' : 'an earlier'} version of this story`;
  if (isLater === undefined || kind === 'copy' || added.length === 0) return name;
  const denial = later?.denials.find((d) => added.some((span) => overlaps(span, d)));
  const what = denial ? `the denial${denial.label === '' ? '' : ` by ${denial.label}`}` : `${added.length} ${added.length === 1 ? 'sentence' : 'sentences'}`;
  return isLater ? `${name}, which adds ${what}` : `${name}, without ${what}`;
};
