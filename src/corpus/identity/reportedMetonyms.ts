import type { Analysis, NameLists } from '../../core/analysis.ts';
import { makeDigest } from '../digest.ts';
import { findLocal } from './chains.ts';
import { nothingDecided } from './local.ts';
import { metonymsOf } from './metonyms.ts';

/**
 * For each actor of an analysis: does it stand for a state under another name (Moscow, Kremlin, White House), or is it a town or land that the tagger
 * flags? The tagger's flags, mended by the words around and by the article's other mentions; a state under its own name is no metonym here.
 */
export const reportedMetonyms = (analysis: Analysis, names: NameLists): readonly boolean[] => {
  const digest = makeDigest('', analysis);
  return metonymsOf(digest, findLocal({ digest, names, decisions: nothingDecided }), names);
};
