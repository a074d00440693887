// Does a capital stand for its government here? The tagger's flag, and where it is silent the words around and the other mentions of the article.
import type { NameLists } from '../../core/analysis.ts';
import { contains, type Span } from '../../core/span.ts';
import { foldName } from './fold.ts';
import { linkRules, type Local } from './local.ts';
import { geographyOf, type ArticleView } from './view.ts';
import { governmentHouses } from './words/regions.ts';

const spatial = new Set('in at near around outside inside downtown central greater across through throughout via into within southern northern eastern western visiting visited visit leaving left leave reached reach entered entering'.split(' '));
/** Does a word before a name say that it is a place: "in Paris", "near London"? */
export const isSpatial = (word: string): boolean => spatial.has(word);
const travel = new Set('flew fly flying travel travels travelled traveled travelling traveling trip trips visit visits visited visiting arrived arriving arrive arrives flight flights drove moved returned returning return tour road route train bus departed miles kilometers kilometres km streets city capital centre center suburb suburbs outskirts born lives lived resident residents based'.split(' '));

const acts = new Set(
  ('said says say has had have is was will would must should could can may might does did continues continued wants wanted demands demanded denied denies accuses accused insists insisted believes believed wishes wished hopes hoped sent sends amassed amasses sees saw fears feared claims claimed ' +
    'warns warned agreed agrees refuses refused rejects rejected threatens threatened seeks sought responded responds replied calls called plans planned considers considered supports supported backs backed condemns condemned announced announces intends intended withdrew recalled expelled vowed vows blames blamed knows weighs').split(' '),
);
const towards = new Set('against with by between urge urged urges accuse accused accuses warn warned warns press pressed pressing told tells tell ask asked asks blame blamed criticised criticized'.split(' '));
const diplomacy = new Set(
  ('reply response responses answer message messages letter proposal proposals demand demands statement statements guarantees sent send sends forwarded shared handed submitted pressure signal ties relations talks follow-up aid support power sanctions dialogue agreement treaty pact negotiations concessions assurances commitment ' +
    'policy position stance aggression claims refusal envoy ambassador government allies ally decision offer threat threats military troops interests view million billion').split(' '),
);

/** What only a state has. */
const ofStates = new Set('border borders sovereignty independence constitution territory airspace'.split(' '));

