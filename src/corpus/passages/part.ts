import type { ArticleId, ReuseLink } from '../corpus.ts';
import type { Digest } from '../digest.ts';
import type { CorpusView, PassagePart } from '../parts.ts';
import { Families } from './families.ts';
import { PassageIndex } from './passageIndex.ts';
import { findReuse, reuseLinks, type PassageText, type ReuseFinding } from './reuse.ts';
import { findVersions } from './versions.ts';
import { wordsOf } from './words.ts';

/** What the corpus knows of reused passages, beyond what a hover asks. */
export interface Passages extends PassagePart {
  /** All findings, furniture and templates among them: the command line's `reuse`. */
  findings(id: ArticleId): readonly ReuseFinding[];
}

/** Who printed it, as far as a reader's folders tell: `news/outlet/article.txt`. */
const outletOf = (id: ArticleId): string => id.slice(0, Math.max(0, id.lastIndexOf('/')));

/** Articles whose answers are kept. */
const mostKnown = 50;

/** Makes the part that finds what is told twice. */
export const makePassages = (view: CorpusView): Passages => {
  const index = new PassageIndex();
  const families = new Families(index);
  const texts = (id: ArticleId): PassageText | undefined => {
    const digest = view.digest(id);
    return digest && { digest, words: wordsOf(digest) };
  };
  const remembered = (): ((id: ArticleId) => PassageText | undefined) => {
    const known = new Map<ArticleId, PassageText | undefined>();
    return (id) => {
      if (!known.has(id)) known.set(id, texts(id));
      return known.get(id);
    };
  };
  /** Answers, until the corpus changes: a reader's pointer rests on one article. */
  const known = new Map<ArticleId, readonly ReuseLink[]>();
  const reuse = (id: ArticleId): readonly ReuseLink[] => {
    const links = known.get(id) ?? reuseLinks(findings(id));
    if (known.size > mostKnown) known.clear();
    known.set(id, links);
    return links;
  };
  const findings = (id: ArticleId): readonly ReuseFinding[] => findReuse(id, { index, texts: remembered(), families });
  return {
    put: (digest: Digest) => {
      const { id, published } = digest;
      known.clear();
      index.add({ id, outlet: outletOf(id), ...(published.value ? { published: published.value } : {}) }, wordsOf(digest).code);
      families.put(id);
      families.settle(1);
    },
    remove: (id) => {
      known.clear();
      index.remove(id);
      families.remove(id);
    },
    reuse,
    family: (id) => families.labelOf(id),
    findings,
    versions: (id) => findVersions(id, { index, texts: remembered() }),
    families: () => families.all(),
  };
};
