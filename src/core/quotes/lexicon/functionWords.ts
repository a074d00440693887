// Closed word classes: what a light analysis of clauses rests on.

export const determiners = 'the a an this these those his her their its our my your each every some any no all both several many most few another such what half';
export const possessives = 'his her their its our my your';
export const prepositions =
  'of in on at by for from with to into onto about over under after before during through throughout between among amongst against without within upon across along around behind below beneath beside besides beyond despite except inside ' +
  'like near off out outside past per since toward towards underneath until till up via amid amidst concerning regarding following including involving alongside than as versus because due according aboard above down unlike given worth';
export const coordinators = 'and or but nor yet';
/** Words that open a dependent clause. */
export const subordinators = 'while whilst because although though since unless until when whenever where wherever whereas if as after before once so whether lest how why except provided even';
export const relatives = 'who which whom whose that';
export const subjectPronouns =
  "i he she they we it you who this that these those one i've he's she's they've we've it's you've i'm they're we're you're he'd she'd they'd we'd i'd it'd you'd he'll she'll they'll we'll i'll it'll you'll there others neither none everyone everybody someone somebody nobody anyone both many some most several few another";
/** Pronouns that name a speaker. */
export const speakerPronouns = "he she they we i it they've he'd she'd they'd we've i've";
export const objectPronouns = 'him her them us me it you himself herself themselves itself myself ourselves';
export const be = "is are was were be been being am isn't aren't wasn't weren't i'm they're we're you're";
export const have = "has have had having hasn't haven't hadn't they've we've i've you've";
export const doForms = "do does did done doing don't doesn't didn't";
export const modals = "will would can could may might shall should must ought won't wouldn't can't couldn't shouldn't mustn't mightn't cannot he'd she'd they'd we'd i'd he'll she'll they'll we'll i'll it'll you'll";
export const negations =
  "not never no nor neither hardly scarcely n't didn't doesn't don't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't mustn't cannot without";
/** Adverbs that stand inside verb groups or at the head of clauses (most of the others end in -ly). */
export const adverbs =
  'also then later earlier again still already just now even once soon often always ever never not only too however therefore thus hence instead meanwhile moreover furthermore nevertheless nonetheless indeed perhaps maybe rather quite very ' +
  'further yesterday today tonight tomorrow ago almost far well back afterwards afterward otherwise likewise elsewhere simply first second last next twice together once jokingly angrily publicly reportedly allegedly apparently ' +
  'openly flatly repeatedly previously recently subsequently initially originally specifically additionally finally eventually formerly officially separately explicitly clearly firmly strongly quickly famously merely long';
export const numberWords =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions dozen dozens';
/** Verbs that lead up to another: `went on to say`, `continued by noting`. */
export const leadVerbs = 'go goes going went gone continue continues continued continuing come comes came begin begins began start starts started proceed proceeds proceeded conclude concluded concludes';
