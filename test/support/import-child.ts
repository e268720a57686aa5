import { runImport } from '../../src-main/commands/import-command.ts';

// An import as a process of its own, which the test may kill; the last line of stderr is its peak of memory.
const [file = '', databasePath = ''] = process.argv.slice(2);
process.exitCode = await runImport([file], {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: false,
  databasePath,
});
process.stderr.write(`${String(process.resourceUsage().maxRSS)}\n`);
