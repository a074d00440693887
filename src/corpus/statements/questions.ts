// The corpus's answers on statements and on articles of one origin, put together from the store and its parts.
import type { Published } from '../../core/analysis.ts';
import { dated } from '../context/actorCard.ts';
import type { ArticleId, ArticleRef, Corpus, Statement, VersionLink } from '../corpus.ts';
import { articleRef, passageAt, type Digest } from '../digest.ts';
import type { DisagreementPart, PassagePart } from '../parts.ts';
import type { Version } from '../passages/versions.ts';
import type { Store } from '../store.ts';
import { quotationCard, type CardParts } from './quotationCard.ts';
import { Speakers } from './speakers.ts';
import { statements } from './statements.ts';

export interface QuestionSources {
  readonly store: Store;
  readonly passages: PassagePart | undefined;
  readonly disagreements: DisagreementPart | undefined;
  /** When an article appeared, as well as the whole corpus knows. */
  readonly published: (digest: Digest) => Published;
}

export interface StatementQuestions extends Pick<Corpus, 'articles' | 'versions' | 'families' | 'speakers' | 'statements' | 'quotationCard'> {
  /** An article came or went, or a person decided. */
  readonly changed: () => void;
}

/** Added sentences that are shown of one version. */
const mostAdded = 5;

export const statementQuestions = ({ store, passages, disagreements, published }: QuestionSources): StatementQuestions => {
  const speakers = new Speakers(store);
  const family = (id: ArticleId): number | undefined => passages?.family(id);
  const sources: CardParts = {
    store,
    family,
    newest: () => speakers.newest(),
    dated: <S extends Statement>(statement: S): S => dated(statement, store, { family, published }),
    reuse: (id) => passages?.reuse(id) ?? [],
    conflicts: (id) => disagreements?.conflicts(id) ?? [],
  };
  const refOf = (digest: Digest): ArticleRef => (digest.published.value === undefined ? articleRef({ ...digest, published: published(digest) }) : articleRef(digest));
  const refsOf = (digest: Digest | undefined): readonly ArticleRef[] => (digest ? [refOf(digest)] : []);
  const versionLink = (here: Digest, version: Version): VersionLink | undefined => {
    const there = store.entry(version.article.id)?.digest;
    if (!there) return undefined;
    const { kind, later, share, added } = version;
    const adds = later === false ? here : there;
    return {
      article: refOf(there),
      kind,
      ...(later === undefined ? {} : { later }),
      share,
      note: disagreements?.versionNote(here.id, version) ?? 'another version of this story',
      added: added.slice(0, mostAdded).map((span) => passageAt(adds, span)),
      here: { start: 0, end: here.prose.length },
      there: { start: 0, end: there.prose.length },
    };
  };
  return {
    changed: () => speakers.changed(),
    articles: async () => speakers.newest().map(({ digest }) => articleRef(digest)),
    versions: async (id) => {
      const here = store.entry(id)?.digest;
      return here ? (passages?.versions(id) ?? []).flatMap((version) => versionLink(here, version) ?? []) : [];
    },
    families: async () => (passages?.families() ?? []).map(({ articles }) => ({ articles: articles.flatMap(({ id }) => refsOf(store.entry(id)?.digest)) })),
    speakers: async (query, limit) => speakers.find(query, limit),
    statements: async ({ entity, unnamed }, limit) => {
      const found = entity === undefined ? undefined : store.registry.entities.get(entity);
      return entity !== undefined && !found ? [] : statements(sources, { ...(found ? { entity: found } : {}), ...(unnamed === undefined ? {} : { unnamed }) }, limit);
    },
    quotationCard: async (id, offset) => {
      const here = store.entry(id);
      return here && quotationCard(sources, here, offset);
    },
  };
};
