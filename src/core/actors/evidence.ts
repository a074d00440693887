// Words that tell what the name beside them is. Lower case. Evidence for the model, not rules.

/** Before a person's name. */
export const titles: readonly string[] = (
  'mr mr. mrs mrs. ms ms. miss dr dr. prof professor sir dame lord lady baron baroness president vice-president minister premier chancellor secretary senator sen. rep. congressman congresswoman ' +
  'representative governor gov. mayor ambassador general gen. colonel col. lieutenant lt. captain capt. major sergeant sgt. admiral commander marshal king queen prince princess duke duchess emperor sheikh sultan ' +
  'pope cardinal archbishop bishop father sister rev. reverend ayatollah imam rabbi mullah judge justice attorney chief director chairman chairwoman chairperson ceo chief spokesman spokeswoman spokesperson ' +
  'leader deputy coach manager captain striker midfielder defender goalkeeper driver actor actress singer author writer journalist reporter analyst economist professor doctor lawyer candidate nominee founder ' +
  'inspector superintendent constable detective officer commissioner councillor alderman mp mep fm pm'
).split(' ');

/** After a speaker. */
export const speechVerbs: readonly string[] =
  'said says told added announced stated claimed warned argued explained insisted confirmed denied replied wrote tweeted noted asked urged called described admitted suggested believes thinks commented responded accused praised criticised criticized'.split(' ');

/** Before a place. */
export const placePrepositions: readonly string[] = 'in at near from to across throughout outside inside around toward towards into via'.split(' ');

/** Words that go on inside a name. */
export const connectors: readonly string[] = "of for and the de del della di da do dos du des la le van von der den bin ibn al el y e und et 's & on in".split(' ');
