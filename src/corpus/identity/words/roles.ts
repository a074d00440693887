// Offices and occupations as newspapers name them. Lower case.

/** Fields of life. Two people of one name in fields that rarely mix are kept apart. */
export type Field = 'politics' | 'military' | 'law' | 'business' | 'academia' | 'faith' | 'media' | 'sport' | 'arts' | 'other';

export interface Role {
  /** The office: words for one office share it. */
  readonly kind: string;
  readonly field: Field;
}

/** `field: kind words, words; …`: a kind, then further nouns for it. The first word of an entry is its kind and a noun for it, unless marked with `=`. */
const nouns: Readonly<Record<Field, string>> = {
  politics:
    'president, presidents; prime-minister=premier, pm, taoiseach; chancellor; minister, ministers; foreign-minister=fm; senator, sen., senators; congressman, congresswoman, representative, rep., lawmaker, legislator, deputy, mp, mep, parliamentarian; governor, gov.; ' +
    'mayor, lord-mayor; secretary; leader, leaders, head, strongman, ruler; ambassador, envoy; diplomat, diplomats; spokesperson, spokesman, spokeswoman, spokesmen, spokespeople; candidate, nominee; politician; councillor, councilman, councilwoman, alderman; ' +
    'commissioner; king; queen; prince; princess; emperor; sultan; emir; dictator; activist, campaigner; lobbyist; negotiator; whip; speaker; adviser, advisor, aide; official, officials; monarch; duke; opposition-leader=; premier-designate=; dissident; treasurer; comptroller; counterpart, counterparts',
  military: 'general, gen., lieutenant-general=; colonel, col.; major; captain, capt.; lieutenant, lt., lt; sergeant, sgt.; admiral, adm.; marshal; commander; brigadier; corporal; private; soldier, soldiers; officer; pilot; commodore; warlord; rebel; militant; astronaut, cosmonaut',
  law: 'judge; justice; prosecutor; attorney, lawyer, barrister, solicitor, counsel; magistrate; sheriff; inspector, superintendent, constable, detective; coroner; suspect; defendant; convict; murderer, killer; hacker',
  business: 'chief-executive=ceo; chairman, chairwoman, chair, chairperson; director, directors; manager; executive, executives; chief; founder, co-founder; owner; analyst, analysts; economist; banker; businessman, businesswoman, entrepreneur, tycoon, billionaire, industrialist; investor; trader; partner; boss; cfo; coo; cto; broker; strategist; magnate; shareholder; employee; worker',
  academia: 'professor, prof.; scientist, researcher; historian; physicist; chemist; biologist; doctor, dr., physician, surgeon; engineer; expert; lecturer; astronomer; psychologist; sociologist; philosopher; dean; teacher; student; geologist; meteorologist; epidemiologist; virologist; archaeologist; mathematician; inventor; scholar',
  faith: 'pope; bishop; archbishop; cardinal; rabbi; imam; cleric; ayatollah; sheikh; pastor; priest; reverend, rev.; monk; missionary; patriarch; evangelist; preacher; nun',
  media: 'editor; journalist, reporter, correspondent; columnist; presenter, anchor, broadcaster; publisher; blogger; photographer, cameraman; host',
  sport: 'coach; player; striker; goalkeeper; midfielder; defender; forward; quarterback; pitcher; footballer; boxer; wrestler; cyclist; swimmer; sprinter; athlete; skier; driver; golfer; cricketer; batsman; bowler; referee; gymnast; skater; champion; winger; rider; jockey; olympian; rower; sailor; medalist, medallist; skipper; teammate',
  arts: 'actor, actress; singer; musician; writer, novelist, poet, playwright; filmmaker, film-director=; artist; painter; sculptor; composer; comedian; model; dancer; rapper; guitarist; drummer; designer; architect; producer; celebrity; screenwriter; choreographer; conductor; pianist; songwriter; chef',
  other: 'author, co-author; victim; survivor; witness; mother; father; wife; husband; son; daughter; brother; sister; widow; resident; neighbour, neighbor; farmer; explorer; firefighter; nurse; passenger; veteran; pensioner; tourist; volunteer; widower; girlfriend; boyfriend; grandfather; grandmother; uncle; aunt; cousin',
};

const roleTable = (): ReadonlyMap<string, Role> => {
  const made = new Map<string, Role>();
  for (const [field, text] of Object.entries(nouns) as [Field, string][]) {
    for (const entry of text.split(';')) {
      const [first = '', ...more] = entry.split(',').map((w) => w.trim());
      const [kind = '', noun] = first.split('=');
      for (const word of [noun ?? kind, ...more]) if (word !== '') made.set(word, { kind, field });
    }
  }
  return made;
};

