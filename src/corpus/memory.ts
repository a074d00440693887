// The corpus in one thread's memory: all questions answered from digests and their indexes. A worker puts the same thing behind messages.
import { analyse } from '../core/analyse.ts';
import { noDecisions, type Knowledge, type Published } from '../core/analysis.ts';
import { dateInName } from '../core/dates/publication/fileName.ts';
import { parseArticle } from '../core/parse.ts';
import type { Span } from '../core/span.ts';
import { actorCard, dated, headName, mentionAt, mentionsIn } from './context/actorCard.ts';
import { dateCard } from './context/dateCard.ts';
import { findEntities } from './context/find.ts';
import { articleOf, entityRef } from './context/naming.ts';
import type { ArticleId, ArticleRef, Corpus, EntityMention, Passage } from './corpus.ts';
import { dayOf } from './days.ts';
import { Dating } from './dating.ts';
import { makeDigest, type Digest } from './digest.ts';
import { actorTypeOf } from './identity/local.ts';
import { walkNewest } from './identity/postings.ts';
import type { Entity } from './identity/form.ts';
import { Opinions } from './opinions.ts';
import type { CorpusView, DisagreementPart, MakePart, PassagePart } from './parts.ts';
import { statementQuestions } from './statements/questions.ts';
import { Store, type Entry } from './store.ts';
import { DayIndex, timeline } from './timeline.ts';

export interface CorpusParts {
  readonly knowledge: Knowledge;
  /** What is told twice. Without it reprints are known by their sentences alone. */
  readonly passages?: MakePart<PassagePart>;
  readonly disagreements?: MakePart<DisagreementPart>;
}

/** The answers that parts get about the corpus. */
const viewOf = (store: Store): CorpusView => ({
  digest: (id) => store.entry(id)?.digest,
  ids: () => store.ids(),
  entityOf: (id, offset) => {
    const entry = store.entry(id);
    const at = entry && mentionAt(entry, offset);
    return at && entry.forms[at.chain]?.entity?.id;
  },
  speakerOf: (id, index) => {
    const entry = store.entry(id);
    return entry?.forms[entry.speakers[index] ?? -1]?.entity?.id;
  },
  related: (id, limit) => {
    const entry = store.entry(id);
    if (!entry) return [];
    const entities = new Set(entry.forms.flatMap((f) => (f?.entity ? [f.entity] : [])));
    const found = new Set<ArticleId>();
    for (const entity of [...entities].sort((a, b) => a.articles - b.articles || (a.id < b.id ? -1 : 1))) {
      if (found.size >= limit) break;
      walkNewest(entity.forms.map((f) => f.postings), store, (number) => {
        const other = store.at(number)?.digest.id;
        if (other !== undefined && other !== id) found.add(other);
        return found.size < limit;
      });
    }
    return [...found];
  },
});

/** Those that touch an offset; all without one. */
const touching = <L extends { readonly here: Span }>(links: readonly L[], at: number | undefined): readonly L[] => (at === undefined ? links : links.filter(({ here }) => here.start <= at && at <= here.end));

