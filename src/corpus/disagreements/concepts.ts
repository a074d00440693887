// Words of news that mean the same thing when two reports are held against each other. One line a concept: verbs with their nouns. Hand-made, general; a word stands
// in one line only. Words that are not here are their own concept, by stem.

/** Things that happen or are done: the concept's name, then its words. */
export const actionConcepts = `
invade: invade invasion incursion attack offensive aggression
bomb: bomb bombing airstrike raid bombard bombardment shell shelling
kill: kill die death dead fatality slay murder massacre perish deadly fatal homicide
injure: injure injury wound hurt
rescue: rescue survivor survive save
vanish: missing disappear disappearance vanish
transfer: send receive deliver submit forward hand transmit supply receipt delivery provide
amass: amass deploy deployment mass buildup station muster mobilise mobilize mobilisation mobilization reinforce reinforcement
withdraw: withdraw withdrawal pullout pullback return retreat redeploy leave depart departure exit evacuate evacuation
threaten: threaten threat
agree: agree agreement accord deal treaty pact sign
meet: meet meeting summit talk conversation conference dialogue negotiate negotiation discuss discussion
call: call phone telephone telephonic
arrest: arrest detain detention custody jail imprison imprisonment capture seize
release: release free freed liberate
resign: resign resignation quit
dismiss: fire sack oust
appoint: appoint appointment nominate nomination
elect: elect election vote poll ballot referendum
win: win victory triumph
lose: lose defeat
buy: buy purchase acquire acquisition takeover
sell: sell sale
order: order
build: build construct construction
close: close closure shut shutdown
open: open reopen inaugurate inauguration
continue: continue persist
halt: halt suspend suspension stop cease cancel cancellation postpone ceasefire scrap
delay: delay
approve: approve approval ratify authorise authorize authorisation authorization permit endorse
refuse: veto block ban prohibit forbid bar refuse refusal decline
pay: pay payment compensate compensation
cut: cut reduce reduction layoff lay
raise: increase hike raise rise grow growth climb gain surge soar jump
fall: fall drop decline decrease slump plunge tumble slide slip shrink
crash: crash collide collision wreck derail derailment
explode: explode explosion blast detonate detonation
burn: fire blaze burn wildfire
leak: leak leakage spill spillage
fail: fail failure collapse
abuse: abuse assault rape torture harass harassment
steal: steal theft rob robbery loot
spy: spy espionage hack hacking cyberattack intrusion breach
interfere: interfere interference meddle meddling
fund: fund finance financing bankroll
help: help aid assist assistance support
cause: cause blame responsible responsibility
poison: poison poisoning
infect: infect infection outbreak contract
test: test
produce: produce production manufacture
develop: develop development enrich enrichment
shoot: shoot shooting gunfire
protest: protest demonstrate demonstration rally demonstrator protester marcher
accuse: accuse accusation allege allegation charge indict indictment
convict: convict conviction guilty sentence
acquit: acquit acquittal innocent
sue: sue lawsuit litigation
merge: merge merger
bankrupt: bankrupt bankruptcy insolvency insolvent
violate: violate violation
bribe: bribe bribery corrupt corruption kickback
flee: flee escape displace refugee
visit: visit
reply: reply response answer followup respond
propose: propose proposal draft offer
demand: demand insist
ask: question inquiry query
expand: expand expansion enlarge enlargement
advance: advance
plan: plan intend intention prepare preparation aim
resume: resume resumption restart
destroy: destroy destruction demolish
hijack: hijack hijacking kidnap kidnapping abduct abduction hostage
impose: impose sanction embargo
join: join membership accede accession
publish: publish publication
travel: journey voyage trip sail
happen: happen occur
`;

/** Persons and things, where several words are one. */
export const thingConcepts = `
quake: quake earthquake tremor temblor aftershock
storm: storm hurricane cyclone typhoon tempest
troops: troop soldier force serviceman servicemen personnel army
people: person people civilian resident individual victim man men woman women
child: child children kid minor
worker: worker employee staff workforce
job: job post position
plane: plane aircraft airplane aeroplane jet airliner
vessel: ship vessel boat warship ferry
weapon: weapon weaponry arms armament munition missile rocket
border: border frontier boundary
case: case infection
house: house home
money: dollar euro pound rouble ruble rupee yen yuan
document: document paper text
report: report statement
security: security safety
crisis: crisis tension standoff
car: car vehicle automobile
company: company firm corporation
`;

/** Pairs of actions that undo each other: where one is still going on, the other has not begun. */
export const opposites: readonly (readonly [string, string])[] = [
  ['amass', 'withdraw'],
  ['raise', 'fall'],
  ['raise', 'cut'],
  ['open', 'close'],
  ['continue', 'halt'],
  ['resume', 'halt'],
  ['arrest', 'release'],
  ['approve', 'refuse'],
  ['convict', 'acquit'],
  ['win', 'lose'],
  ['advance', 'withdraw'],
  ['travel', 'withdraw'],
  ['build', 'destroy'],
];

/** Past forms and plurals that no rule gives. */
export const irregular: Readonly<Record<string, string>> = {
  sent: 'send', met: 'meet', said: 'say', told: 'tell', left: 'leave', lost: 'lose', won: 'win', fell: 'fall', fallen: 'fall', rose: 'rise', risen: 'rise', grew: 'grow', grown: 'grow',
  began: 'begin', begun: 'begin', bought: 'buy', sold: 'sell', shot: 'shoot', built: 'build', shut: 'shut', withdrew: 'withdraw', withdrawn: 'withdraw', fled: 'flee',
  stole: 'steal', stolen: 'steal', paid: 'pay', held: 'hold', gave: 'give', given: 'give', took: 'take', taken: 'take', went: 'go', gone: 'go', came: 'come', led: 'lead', made: 'make',
  brought: 'bring', thought: 'think', caught: 'catch', found: 'find', forbade: 'forbid', forbidden: 'forbid', saw: 'see', seen: 'see', knew: 'know', known: 'know', wrote: 'write', written: 'write',
  died: 'die', dying: 'die', lying: 'lie', lay: 'lay', laid: 'lay', men: 'men', women: 'women', children: 'children', people: 'people', flew: 'fly', flown: 'fly', broke: 'break', broken: 'break',
  chose: 'choose', chosen: 'choose', drove: 'drive', driven: 'drive', sank: 'sink', sunk: 'sink', hid: 'hide', hidden: 'hide', spoke: 'speak', spoken: 'speak', fought: 'fight', kept: 'keep',
  became: 'become', grounded: 'ground', news: 'news', series: 'series', talks: 'talk', arms: 'arms', forces: 'force', posts: 'post',
};
/** Concepts that so many clauses share that they weigh little. */
export const lightConcepts = 'continue happen plan ask call fail help cause test open order meet agree people company build pay report travel'.split(' ');

/** Opposites that one thing can only be one of at a time; rises and falls may be those of different days. */
export const exclusive: readonly string[] = ['open', 'close', 'approve', 'refuse', 'convict', 'acquit', 'arrest', 'release', 'win', 'lose', 'resume', 'halt'];

/** What happens to a person or thing once, so that two places or two days are two tellings of it. */
export const onceOnly: readonly string[] = ['kill', 'arrest', 'crash', 'explode', 'shoot', 'hijack', 'burn', 'release', 'resign', 'elect', 'convict', 'acquit', 'appoint', 'close', 'open', 'sell', 'merge', 'bankrupt', 'invade', 'bomb'];
