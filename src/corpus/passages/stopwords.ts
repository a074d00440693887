// Words that do not tell one passage from another. All lower case, without apostrophes' possessive 's.

const list = (words: string): readonly string[] => words.split(/\s+/).filter((w) => w !== '');

/** Articles, pronouns, prepositions, conjunctions, auxiliaries, and adverbs of no weight. */
export const functionWords: ReadonlySet<string> = new Set(
  list(`a an the this that these those such same other another each every either neither both all any some no none few many much more most less least several
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs one who whom whose which what where when why how himself herself itself themselves
  of in on at by for to from with without within into onto upon over under above below between among amid against about around across along after before since until till during through throughout
  toward towards behind beside besides beyond near off out up down per via than as like despite except
  and or nor but so yet if unless because while whereas although though whether once again also too very just only even still ever never not n't
  am is are was were be been being do does did done doing have has had having will would shall should can could may might must ought
  there here now then today yesterday tomorrow however therefore thus hence moreover furthermore meanwhile instead rather perhaps indeed already almost quite well back away ago later earlier soon
  isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't it's he's she's that's there's let's i'm we're they're you're i've we've they've i'd we'd they'd i'll we'll they'll
  mr mrs ms dr sir etc s t re ve ll d m o'clock am pm ist gmt est edt utc bst
  new first last next own way ways thing things lot number part kind sort set put get got take took taken make made come came go went give gave given say let use used using due`),
);

/** What every news report says: the frames of reporting. They are no evidence that two passages are one. */
export const reportingWords: ReadonlySet<string> = new Set(
  list(`said says saying told tell tells telling added adds adding stated statement statements according reported report reports reportedly reporting reporter reporters announced announcement
  spokesman spokeswoman spokesperson official officials source sources press news agency agencies media conference interview briefing speaking spoke asked noted mentioned mention worth
  respectively currently recently previously notably including include includes included regarding concerning related based`),
);

/** Titles and offices that stand before or after names. */
export const titleWords: ReadonlySet<string> = new Set(
  list(`president vice-president vice prime minister ministers deputy foreign defence defense finance interior justice health education home secretary secretaries state general attorney chancellor premier
  king queen prince princess pope cardinal bishop archbishop ambassador envoy senator senators congressman congresswoman representative governor mayor commissioner director chief chairman chairwoman chair
  chairperson executive officer ceo cfo coo head leader leaders colonel captain sergeant lieutenant major admiral commander judge professor doctor sir lord lady dame baroness counterpart counterparts former
  acting administration government ministry department spokesman spokeswoman spokesperson company corporation inc ltd group`),
);

/** Months and weekdays, full and short. */
export const dateWords: ReadonlySet<string> = new Set(
  list(`january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun day days week weeks month months year years hour hours minute minutes morning afternoon evening night`),
);

/** Numbers in words. */
export const numberWords: ReadonlySet<string> = new Set(
  list(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
  hundred hundreds thousand thousands lakh lakhs crore crores million millions billion billions trillion mln bln mn bn dozen dozens half third quarter percent pct first second`),
);
