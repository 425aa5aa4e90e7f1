import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { defineCommand } from 'citty';
import { scanText } from '../../domain/privacy/scan-text.ts';

/** One line in, one line out; `error` lines go to standard error. */
export interface ScanLine { readonly out?: string; readonly error?: string }

/** Answers each line of `{"text"}` with its findings; a line that cannot be read gets an error that names it, and the others go on. */
export async function* scanLines(lines: AsyncIterable<string>): AsyncGenerator<ScanLine> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const text = textOf(number === 1 ? line.replace(/^\ufeff/, '') : line);
    yield text === null ? { error: `line ${number} is not JSON of the form {"text": "…"}` } : { out: JSON.stringify({ findings: scanText(text) }) };
  }
}

function textOf(line: string): string | null {
  try {
    const value = JSON.parse(line) as { text?: unknown } | null;
    return typeof value?.text === 'string' ? value.text : null;
  } catch {
    return null;
  }
}

/** Lines of a text that comes in pieces. Only `\n` ends a line: JSON may hold U+2028, at which Node's readline would cut. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let begun: string[] = [];
  for await (const piece of pieces) {
    const [first = '', ...more] = piece.split('\n');
    begun.push(first);
    for (const next of more) {
      yield begun.join('');
      begun = [next];
    }
  }
  const last = begun.join('');
  if (last !== '') yield last;
}

const scan = defineCommand({
  meta: { name: 'scan', description: 'Find personal data in lines of {"text"}, from a file or standard input; answers a line each' },
  args: { file: { type: 'positional', required: false, description: 'File to read; standard input without one' } },
  async run({ args }) {
    const input: AsyncIterable<string> = (typeof args.file === 'string' ? createReadStream(args.file) : process.stdin).setEncoding('utf8');
    for await (const { out, error } of scanLines(linesOf(input))) {
      if (out !== undefined && !process.stdout.write(`${out}\n`)) await once(process.stdout, 'drain');
      if (error !== undefined) {
        process.stderr.write(`minglan privacy: ${error}\n`);
        process.exitCode = 1;
      }
    }
  },
});

/** `minglan privacy`: the gate, for scripts. */
export const privacyCommand = defineCommand({ meta: { name: 'privacy', description: 'Find personal data before it is published' }, subCommands: { scan } });
