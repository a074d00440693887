// Words by which a masthead line is known to name an outlet, an agency or an office rather than a person.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** News agencies and desks that stand alone after "By" or in a dateline's brackets. Lower case. */
export const agencies = words(`
  reuters ap afp ani pti ians uni xinhua tass itar-tass interfax upi dpa efe ansa kyodo yonhap anadolu aa bernama antara apa
  ria sputnik novosti ukrinform unian bloomberg cnn bbc npr voa rfe/rl rfe rferl dw rt aljazeera ap.org cbc abc nbc cbs sky itv
  jiji belta kazinform wam spa irna isna mena petra sana kuna saba qna bna map tap aps panapress pana thomson
  agencies staff newsroom webdesk wire wikinews mint ht toi et wion ndtv ptv geo dawn tribune guardian axios politico
`);

/** Words of offices, papers and desks: a part that holds one is not a person's name. Lower case. */
export const officeWords = words(`
  press news newspaper times post agency agencies reuters afp ap pti ani ians bbc cnn npr voa correspondent correspondents editor editors
  reporter reporters writer writers staff desk bureau team web service services wire magazine journal herald tribune
  guardian telegraph independent standard network media broadcasting radio television tv channel digital online international
  columnist contributor analyst producer fellow professor special political diplomatic defence defense security business
  economics science health sports foreign chief deputy senior associate assistant managing moscow-based bloomberg politico
  axios sputnik tass interfax xinhua today daily weekly gazette chronicle observer mail mirror express sun star world
  institute university foundation council center centre group inc ltd llc staffer newsroom report reports bureau's
`);

/** Small words inside names: `Ursula von der Leyen`, `Mohammed bin Salman`. */
export const nameParticles = words('de da do dos das del della di du la le el al bin bint ibn abu ben von van der den ter ten y e zu zur af av');

/** Sections of a paper: a line of its own above the headline. Lower case. */
export const sectionNames = words(`
  news world politics business opinion sport sports culture technology tech science health climate environment economy markets
  europe asia africa americas america russia ukraine india china us uk eu international national local analysis explainer
  exclusive breaking live video watch feature features investigation comment editorial interview lifestyle entertainment travel
  education energy defence defense security military diplomacy briefing special update updated premium latest top home newsletter
  middle-east kyiv
`);
