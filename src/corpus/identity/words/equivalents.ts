// Given names that are one name in neighbouring languages and that newspapers print now in one form, now in the other: a line a name.

/** Russian, Ukrainian and Belarusian forms with their usual romanisations; spellings of one name that no rule about letters brings together. Folded. */
const groups =
  'sergei sergey sergej sergii sergiy serhii serhiy siarhei siarhey|vladimir volodymyr uladzimir uladzimer vladymyr|alexander aleksandr alexandr aleksander oleksandr alyaksandr aliaksandr aleksandar oleksander|alexandra aleksandra oleksandra alyaksandra|' +
  'dmitry dmitri dmitriy dmitrii dmytro dzmitry|evgeny yevgeny yevgeni evgeni yevgeniy evgenii yevhen yevheniy jewgeni|evgenia yevgenia yevgeniya yevheniia yevheniya|nikolai nikolay nikolaj mykola mikalai mikalay|mikhail michail mykhailo mykhaylo mikhailo mikhas|' +
  'igor ihor ihar|oleg oleh aleh|grigory grigori grigoriy hryhoriy hryhorii hryhory ryhor|georgy georgi georgiy georgii heorhiy heorhii|pyotr petr piotr petro pyatro|pavel pavlo paval|andrei andrey andrej andriy andrii andrij|' +
  'alexei aleksei aleksey alexey alexej oleksiy oleksii oleksey aliaksei alyaksei|vasily vasili vasiliy vasilii vasyl vasil|anatoly anatoli anatoliy anatolii anatol|yuri yury yuriy yurii jurij iurii|kirill kyrylo kiryl|ekaterina yekaterina kateryna katsiaryna|' +
  'elena yelena olena alena|anna hanna|natalia natalya nataliya nataliia natallia|tatiana tatyana tetiana tetyana tatsiana|svetlana svitlana sviatlana|irina iryna|yulia julia yuliya yuliia iuliia|ksenia xenia kseniya oksana|lyudmila ludmila lyudmyla liudmyla|olga olha volha|' +
  'nadezhda nadiya nadiia nadia|konstantin kostyantyn kostiantyn kanstantsin|maxim maksim maksym|denis denys dzianis|ilya illia illya iliya|artem artyom artsyom|viktor victor viktar|valentin valentyn|valery valeri valeriy valerii valer|vitaly vitali vitaliy vitalii|leonid leonyd|stepan stsiapan|fyodor fedor fedir|' +
  'roman raman|timofei tymofiy tymofii|matvei matviy matvii|arseny arseni arseniy arsenii|taras|nikita mykyta mikita|filipp pylyp|zinaida zinayida|galina halyna halina|steven stephen stefen|jeffrey geoffrey|catherine katherine kathryn kathrine|' +
  'yusuf youssef yousef yussef yousuf|abdul abdel abdal|mehmet mehmed';

let table: ReadonlyMap<string, number> | undefined;
const groupOf = (): ReadonlyMap<string, number> => (table ??= new Map(groups.split('|').flatMap((line, i) => line.split(' ').map((name) => [name, i] as const))));

/** Are two folded given names forms of one name in neighbouring languages: Serhiy and Sergei, Mykola and Nikolai? */
export const isEquivalent = (a: string, b: string): boolean => {
  const group = groupOf().get(a);
  return group !== undefined && group === groupOf().get(b);
};

/** The other forms of a folded given name; empty for a name that has none. */
export const equivalentsOf = (name: string): readonly string[] => {
  const group = groupOf().get(name);
  return group === undefined ? [] : (groups.split('|')[group] ?? '').split(' ');
};