/** Is the mention what only a state can be: the owner of a border? */
const ownsBorder = (view: ArticleView, a: number): boolean => {
  const end = view.to[a] ?? 0;
  return /^['’]s$/.test(view.word(end)) && (ofStates.has(view.word(end + 1)) || ofStates.has(view.word(end + 2)));
};

/** Is it the second of two: "between Moscow and Kyiv"? The first one's token. */
const pairedWith = (view: ArticleView, a: number): number => {
  const first = view.from[a] ?? 0;
  const other = view.word(first - 1) === 'and' ? (view.actorAt[first - 2] ?? -1) : -1;
  return other >= 0 && towards.has(view.word((view.from[other] ?? 0) - 1)) ? other : -1;
};

/** Do the words around say that a government is meant: "Moscow said", "talks with Washington", "a reply from Kyiv", "Beijing's stance"? */
const isActing = (view: ArticleView, a: number): boolean => {
  const first = view.from[a] ?? 0;
  const end = view.to[a] ?? first + 1;
  const [before, after] = [view.word(first - 1), view.word(end)];
  if (before === ',' || view.word(first - 2) === 'capital' || before === 'capital') return false;
  if (acts.has(after) || towards.has(before)) return true;
  if (/^['’]s$/.test(after)) return diplomacy.has(view.word(end + 1)) || diplomacy.has(view.word(end + 2));
  if (before !== 'from' && before !== 'to') return false;
  for (let i = first - 2; i >= first - 7 && view.sentenceOf[i] === view.sentenceOf[first]; i--) if (diplomacy.has(view.word(i))) return true;
  return false;
};

/** Do the words around say that the town itself is meant: "in Moscow", "flew to Kyiv", "the streets of London", "Paris, France"? */
const isLocative = (view: ArticleView, a: number): boolean => {
  const { digest, from, to, geography } = view;
  const first = from[a] ?? 0;
  const before = view.word(first - 1);
  if (spatial.has(before)) return true;
  if (before === 'to' || before === 'from' || before === 'of' || before === 'for' || before === 'the' || before === 'and' || before === 'between') {
    for (let i = first - 2; i >= first - 4; i--) if (travel.has(view.word(i))) return true;
  }
  const end = to[a] ?? first + 1;
  if (travel.has(view.word(end)) || view.word(end) === '-') return true;
  // "Paris, France".
  const next = view.actorAt[end + 1] ?? -1;
  const follower = digest.actors[next];
  if (view.word(end) !== ',' || !follower || follower.type !== 'place') return false;
  const own = geography[a]?.state;
  return own !== undefined && geography[next]?.state === own;
};

/** Is it the place that a story was filed from: "STOCKHOLM, March 21 (Baltic Wire) -"? */
const isFiled = (dateline: Span | undefined, actor: Span): boolean => dateline !== undefined && contains(dateline, actor);

/**
 * For each actor mention that names a capital: does it stand for its state? A flag of the tagger holds unless the words say otherwise; a silent one is
 * overruled where the words say that a government acts, and for every other mention of a capital that acts elsewhere in an article which names the state itself twice.
 */
export const capitalsAsStates = (view: ArticleView, isSpeaker: (a: number) => boolean): readonly boolean[] => {
  const { digest, geography } = view;
  const acting = new Set<string>();
  const stateCount = new Map<string, number>();
  const verdicts = digest.actors.map((actor, a) => {
    if (isFiled(digest.dateline, actor)) return false;
    const where = geography[a];
    if (!where?.state) return actor.metonym;
    if (where.kind === 'state') stateCount.set(where.state, (stateCount.get(where.state) ?? 0) + 1);
    if (where.kind !== 'capital' || actor.type === 'people') return actor.metonym;
    if (!ownsBorder(view, a) && isLocative(view, a)) return actor.metonym && !spatial.has(view.word((view.from[a] ?? 0) - 1));
    const pair = geography[pairedWith(view, a)];
    const acts = actor.metonym || isSpeaker(a) || ownsBorder(view, a) || isActing(view, a) || pair?.kind === 'state' || pair?.kind === 'capital';
    if (acts) acting.add(foldName(actor.name));
    return acts || undefined;
  });
  return verdicts.map((verdict, a) => {
    if (verdict !== undefined) return verdict;
    const before = view.word((view.from[a] ?? 0) - 1);
    return acting.has(foldName(digest.actors[a]?.name ?? '')) && (stateCount.get(geography[a]?.state ?? '') ?? 0) >= 2 && before !== ',' && before !== 'capital' && before !== 'of';
  });
};

/**
 * Which actor mentions of an article stand for a state under another name: capitals and seats of government that act for it, houses with a voice of their
 * own. A state under its own name is none of them, however it acts; other flagged places (teams, towns) keep the tagger's flag.
 *
 * @param chains what `findLocal` made of the digest
 */
export const metonymsOf = ({ actors, dateline }: Pick<ArticleView['digest'], 'actors' | 'dateline'>, { ruleOf }: Pick<Local, 'ruleOf'>, names: NameLists): readonly boolean[] =>
  actors.map((actor, a) => {
    if (isFiled(dateline, actor)) return false;
    if (actor.type === 'person' || actor.type === 'people') return linkRules[ruleOf[a] ?? 0] === 'typo-place';
    const { kind } = geographyOf(names, actor.name, actor.type);
    const rule = linkRules[ruleOf[a] ?? 0];
    if (rule === 'capital' || rule === 'seat' || (rule === 'typo-place' && kind !== 'state')) return true;
    return governmentHouses.has(foldName(actor.name)) || (actor.metonym && (kind === 'region' || kind === 'none'));
  });
