// Words without weight of their own. Lower case.

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

/** Months, full and short: what stands beside them is a date even where no date was found. */
export const months: ReadonlySet<string> = new Set(
  list(`january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.`),
);
