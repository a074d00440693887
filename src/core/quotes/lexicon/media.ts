// Words by which a news outlet is known: a name that holds one of them is a medium, not the one who is spoken to.

/** Parts of names; they count with a capital letter. */
export const mediaNames =
  'reuters afp ap tass ria interfax xinhua sputnik ansa efe dpa pti ani kyodo yonhap anadolu bbc cnn npr nbc cbs abc msnbc cnbc fox sky itv pbs rté rte cbc ndtv nhk zdf ard rtl nos nrk svt rai tf1 bfm bfmtv france24 dw ' +
  'bloomberg jazeera aljazeera arabiya euronews politico axios vox buzzfeed huffpost vice wikinews newsweek time economist forbes fortune wired variety billboard guardian times post herald tribune telegraph mail mirror sun independent ' +
  'journal gazette chronicle observer globe star standard express sentinel courier examiner inquirer dispatch bulletin record register advertiser argus echo news newspaper newspapers magazine press media television tv radio broadcasting ' +
  'spiegel bild zeitung tageblatt monde figaro libération pais país mundo repubblica stampa corriere pravda izvestia kommersant vedomosti meduza novaya dawn haaretz ynet hindu asahi mainichi yomiuri yle aftonbladet verdens politiken rappler inquirer ' +
  'today show programme program podcast newsnight panorama dateline frontline agence presse associated twitter facebook instagram youtube telegram weibo';

/** Common nouns for outlets, in any case: `the newspaper`, `state television`. */
export const mediaNouns = 'newspaper newspapers magazine broadcaster broadcasters radio television tv daily weekly tabloid website wire newswire podcast programme network networks channel station outlet outlets blog';
