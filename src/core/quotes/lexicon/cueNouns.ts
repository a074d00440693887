// Nouns that report a statement ("claims that …", "in a statement"), and phrases that name a source.

/** Nouns that take a "that" clause as what somebody said: `a statement by the mayor that …`. */
export const statementNouns =
  'statement claim allegation announcement assertion accusation admission assurance argument belief complaint confession confirmation contention declaration denial estimate ' +
  'forecast hint hope fear concern worry notion idea view opinion impression insistence objection pledge prediction promise proposal recommendation remark report revelation ruling rumour rumor speculation suggestion suspicion ' +
  'testimony threat vow warning demand request order call finding conclusion charge suggestion word news comment message theory conviction';

/** Documents, data and messages that may themselves say something: `the report said`, `according to the poll`. */
export const sourceNouns =
  'statement report study survey poll document letter email e-mail memo note article book paper editorial column interview blog post tweet message press-release release release complaint lawsuit suit filing ' +
  'affidavit indictment ruling verdict judgment judgement opinion order decision resolution declaration law act bill constitution treaty agreement clause section code rule rules guideline guidelines guidance ' +
  'data figures statistics census research analysis review assessment estimate estimates projection projections forecast forecasts findings results evidence investigation inquiry enquiry audit records record ' +
  'website site page newspaper paper magazine journal broadcast bulletin program programme documentary footage video tape recording transcript readout communique communiqué headline sign banner placard poster ' +
  'autopsy test tests rumour rumor rumours rumors reports studies surveys polls documents letters emails memos accounts account sources source version claims statements papers media press news plaque inscription ' +
  'description title caption label poem prophecy scripture bible quran proverb index abstract summary advisory alert warning notice notification announcement proposal proposition plan plans motion petition manifesto charter speech testimony text';

/** The occasion or medium of an utterance: `in a statement`, `at a news conference`, `on Twitter`. */
export const mediumNouns =
  'statement interview conference briefing speech address tweet tweets post posts email e-mail letter memo message article blog report release broadcast podcast phone telephone call television tv radio twitter ' +
  'facebook instagram youtube weibo telegram reddit website site page press-conference newspaper magazine editorial op-ed column book memoir autobiography testimony hearing session meeting debate rally sermon ' +
  'video tape recording footage documentary film song lecture remarks comments note notes filing court lawsuit affidavit complaint ruling opinion judgment decision dissent document readout communique communiqué ' +
  'announcement appearance visit trip ceremony event forum summit talks discussion dialogue conversation reply response answer context reaction reference online air camera record condition anonymity stage behalf programme program show media press';

/** What follows "in": `in his view`, `in the words of`, `in the opinion of`. */
export const viewNouns = 'view opinion words judgement judgment estimation account telling assessment';

/** To whom one speaks where no name is given: `told reporters`. */
export const audienceNouns =
  'reporters journalists press media parliament congress lawmakers parliamentarians senators deputies mps legislators newsmen newspapers correspondents investors shareholders supporters viewers listeners readers fans ' +
  'audience crowd delegates colleagues attendees jurors court jury judge investigators police officers officials authorities students people residents public nation world staff employees workers customers users analysts ' +
  'cabinet committee council assembly senate house inquiry panel hearing tribunal family friends voters citizens parents friend mother father wife husband children soldiers troops teammates diplomats ministers leaders';
