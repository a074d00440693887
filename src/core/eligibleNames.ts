// Names that files of a project bear which nobody reads as an article.

/** Stems that mean one thing in any case. */
const anyCase =
  'readme|read[-_ ]?me(?:[-_ ]first)?|licen[cs]es?|unlicense|copying|copyright|changelog|change[-_]log|changes|release[-_ ]?notes?|contributing|code[-_]of[-_]conduct|contributors|codeowners|pull[-_]request[-_]template|issue[-_]template|bug[-_]report|feature[-_]request|third[-_ ]?party(?:[-_ ]?(?:notices?|licen[cs]es?))?|thirdpartynotices|requirements|constraints|robots|humans|ads|app-ads|security-txt|llms(?:-full)?|cmakelists|cmakecache|makefile|manifest|sources|packages?|package-list|pip-freeze|freeze|dependencies|stop[-_]?words|word[-_]?list|words|wordlist|vocab(?:ulary)?|labels|classes|dictionary|version|copilot-instructions|top_level|entry_points|installed-files|dependency_links|sitemap|urls?|links|passwords?|test[-_]?output|build[-_]?log|npm-debug|yarn-error|install[-_]manifest|filelist|files';
/** Stems that are a project's only in capitals: `SECURITY.md` is a policy, `security.md` may be a story. */
const capitals = 'SECURITY|SUPPORT|NOTICES?|AUTHORS|MAINTAINERS|CREDITS|THANKS|HISTORY|NEWS|INSTALL|TODO|ROADMAP|GOVERNANCE|ARCHITECTURE|DESIGN|HACKING|DEVELOPERS?|DEVELOPMENT|AGENTS?|CLAUDE|GEMINI|SKILL|FAQ|STYLEGUIDE|UPGRADING|MIGRATION|PATENTS|BUILDING|TESTING|RELEASING|RELEASES|FUNDING|CITATION|VERSION|DISCLAIMER|TESTS?|INDEX|SUMMARY|PKG-INFO|METADATA|RECORD|WHEEL';
/** `README.de`, `LICENSE-MIT`, `requirements-dev`, `requirements_test.in` */
const variant = '(?:[-_.][\\w.-]{1,24})?';
/** Of the ambiguous words only the exact names: `words-of-war.txt` is an article. */
const exactOnly = /^(?:changes|ads|words|labels|classes|dictionary|version|links?|urls?|files|sources|packages?|freeze|manifest|copyright|sitemap|passwords?|dependencies|constraints|humans|robots)$/i;

const general = new RegExp(`^(${anyCase})${variant}$`, 'i');
const shouted = new RegExp(`^(?:${capitals})(?:[-_.][A-Za-z]{2,8})?$`);

/** Is the file, by its name alone, one of a project's own? `name` is the last segment of its path. */
export const isProjectFile = (name: string): boolean => {
  const stem = name.replace(/\.(?:txt|text|md|markdown|rst|article)$/i, '');
  if (shouted.test(stem) || /\.(?:licen[cs]e|notice)$/i.test(stem)) return true;
  const found = general.exec(stem)?.[1];
  return found !== undefined && (!exactOnly.test(found) || stem.length === found.length);
};
