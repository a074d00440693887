// Words that do not tell one passage from another. All lower case, without apostrophes' possessive 's.

const list = (words: string): readonly string[] => words.split(/\s+/).filter((w) => w !== '');

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
