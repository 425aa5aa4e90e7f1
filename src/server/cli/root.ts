import { type ArgsDef, type CommandDef, defineCommand, renderUsage, runCommand } from 'citty';
import { deadlineCommand } from './deadline.ts';
import { demoCommand } from './demo.ts';
import { importCommand } from './import.ts';
import { keysCommand } from './keys.ts';
import { privacyCommand } from './privacy.ts';
import { serveCommand, startCommand } from './serve.ts';
import { userCommand } from './user.ts';
import { verifyCommand } from './verify.ts';

// citty's type of a command depends on its arguments; to the root they are all commands.
const commands = {
  start: startCommand, serve: serveCommand, demo: demoCommand, import: importCommand, verify: verifyCommand, keys: keysCommand, user: userCommand, deadline: deadlineCommand, privacy: privacyCommand,
} as unknown as Readonly<Record<string, CommandDef>>;

const root = defineCommand({ meta: { name: 'minglan', description: 'The operator\'s tool of the Minglan notice-board' }, subCommands: { ...commands } });

/** Runs the tool: usage on `--help`; on an error one clear line and a status that is not zero. */
export async function runCli(rawArgs: readonly string[]): Promise<void> {
  try {
    const words = rawArgs.slice(0, endOfWords(rawArgs));
    const { command, parent, rest, path } = resolve(words);
    const unknown = command.subCommands === undefined ? undefined : rest[0];
    if (unknown !== undefined) throw new Error(`no such command: ${[...path, unknown].join(' ')} (see minglan ${[...path, '--help'].join(' ')})`);
    if (rawArgs.includes('--help') || rawArgs.includes('-h') || (rawArgs.length === 0)) {
      process.stdout.write(`${await renderUsage(command, parent)}\n`);
      return;
    }
    if (command.subCommands !== undefined) throw new Error(`say which: ${[...path, Object.keys(command.subCommands).join('|')].join(' ')}`);
    refuseUnknownOptions(rawArgs.slice(path.length), (command.args ?? {}) as ArgsDef, path);
    await runCommand(root, { rawArgs: [...rawArgs] });
  } catch (error) {
    process.stderr.write(`minglan: ${oneLine(error)}\n`);
    process.exitCode = 1;
  }
}

function endOfWords(args: readonly string[]): number {
  const option = args.findIndex((a) => a.startsWith('-'));
  return option === -1 ? args.length : option;
}

/** The command that the words lead to, the one above it, and the words that are left. */
function resolve(words: readonly string[]): { command: CommandDef; parent: CommandDef | undefined; path: readonly string[]; rest: readonly string[] } {
  let command: CommandDef = root, parent: CommandDef | undefined, depth = 0;
  for (const word of words) {
    const below = command.subCommands as Readonly<Record<string, CommandDef>> | undefined;
    const next = below !== undefined && Object.hasOwn(below, word) ? below[word] : undefined;
    if (next === undefined) break;
    [command, parent, depth] = [next, command, depth + 1];
  }
  return { command, parent, path: words.slice(0, depth), rest: words.slice(depth) };
}

/** A mistyped option must not be passed by in silence: `--isue` is not `--issue`. */
function refuseUnknownOptions(args: readonly string[], known: ArgsDef, path: readonly string[]): void {
  for (const arg of args) {
    if (arg === '--') return;
    const name = /^--?([^=]+)/.exec(arg)?.[1];
    if (name === undefined || /^-?\d/.test(arg)) continue;
    const def = known[name.replace(/^no-/, '')];
    if (def === undefined || def.type === 'positional') throw new Error(`no such option: ${arg.split('=')[0]} (see minglan ${[...path, '--help'].join(' ')})`);
  }
}

/** The first line of what went wrong, without the colours that a package may have put in. */
function oneLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  // oxlint-disable-next-line no-control-regex -- terminal colours begin with a control character
  return (text.split('\n')[0] ?? '').replaceAll(/\u001b\[\d+m/g, '');
}
