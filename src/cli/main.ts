// The same pure core without an editor: for scripts, continuous integration and measuring.
import { once } from 'node:events';
import { analyseCommand } from './analyse.ts';
import { agreeCommand } from './annotations/agree.ts';
import { checkCommand } from './annotations/check.ts';
import { exportCommand } from './annotations/export.ts';
import { importCommand } from './annotations/import.ts';
import { corpusCommand } from './corpus.ts';
import { ExitCode, printable, UsageError, type Command, type Io } from './io.ts';

const commands: Readonly<Record<string, Command>> = { analyse: analyseCommand, corpus: corpusCommand, check: checkCommand, export: exportCommand, import: importCommand, agree: agreeCommand };

const usage = (): string => `usage:\n${Object.values(commands).map((c) => `  ${c.usage}`).join('\n')}\n`;

const main = async (): Promise<number> => {
  const [name = '', ...args] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(usage());
    return ExitCode.fine;
  }
  if (!command) {
    process.stderr.write(name === '' ? usage() : `dateline: no command "${printable(name)}"\n${usage()}`);
    return ExitCode.usage;
  }
  let faults = 0;
  const io: Io = {
    cwd: process.cwd(),
    out: async (text) => {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    fault: (message) => {
      faults++;
      process.stderr.write(`dateline: ${printable(message)}\n`);
    },
    note: (message) => process.stderr.write(`dateline: ${printable(message)}\n`),
  };
  try {
    const code = await command.run(args, io);
    return code === ExitCode.fine && faults > 0 ? ExitCode.faults : code;
  } catch (error) {
    const isUsage = error instanceof UsageError || (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
    if (!isUsage) throw error;
    process.stderr.write(`dateline: ${printable(error.message)}\n  ${command.usage}\n`);
    return ExitCode.usage;
  }
};

// A reader that closes early (`dateline analyse … | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? ExitCode.fine : ExitCode.faults));
void (async () => {
  process.exitCode = await main();
})();
