// Adjectives and inhabitants of parts of the world that are no state: what they belong to.

/** From the folded adjective or inhabitant to the name of the region. */
export const regionOf: ReadonlyMap<string, string> = new Map(
  ('european Europe|europeans Europe|asian Asia|asians Asia|african Africa|africans Africa|south african -|western West|westerner West|westerners West|eastern european Eastern Europe|latin american Latin America|latin americans Latin America|' +
    'central american Central America|south american South America|north american North America|north americans North America|south americans South America|central americans Central America|middle eastern Middle East|english England|englishman England|englishmen England|scottish Scotland|scot Scotland|scots Scotland|scotsman Scotland|welsh Wales|welshman Wales|northern irish Northern Ireland|' +
    'catalan Catalonia|catalans Catalonia|basque Basque Country|crimean Crimea|crimeans Crimea|siberian Siberia|chechen Chechnya|chechens Chechnya|kashmiri Kashmir|tibetan Tibet|tibetans Tibet|bavarian Bavaria|californian California|californians California|' +
    'texan Texas|texans Texas|new yorker New York|new yorkers New York|londoner London|londoners London|parisian Paris|parisians Paris|muscovite Moscow|muscovites Moscow|balkan Balkans|baltic Baltics|arctic Arctic|antarctic Antarctica|caribbean Caribbean|scandinavian Scandinavia|scandinavians Scandinavia|quebecois Quebec|hawaiian Hawaii|floridian Florida|floridians Florida')
    .split('|')
    .map((entry) => {
      const at = entry.search(/ [A-Z-]/);
      return [entry.slice(0, at), entry.slice(at + 1)] as const;
    })
    .filter(([, region]) => region !== '-'),
);

/** Lands that gazetteers give to a state but that news tells apart from it. Folded. */
export const ownLands: ReadonlySet<string> = new Set(['england', 'scotland', 'wales', 'northern ireland', 'gaza', 'gaza strip', 'west bank', 'crimea', 'catalonia', 'kurdistan', 'tibet', 'chechnya', 'hong kong', 'greenland', 'kashmir', 'macau', 'northern cyprus', 'abkhazia', 'south ossetia', 'transnistria', 'nagorno karabakh', 'somaliland', 'puntland', 'donbas', 'donbass', 'darfur', 'dagestan', 'punjab', 'bavaria', 'quebec']);

/** Buildings and quarters that news writes for the state's government itself, folded. Those with a voice of their own (White House, Pentagon, Downing Street) are actors tied to the state instead. */
export const seats: ReadonlySet<string> = new Set(['kremlin', 'elysee', 'elysee palace', 'blue house', 'zhongnanhai', 'casa rosada', 'planalto', 'planalto palace', 'malacanang', 'malacanang palace', 'quirinal palace', 'palazzo chigi']);

/** Houses that speak for a government with a voice of their own: actors tied to the state, and metonyms all the same. Folded. */
export const governmentHouses: ReadonlySet<string> = new Set(['white house', 'downing street', '10 downing street', 'number 10', 'whitehall', 'capitol hill', 'foggy bottom', 'berlaymont', 'buckingham palace', 'quai dorsay']);

/** Words of organs that every state has: a name of only such words does not say whose it is. */
export const commonOrganWords: ReadonlySet<string> = new Set(
  'air coast affairs supreme high constitutional federal national upper lower house representatives commons lords general central royal public people peoples state armed land ground election electoral elections county appeals appeal district regional'.split(' '),
);
