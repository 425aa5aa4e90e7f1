import { type CommandDef, defineCommand, renderUsage, runCommand } from 'citty';
import { deadlineCommand } from './deadline.ts';
import { demoCommand } from './demo.ts';
import { importCommand } from './import.ts';
import { keysCommand } from './keys.ts';
import { privacyCommand } from './privacy.ts';
import { serveCommand, startCommand } from './serve.ts';
import { verifyCommand } from './verify.ts';

// citty's type of a command depends on its arguments; to the root they are all commands.
const commands = {
  start: startCommand, serve: serveCommand, demo: demoCommand, import: importCommand, verify: verifyCommand, keys: keysCommand, deadline: deadlineCommand, privacy: privacyCommand,
} as unknown as Readonly<Record<string, CommandDef>>;

const root = defineCommand({ meta: { name: 'minglan', description: 'The operator\'s tool of the Minglan notice-board' }, subCommands: { ...commands } });

/** Runs the tool: usage on `--help`; on an error one clear line and a status that is not zero. */
async function main(rawArgs: string[]): Promise<void> {
  const path = rawArgs.slice(0, rawArgs.findIndex((a) => a.startsWith('-')) === -1 ? rawArgs.length : rawArgs.findIndex((a) => a.startsWith('-')));
  const [command, parent] = resolve(path);
  if (rawArgs.length === 0 || rawArgs.includes('--help') || rawArgs.includes('-h')) {
    process.stdout.write(`${await renderUsage(command, parent)}\n`);
    return;
  }
  try {
    await runCommand(root, { rawArgs });
  } catch (error) {
    process.stderr.write(`minglan: ${(error instanceof Error ? error.message : String(error)).split('\n')[0]}\n`);
    process.exitCode = 1;
  }
}

/** The command that the words lead to, as far as they do, and the one above it. */
function resolve(words: readonly string[]): [CommandDef, CommandDef | undefined] {
  let command: CommandDef = root, parent: CommandDef | undefined;
  for (const word of words) {
    const next: CommandDef | undefined = (command.subCommands as Readonly<Record<string, CommandDef>> | undefined)?.[word];
    if (!next) break;
    [command, parent] = [next, command];
  }
  return [command, parent];
}

await main(process.argv.slice(2));
