// The words by which a text denies, corrects, awaits, or says that something goes on. Lower case.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((w) => w !== ''));

/** Verbs that deny by themselves. */
export const denyVerbs = set('deny denies denied denying refute refutes refuted refuting rebut rebuts rebutted rebutting repudiate repudiates repudiated debunk debunks debunked dispute disputes disputed');
/** Verbs that deny when what follows is a report: "rejected the allegations", "dismissed reports". */
export const rejectVerbs = set('reject rejects rejected rejecting dismiss dismisses dismissed dismissing contradict contradicts contradicted contradicting rubbish rubbished contest contests contested');
/** After "denied", a thing withheld, not a statement: "was denied entry". */
export const withheld = set('requests entry access bail visa visas permission asylum opportunity right rights appeal application motion request requests funding parole service boarding coverage treatment care custody tenure chance passage citizenship benefits justice permit permits licence license bond refuge use');
/** What a plain adjective follows: "the disputed region", "a denied request". */
export const determiners = set('a an the this that these those his her its their our my your any some no each every of in over');
/** Words for a statement that is not spelled out. */
export const reportNouns = set(
  'report reports claim claims allegation allegations accusation accusations rumour rumours rumor rumors assertion assertions suggestion suggestions charge charges statement statements speculation story stories intelligence account accounts information idea notion news finding findings this that it these those such any all',
);
/** What is said of a statement that is not so. */
export const falsity = set('untrue false baseless unfounded groundless fabricated fabrication fake bogus nonsense lie lies incorrect inaccurate fictitious invented absurd ridiculous hoax misinformation disinformation falsehood slander defamatory');
/** What may stand between a form of "to be" and such a word. */
export const intensifiers = set('totally completely entirely utterly absolutely simply just all a an the complete total pure as " “ \' ‘ outright patently');
export const copulas = set("is are was were be been being isn't wasn't aren't weren't called calling calls describe described describing describes branded dismissed labelled labeled termed as");
export const negations = set("not n't no never neither nor without cannot none nobody nothing hardly isn't wasn't aren't weren't doesn't didn't don't won't wouldn't can't couldn't hasn't haven't hadn't shouldn't");
/** Verbs after which a denied thing follows: "has no plans to", "does not intend to". */
export const planNouns = set('plan plans intention intentions intent desire wish');
export const planVerbs = set('plan planning planned intend intending intended seek seeking want');

/** Verbs that say that a thing has come about. */
export const completed = set(
  'came arrived received sent gave given handed delivered submitted published signed reached completed finished released got issued approved passed made provided presented forwarded',
);
/** Words after "not": the thing is not there yet. */
export const awaitVerbs = set('await awaits awaited awaiting');

/** It goes on. */
export const continuing = set('continue continues continued continuing still keeps keep keeping remains remain further ongoing');
/** It has begun, or is done. */
export const begun = set('started begun began starts begins start begin starting beginning resumed completed finished');
/** Not yet real: plans and expectations. */
export const future = set("will would shall could may might should 'll expected scheduled targeted slated planned plans plan set hopes hope hoped intends intend wants want likely due if unless ahead upcoming proposed possible possibly potential aims aim to-be");
/** What sets one of a kind apart from another: figures beside it are of another thing. */
export const others = set('another other others second third fourth separate previous earlier previously last every each additional different elsewhere initial initially originally former');
/** The word that a clause of reporting turns on; clauses that begin with it stand alone. */
export const clauseStarts = set('but while although though whereas however which who whose because after before when as adding saying unless despite yet since amid following');
