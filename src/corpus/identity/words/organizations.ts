// Words of organizations' names that are not what tells one from another. Folded: lower case, no marks, no stops.

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Legal forms of one word. */
export const legalForms = set(
  'inc incorporated corp corporation co company ltd limited llc llp lp plc pc na ag gmbh mbh kg kgaa ohg se sa sas sarl sprl scs spa srl snc nv bv bvba cv oy oyj ab asa aps kk kaisha pte pty pvt sdn bhd berhad tbk ' +
    'jsc ojsc pjsc cjsc zao oao ooo pao ao too tov vat sp zoo doo dd ad ead eood ood kft zrt nyrt rt sro spol aktiengesellschaft as gesellschaft aktiebolag cia sae psc fze',
);

/** Legal forms of several words, the longest first. */
export const longLegalForms: readonly string[] = [
  'gesellschaft mit beschrankter haftung', 'societatea cu raspundere limitata', 'open joint stock company', 'public joint stock company', 'closed joint stock company', 'limited liability partnership',
  'limited liability company', 'public limited company', 'joint stock company', 'societe anonyme', 'sociedad anonima', 'naamloze vennootschap', 'besloten vennootschap', 'kabushiki kaisha', 'limited partnership', 'private limited', 'sp z o o', 's r l', 's a', 'a s', 'and co',
];

/** Words that say little about which organization it is: a name may be given with or without them. */
export const descriptors = set('group holding holdings motor motors company companies corporation enterprises industries international global worldwide stores airlines airways air lines bank banking party agency network union club fc football university newspaper magazine team');

/** Last words of firms' names: what such a name begins with is the firm's short name. */
export const trades = set(
  'carriers shipping logistics lines brothers partners foods steel shipyards mines mining oil gas petroleum energy power insurance pharmaceuticals pharma motors industries holdings holding group company corporation enterprises capital securities engineering construction developments properties realty resorts hotels ' +
    'breweries brewery farms dairies textiles trading tankers ferries cruises automotive aircraft aerospace electric electronics systems technologies laboratories labs media pictures records studios financial telecom communications networks chemicals plastics',
);

/** Spellings brought together: British and American, abbreviations, figures in words. */
export const orthography: ReadonlyMap<string, string> = new Map(
  ('organisation organization|organisations organizations|defence defense|centre center|labour labor|programme program|theatre theater|harbour harbor|co-operation cooperation|intl international|dept department|univ university|govt government|natl national|' +
    'assn association|assoc association|bros brothers|mfg manufacturing|min ministry|tech technology|svcs services|admin administration|comm commission|cttee committee|st saint|first 1|1st 1|second 2|2nd 2|third 3|3rd 3|one 1|two 2|three 3|four 4|five 5|ii 2|iii 3|iv 4|vi 6|vii 7|viii 8|ix 9|xi 11|xii 12|xiii 13|xiv 14|xv 15|' +
    'motoren motor|motors motor|gruppe group|incorporated inc|affairs affair')
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Small words that initials may skip and that do not tell names apart. */
export const smallWords = set('the of and for in on to a an de la le les du des der die das und et at by');

/** Organs of a state: `US Senate` and `Senate` may be one, `Air France` and `Air` may not. Matched on the last or first word of the name. */
export const organs = set(
  'ministry department government parliament senate congress house court army navy force forces marines guard police embassy consulate cabinet council duma treasury intelligence military administration presidency assembly bundestag knesset reserve commission ' +
    'committee agency service bureau troops office chancellery judiciary legislature prosecutor commissioner association federation administration authority',
);

/** What ministries are for: words that name one portfolio. */
export const portfolios: ReadonlyMap<string, string> = new Map(
  ('foreign foreign|external foreign|exterior foreign|defense defense|defence defense|interior interior|home interior|internal interior|finance finance|economy economy|economic economy|economics economy|justice justice|health health|education education|transport transport|transportation transport|' +
    'energy energy|agriculture agriculture|environment environment|trade trade|commerce trade|labor labor|labour labor|culture culture|state state|treasury treasury|homeland homeland|sports sport|sport sport|industry industry|science science|housing housing|immigration immigration|tourism tourism|information information|planning planning')
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** States whose parliament, or a house of it, news calls by a bare `Congress` or `House`; elsewhere these are the American ones. */
export const bareLegislatures: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['congress', new Set('US AR BO BR CL CO DO EC ES GT HN MX NI PE PH PY VE'.split(' '))],
  ['house', new Set('US AU CA GB IE IN JP NZ PH'.split(' '))],
]);
