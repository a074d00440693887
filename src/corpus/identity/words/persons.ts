// Words in and around people's names that are not the name itself. Folded: lower case, no marks, no stops.

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Titles that taggers leave at the front of a name. */
export const honorifics = set(
  'mr mrs ms miss dr prof professor sir dame lord lady baron baroness count rev reverend fr father hon president vice premier pm fm prime minister foreign ' +
    'senator sen rep congressman congresswoman gov governor mayor judge justice general gen colonel col major maj captain capt lt lieutenant sergeant sgt admiral adm ' +
    'cardinal archbishop bishop pope sheikh shaikh shaykh sheik imam ayatollah mullah maulana hajji haji king queen prince princess emperor chancellor secretary ambassador sec herr frau monsieur senor don dona chairman',
);

/** Titles that are also surnames or given names: taken off only when two words follow. */
export const ambiguousHonorifics = set('king prince don father major judge pope bishop count baron dean general lord');

/** Particles that belong to the surname after them. */
export const particles = set('de da di do del della dello des du dos das la le las los el al ul ur van von der den ten ter te zu zum zur af av bin ben ibn bint abu abd st saint mc mac');

/** Particles that writers drop or add freely. */
export const looseParticles = set('al el ul ur the');

/** Generation suffixes: two that differ are two people. */
export const generations: ReadonlyMap<string, string> = new Map([['jr', 'jr'], ['junior', 'jr'], ['sr', 'sr'], ['senior', 'sr'], ['ii', '2'], ['iii', '3'], ['iv', '4'], ['2nd', '2'], ['3rd', '3']]);

/** Degrees and orders after a name. */
export const degrees = set('md phd esq mp mep msp obe mbe cbe qc kc dds');

/** Chinese family names, which stand first. */
export const chineseSurnames = set(
  'ai bai bao bo cai cao chang chen cheng chi chu cui dai deng ding dong du duan fan fang feng fu gao ge gong gu guan guo han hao he hong hou hu hua huang ji jia jiang jin kong lai lei li liang liao lin ling liu ' +
    'long lou lu luo lyu ma mao mei meng mo mu nie ning niu ouyang pan pang peng qi qian qiao qin qiu qu ran rao ren rong ruan shang shao shen shi shu song su sun tan tang tao teng tian tong wan wang wei wen weng wu xi xia xiang xiao xie xin xing xiong xu xue yan yang yao ye yi yin ying yu yuan yue zeng zhai zhan zhang zhao zheng zhong zhou zhu zhuang zhuo zou zuo',
);

/** Korean and Vietnamese family names, which stand first. */
export const koreanSurnames = set('kim lee yi park pak choi choe jung jeong chung cho kang yoon yun jang chang lim im han oh seo suh shin sin kwon hwang ahn an song ryu yoo yu hong ko go moon mun yang son bae paek baek no roh rhee ri ban nguyen tran pham hoang huynh phan vu vo dang bui ngo ly dinh le');
