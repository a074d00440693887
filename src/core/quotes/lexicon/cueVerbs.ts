// Verbs that report a statement, by class. An entry is `lemma:frames`; a particle is joined by `+` (`point+out`).
import type { CueClass } from '../../analysis.ts';

/**
 * What may follow a cue verb, one letter a frame:
 * `t` a finite clause, with or without "that" (say the plan failed); `o` an addressee first (tell reporters that …);
 * `w` an indirect question (ask whether …); `i` an infinitive (promise to leave); `I` an object and an infinitive (urge Japan to leave);
 * `a` an object and "as" (describe it as "…"); `n` an object and its complement (call it "…");
 * `g` a gerund (deny knowing it); `G` an object, "of" and a gerund (accuse them of lying); `q` a quotation in marks; `z` weak: a verb of thinking, finding or doing as often as of saying.
 */
export const cueVerbs: Readonly<Record<CueClass, string>> = {
  say:
    'say:tq tell:toqwI state:tq add:tq note:tqa remark:tq comment:tq observe:tq mention:tqa explain:tqw reply:tq answer:tq respond:tq continue:q ' +
    'stress:tq emphasise:tq emphasize:tq underline:tq underscore:tq highlight:tq point+out:tq write:tq tweet:tq retweet:q post:tq blog:tq email:tq text:tq ' +
    'read:q recall:tq recount:tqw relate:tq imply:tq hint:tq opine:tq reflect:tq reiterate:tq repeat:tq restate:tq echo:q clarify:tq elaborate:q ' +
    'summarise:tq summarize:tq sum+up:q joke:tq quip:tq exclaim:tq shout:tq yell:tq scream:tq cry:tq whisper:tq mutter:tq murmur:tq mumble:q chant:q ' +
    'roar:q laugh:q sigh:q groan:q moan:tq gasp:q sob:q hiss:q snap:q bark:q growl:q blurt:q utter:q voice:q express:q convey:tq communicate:tq narrate:tq ' +
    'testify:tq attest:tq brief:toq inform:toq notify:toqI remind:toqI counsel:toqI begin:q start:q open:q go+on:q interject:tq interrupt:q chime+in:q ' +
    'retort:tq counter:tq riposte:q fire+back:tq hit+back:q shoot+back:q rejoin:q cite:qa quote:qa intone:q muse:tq ponder:wq reason:tq ' +
    'specify:tqw stipulate:tq set+out:tw spell+out:tw lay+out:tw outline:tqw detail:tqw illustrate:tqw paraphrase:q drawl:q gush:q enthuse:tq rave:q rant:tq ' +
    'proffer:q venture:tq interpose:q chorus:q lecture:q preach:tq plead:tqI sound:q put:qz note+down:q sign:qz share:tqz ' +
    'conclude:tqz speak:aqz talk:qz describe:aqw characterise:aq characterize:aq portray:aq depict:aq call:nq dub:nq label:nqa brand:nqa term:nq style:naz ' +
    'refer+to:aq translate:q sing:q address:q signal:t indicate:tq caption:q headline:q report+back:tq relay:tq message:toq telegraph:tq cable:tq radio:tq ' +
    'phone:q dictate:tw mean:tqz intimate:tq allude:q confide:tq vent:q chide:q scold:q tease:q taunt:q greet:q salute:qz give:qz ' +
    'advocate:tqgz champion:q hold+forth:q philosophise:q philosophize:q soliloquize:q ad-lib:q deadpan:q crack:qz kid:q gripe:tq grumble:tq mouth:q recite:q',
  ask: 'ask:wIqio question:wq inquire:wq enquire:wq wonder:wq query:wq quiz:q interrogate:q debate:wz',
  deny: 'deny:tqig refute:tq rebut:tq reject:tq dismiss:aq dispute:tq contradict:tq disavow:q repudiate:q gainsay:q negate:q disclaim:q debunk:q disagree:tq controvert:t discount:q rubbish:q pooh-pooh:q play+down:q downplay:q',
  confirm:
    'confirm:tqw acknowledge:tqg admit:tqig concede:tq affirm:tq reaffirm:tq corroborate:tq verify:tqw validate:t authenticate:q certify:t reconfirm:tq confess:tqig own+up:q substantiate:t ' +
    'bear+out:t accept:tz recognise:tqz recognize:tqz grant:tz allow:tz avow:tq aver:tq',
  warn: 'warn:toqI caution:toqI alert:toq threaten:itq forewarn:toq fret:tq admonish:tqI advise:toqIw menace:q',
  demand:
    'demand:tqi urge:tqI request:tqIi order:tqI command:tqI instruct:toqI direct:tIqz beg:tqIi appeal:qI implore:Iq beseech:Iq exhort:Iq press:Iqz propose:tqig recommend:tqig require:tIz ' +
    'call+for:qI call+on:qI call+upon:qI rule:tqz decree:tq petition:Iq lobby:Iqz entreat:Iq summon:Iz bid:Iz enjoin:Iq encourage:Iq invite:Iqz dare:Iq challenge:Iqz mandate:tIz ' +
    'prescribe:tz move:tz forbid:Iz pressure:Iz push:Iz suggest:tqwig',
  promise: 'promise:tqiI pledge:tqi vow:tqi swear:tqi guarantee:tq assure:toq reassure:toq commit:iz undertake:iz offer:iqz offer+up:q volunteer:iz',
  claim:
    'claim:tqi allege:tq assert:tq maintain:tq contend:tq insist:tq argue:tq purport:iz profess:iq proclaim:tq boast:tq brag:tq hold:tz posit:tq postulate:tq theorise:tq theorize:tq ' +
    'hypothesise:tq hypothesize:tq speculate:tq submit:tz reckon:tq protest:tq object:tq complain:tq lament:tq bemoan:tq bewail:q pretend:tiz charge:tqz counterclaim:t ' +
    'propound:t expound:q surmise:tq conjecture:tq rationalise:tq rationalize:tq trumpet:tq tout:aq',
  believe:
    'believe:tqz think:tqz expect:tqIiz hope:tqiz fear:tqz feel:tqz estimate:tq predict:tq forecast:tq project:tz anticipate:tqz assume:tz suspect:tqz consider:tnz doubt:twz guess:tqz suppose:tz ' +
    'imagine:tz foresee:tz envisage:tz envision:tz presume:tz judge:tnz deem:nqz find:tqz determine:twz discover:tz learn:tz know:twz worry:tqz wish:tqz regret:tqz understand:tz calculate:tz ' +
    'infer:tz deduce:tz figure:tz gather:tz realise:tz realize:tz see:az decide:tiwz want:Iqiz intend:iz plan:iz aim:iz view:aqz regard:aqz perceive:atz trust:tz sense:tz establish:tz ascertain:twz ' +
    'identify:az assess:twz',
  announce:
    'announce:tq report:tqa declare:tqn reveal:tqw disclose:tqw unveil:q divulge:tqw publish:qz release:qz herald:q broadcast:tqz advertise:tq publicise:tq publicize:tq ' +
    'pronounce:tqn leak:tqz show:tqwz demonstrate:tqwz prove:tz document:twz record:tqz pen:qz expose:twz list:az carry:qz',
  agree: 'agree:tqiz concur:tq assent:tq consent:iz acquiesce:q second:q go+along:q',
  criticise:
    'criticise:aq criticize:aq condemn:aq denounce:aq blast:aq slam:aq accuse:qGz blame:q attack:aqz decry:aq lambast:aq lambaste:aq deplore:tq praise:aq hail:aq welcome:aqz applaud:aq thank:qz ' +
    'commend:aq laud:aq extol:aq mock:aq ridicule:aq deride:aq castigate:aq chastise:aq rebuke:q reprimand:q berate:q upbraid:q censure:q bash:aqz rail:q fume:tq rage:q vilify:aq disparage:aq ' +
    'assail:aq savage:aq scorn:aq sneer:tq scoff:tq cheer:q bristle:q congratulate:q apologise:tq apologize:tq credit:aq honour:qz honor:qz mourn:q defend:aq justify:aqz compare:qz liken:q slate:aqz ' +
    'trash:aq pillory:aq fault:q admire:q compliment:q celebrate:aqz eulogise:aq eulogize:aq remember:aqtz support:qz back:qz oppose:qz attribute:qz',
  source: '',
};