/** Role nouns by their word. */
export const roleNouns: ReadonlyMap<string, Role> = roleTable();

/** Offices of several words: the words in order, and the office. Tried before the single nouns, the longest first. */
export const longOffices: readonly (readonly [words: string, kind: string])[] = [
  ['minister of foreign affairs', 'foreign-minister'], ['minister for foreign affairs', 'foreign-minister'], ['minister of external affairs', 'foreign-minister'], ['foreign affairs minister', 'foreign-minister'], ['external affairs minister', 'foreign-minister'],
  ['foreign minister', 'foreign-minister'], ['foreign secretary', 'foreign-minister'], ['secretary of state', 'foreign-minister'], ['state secretary', 'foreign-minister'],
  ['minister of defence', 'defence-minister'], ['minister of defense', 'defence-minister'], ['secretary of defense', 'defence-minister'], ['secretary of defence', 'defence-minister'], ['defence minister', 'defence-minister'], ['defense minister', 'defence-minister'],
  ['defence secretary', 'defence-minister'], ['defense secretary', 'defence-minister'], ['prime minister', 'prime-minister'], ['first minister', 'prime-minister'], ['finance minister', 'finance-minister'], ['minister of finance', 'finance-minister'], ['treasury secretary', 'finance-minister'],
  ['secretary of the treasury', 'finance-minister'], ['chancellor of the exchequer', 'finance-minister'], ['interior minister', 'interior-minister'], ['home secretary', 'interior-minister'], ['minister of the interior', 'interior-minister'], ['home minister', 'interior-minister'],
  ['attorney general', 'attorney-general'], ['justice minister', 'attorney-general'], ['secretary general', 'secretary-general'], ['secretary-general', 'secretary-general'], ['chief executive officer', 'chief-executive'], ['chief executive', 'chief-executive'],
  ['chief financial officer', 'cfo'], ['chief operating officer', 'coo'], ['managing director', 'chief-executive'], ['director general', 'director-general'], ['director-general', 'director-general'], ['press secretary', 'spokesperson'], ['vice president', 'vice-president'],
  ['vice-president', 'vice-president'], ['chief of staff', 'chief-of-staff'], ['head of state', 'president'], ['head of government', 'prime-minister'], ['general secretary', 'general-secretary'], ['chief justice', 'justice'], ['supreme leader', 'supreme-leader'], ['spokes person', 'spokesperson'],
];

/** Words that stand before a role and belong to it. */
export const roleModifiers: ReadonlySet<string> = new Set(
  ('former ex retired deputy vice acting senior chief then new outgoing incumbent current late interim assistant associate first second third permanent honorary junior top high special national presidential ministerial parliamentary republican democratic conservative labour socialist ' +
    'prime foreign defense defence finance interior home justice health education transport energy trade economy economic agriculture environment culture industry press state attorney secretary district federal city county police army navy military air force security intelligence opposition party rebel veteran ' +
    'world olympic football soccer tennis team film pop rock opera nobel executive managing operating financial general head co-chief editor news political business human rights union labor communications media public relations science research chief-of-staff supreme lord lady crown ' +
    'external internal social housing immigration tourism treasury commerce homeland chief information media government ministry department company league club national-team squad').split(' '),
);

/** Words that bind the parts of an office's name: Secretary of State, spokesman for the ministry. */
export const roleLinks: ReadonlySet<string> = new Set(['of', 'for', 'the', 'to', 'and', '-', '–', '’s', "'s", 'at', 'in']);

/** Which fields rarely mix in one life; others do. */
export const fieldsMix = (a: Field, b: Field): boolean => {
  if (a === b || a === 'other' || b === 'other') return true;
  const apart = (x: Field): string => (x === 'sport' ? 'sport' : x === 'arts' || x === 'media' ? 'stage' : 'public');
  return apart(a) === apart(b);
};

/** Offices of women or men by their word, for pronouns. */
export const roleGender: ReadonlyMap<string, 'she' | 'he'> = new Map([
  ...'spokeswoman congresswoman councilwoman chairwoman businesswoman actress queen princess mother wife daughter sister widow girlfriend grandmother aunt mrs mrs. ms ms. miss madam lady dame'.split(' ').map((w) => [w, 'she'] as const),
  ...'spokesman congressman councilman chairman businessman king prince emperor pope father husband son brother boyfriend grandfather uncle mr mr. sir widower bishop archbishop cardinal imam'.split(' ').map((w) => [w, 'he'] as const),
]);