/** A corpus in memory. Work is done within `put`, one article at a time: the caller decides how many at a stretch. */
export const createCorpus = ({ knowledge, passages: makePassages, disagreements: makeDisagreements }: CorpusParts): Corpus => {
  const store = new Store(knowledge);
  const days = new DayIndex();
  const opinions = new Opinions();
  const view = viewOf(store);
  const passages = makePassages?.(view);
  const disagreements = makeDisagreements?.(view);
  const dating = new Dating((id, limit) => {
    const digests = view.related(id, 4 * limit).flatMap((other) => store.entry(other)?.digest ?? []);
    return digests.filter((d) => d.published.value !== undefined).slice(0, limit);
  });
  const published = (digest: Digest): Published => dating.published(digest);
  const { changed, ...questions } = statementQuestions({ store, passages, disagreements, published });
  const family = (id: ArticleId): number | undefined => passages?.family(id);
  /** Gives passages the dates that the whole corpus knows, each article's looked for once. */
  const knowing = (): ((passage: Passage) => Passage) => {
    const refs = new Map<ArticleId, ArticleRef>();
    return (passage) => {
      const article = refs.get(passage.article.id) ?? dated(passage, store, { family, published }).article;
      refs.set(article.id, article);
      return article === passage.article ? passage : { ...passage, article };
    };
  };
  const entityOf = (id: string): Entity | undefined => store.registry.entities.get(id);
  /** The entity's articles, by id. */
  const entriesOf = (entity: Entity): readonly Entry[] => {
    const entries: Entry[] = [];
    walkNewest(entity.forms.map((f) => f.postings), store, (number) => {
      const entry = store.at(number);
      if (entry) entries.push(entry);
      return true;
    });
    return entries.sort((a, b) => (a.digest.id < b.digest.id ? -1 : 1));
  };
  /** The fullest of an entity's named mentions in one article, the first of equals. */
  const fullest = (entity: Entity, entry: Entry): EntityMention | undefined => {
    const words = ({ start, end }: EntityMention): number => entry.digest.prose.slice(start, end).trim().split(/\s+/).length;
    return mentionsIn(entity, entry).reduce<EntityMention | undefined>((best, m) => (m.nominal === undefined && (!best || words(m) > words(best)) ? m : best), undefined);
  };
  const takeOut = (id: ArticleId): void => {
    const old = store.entry(id);
    if (old) days.remove(old);
  };
  /** Puts articles into all indexes as all articles together leave them. */
  const index = (ids: readonly ArticleId[]): void => {
    for (const id of ids) {
      const digest = opinions.digest(id);
      if (!digest) continue;
      takeOut(id);
      store.put(digest);
      const entry = store.entry(id);
      if (entry) days.add(entry);
      passages?.put(digest);
      disagreements?.put(digest);
    }
    changed();
  };

  return {
    put: async ({ id, text, format, decisions = noDecisions, published }) => {
      const fileDate = dateInName(id);
      const analysis = analyse(parseArticle(text, format), knowledge, fileDate === undefined ? decisions : { fileDate, ...decisions });
      index([id, ...opinions.put(makeDigest(id, analysis, published))]);
      return { ...analysis, actors: opinions.digest(id)?.actors ?? analysis.actors };
    },
    remove: async (id) => {
      takeOut(id);
      store.remove(id);
      passages?.remove(id);
      disagreements?.remove(id);
      index(opinions.remove(id));
    },
    decide: async (decisions) => {
      store.decide(decisions);
      disagreements?.decided?.();
      changed();
    },
    pointer: async (id, offset) => {
      const entry = store.entry(id);
      const at = entry && mentionAt(entry, offset);
      const form = at && entry.forms[at.chain];
      if (!at || !form?.entity) return undefined;
      const name = form.spec.kind === 'state' ? entityRef(form.entity, knowledge.names).name : (headName(entry, at.chain) ?? form.fold);
      const article = articleOf(form);
      return { name, type: actorTypeOf(form.spec.kind), ...(article === undefined ? {} : { article }) };
    },
    size: async () => ({ articles: store.size, entities: store.registry.entities.size, mentions: store.registry.mentions }),
    published: async (id) => {
      const entry = store.entry(id);
      return entry && published(entry.digest);
    },
    actors: async (id) => opinions.digest(id)?.actors,
    dates: async (id) => {
      const entry = store.entry(id);
      return entry && dating.dates(entry.digest);
    },
    actorCard: async (id, offset) => {
      const entry = store.entry(id);
      return entry && actorCard(store, entry, offset, { family, published });
    },
    dateCard: async (id, offset) => {
      const entry = store.entry(id);
      return entry && dateCard(store, days, entry, dating.dates(entry.digest).dates, offset, family);
    },
    entityAt: async (id, offset) => {
      const entry = store.entry(id);
      const at = entry && mentionAt(entry, offset);
      const entity = at && entry.forms[at.chain]?.entity;
      return entity && entityRef(entity, knowledge.names);
    },
    mentions: async (id) => {
      const entity = entityOf(id);
      return entity ? entriesOf(entity).flatMap((entry) => mentionsIn(entity, entry)) : [];
    },
    introduction: async (id, near) => {
      const entity = entityOf(id);
      if (!entity) return undefined;
      const here = store.entry(near);
      const found = here && fullest(entity, here);
      if (found) return found;
      let earliest: Entry | undefined;
      walkNewest(entity.forms.map((f) => f.postings), store, (number) => {
        // Dated articles come before undated ones; the last dated one is the earliest.
        if (!earliest || Number.isFinite(store.day(number))) earliest = store.at(number);
        return true;
      });
      return earliest && fullest(entity, earliest);
    },
    find: async (query, limit) => findEntities(store.registry, knowledge.names, query, limit),
    timeline: async ({ from, to, entity }, limit) =>
      timeline(store, days, { first: dayOf(from) ?? Number.NEGATIVE_INFINITY, last: dayOf(to) ?? Number.POSITIVE_INFINITY, entity: entity === undefined ? undefined : entityOf(entity) }, limit, family),
    reuse: async (id, at) => {
      const known = knowing();
      return touching(passages?.reuse(id) ?? [], at).map((link) => ({ ...link, there: known(link.there) }));
    },
    conflicts: async (id, at) => {
      const known = knowing();
      return touching(disagreements?.conflicts(id) ?? [], at).map((link) => ({ ...link, here: known(link.here), there: known(link.there) }));
    },
    ...questions,
  };
};
