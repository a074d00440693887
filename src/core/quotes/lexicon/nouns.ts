// Nouns for people and bodies who speak.

/** People by role, office, trade or relation. */
export const roleNouns =
  'spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen official officials minister ministers president presidents premier chancellor secretary secretaries ambassador ambassadors envoy envoys diplomat diplomats ' +
  'chief chiefs head heads leader leaders director directors chairman chairwoman chairperson chair chairs executive executives ceo cfo coo founder co-founder owner owners manager managers analyst analysts expert experts ' +
  'economist economists scientist scientists researcher researchers professor professors doctor doctors physician physicians author authors writer writers journalist journalists reporter reporters correspondent correspondents editor editors ' +
  'columnist commentator commentators critic critics activist activists campaigner campaigners advocate advocates protester protesters protestor protestors demonstrator demonstrators organiser organizer organisers organizers organizer ' +
  'lawyer lawyers attorney attorneys prosecutor prosecutors solicitor barrister judge judges justice justices magistrate juror jurors sheriff constable detective detectives inspector superintendent commander commanders commissioner commissioners ' +
  'officer officers policeman policemen general generals colonel captain captains lieutenant major sergeant admiral soldier soldiers marshal pilot pilots astronaut astronauts engineer engineers coach coaches player players striker goalkeeper ' +
  'driver drivers champion winner senator senators congressman congresswoman representative representatives lawmaker lawmakers legislator legislators mp mps deputy deputies councillor councillors councilor mayor mayors governor governors ' +
  'king queen prince princess pope bishop archbishop cardinal priest priests cleric clerics imam pastor reverend rabbi dean chancellor principal teacher teachers student students worker workers employee employees union unions ' +
  'resident residents neighbor neighbour neighbors neighbours witness witnesses eyewitness eyewitnesses survivor survivors victim victims passenger passengers relative relatives family families mother father son daughter brother sister wife husband ' +
  'widow friend friends parents parent man men woman women people person others supporters supporter opponents opponent observers observer investigators investigator inspectors negotiators negotiator mediator administrator administrators ' +
  'candidate candidates nominee incumbent politician politicians democrats republicans conservatives liberals militants rebels fighters insurgents gunman suspect suspects defendant defendants plaintiff plaintiffs accused aide aides adviser advisers advisor advisors ' +
  'insider insiders source sources sponsor sponsors curator artist artists actor actress singer musician director producer producers filmmaker architect historian historians scholar scholars philosopher theologian astronomer astronomers biologist biologists ' +
  'meteorologist meteorologists forecasters forecaster geologist seismologist seismologists physicist physicists chemist psychologist psychologists sociologist anthropologist archaeologist archaeologists ecologist conservationist conservationists ' +
  'farmer farmers fisherman fishermen trader traders investor investors shareholder shareholders banker bankers customer customers consumer consumers user users blogger bloggers developer developers designer referee umpire skipper trainer nurse nurses ' +
  'paramedic paramedics firefighter firefighters rescuers rescuer medics coroner pathologist veterinarian zookeeper clerk counsel counsels captain crew delegate delegates member members co-author co-authors participant participants speaker minority majority someone somebody everyone nobody one';

/** Bodies that speak: `the ministry said`. */
export const bodyNouns =
  'government governments administration ministry ministries department departments agency agencies office bureau police authority authorities parliament congress senate house cabinet council committee commission court courts tribunal ' +
  'company companies firm firms corporation group groups bank banks airline airlines carrier manufacturer maker makers retailer operator operators regulator regulators watchdog union unions association federation organization organisation organizations organisations ' +
  'party parties campaign opposition coalition alliance army military navy force forces air-force guard militia network networks newspaper newspapers magazine station broadcaster channel outlet outlets media press paper papers university college school schools ' +
  'institute institution institutions foundation charity trust museum hospital hospitals clinic church vatican team teams club league board panel jury embassy consulate state city county district town country nation nations union bloc junta regime ' +
  'presidency palace kremlin pentagon centre center laboratory lab observatory society industry community movement delegation mission secretariat ombudsman inquiry staff management leadership family band publisher studio website site service services scientists';

/** What stands before a name and belongs to it. Lower case, without the stop. */
export const honorifics =
  'mr mrs ms miss dr prof professor sir dame lord lady rev reverend hon judge justice general gen colonel col captain capt lieutenant lt major maj sergeant sgt admiral adm commander cmdr chief president minister chancellor premier senator sen ' +
  'representative rep congressman congresswoman governor gov mayor secretary ambassador king queen prince princess pope bishop archbishop cardinal father sister brother sheikh sheik imam ayatollah deputy vice prime former foreign spokesman spokeswoman spokesperson';

/** Words of time that stand as adverbials: `said Wednesday`, `last week`. */
export const timeWords =
  'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april may june july august september october november december ' +
  'jan feb mar apr jun jul aug sep sept oct nov dec yesterday today tomorrow tonight week month year day morning afternoon evening night midnight noon weekend hour hours minutes days weeks months years decade decades century ' +
  'spring summer autumn fall winter earlier later recently ago last next time date moment quarter shortly subsequently meanwhile initially previously afterwards afterward now then gmt utc bst est edt am pm a.m. p.m. mon tue tues wed thu thurs fri sat sun';
