import { describe, expect, it } from 'vitest';
import { linesOf, type ScanLine, scanLines } from '../../../src/server/cli/privacy.ts';

async function* each<T>(members: readonly T[]): AsyncGenerator<T> {
  yield* members;
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const members: T[] = [];
  for await (const member of source) members.push(member);
  return members;
}

const scan = (...pieces: string[]): Promise<ScanLine[]> => all(scanLines(linesOf(each(pieces))));

describe('minglan privacy scan', () => {
  it('answers each line with kind, match, index and length, and nothing else', async () => {
    const [first, second] = await scan('{"text":"见35052419790313123X。","id":7}\n{"text":"公示七日"}\n');
    expect(JSON.parse(first?.out ?? '')).toEqual({ findings: [{ kind: 'idNumber', match: '35052419790313123X', index: 1, length: 18 }] });
    expect(second).toEqual({ out: '{"findings":[]}' });
  });

  it('names the line that it cannot read, never its content, and answers the others', async () => {
    const lines = ['{"text":"好"}', '13959812345', '', '{"text":13959812345}', 'null', '{"text":"139598', '{"text":"13959812345"}'];
    const answers = await scan(lines.join('\n'));
    const errors = answers.flatMap(({ error }) => (error === undefined ? [] : [error]));
    expect(errors.map((e) => /line (\d+)/.exec(e)?.[1])).toEqual(['2', '4', '5', '6']);
    expect(errors.join('')).not.toContain('139598');
    expect(answers.flatMap(({ out }) => (out === undefined ? [] : [out]))).toHaveLength(2);
  });

  it('answers a line as soon as it has come', async () => {
    let asked = 0;
    async function* slowly(): AsyncGenerator<string> {
      for (;;) {
        asked += 1;
        yield '{"text":"13959812345"}\n';
      }
    }
    const answers = scanLines(linesOf(slowly()));
    expect((await answers.next()).value).toMatchObject({ out: expect.stringContaining('mobile') as string });
    expect(asked).toBe(1);
    await answers.return(undefined);
  });

  it('reads lines wherever the pieces part, a mark in front, line ends of Windows, and a last line without an end', async () => {
    const text = '\ufeff{"text":"甲13959812345"}\r\n{"text":"乙"}';
    for (let at = 1; at < text.length; at += 1) {
      expect((await scan(text.slice(0, at), text.slice(at))).map(({ out, error }) => [out?.includes('mobile'), error])).toEqual([[true, undefined], [false, undefined]]);
    }
  });

  it('takes a line separator of Unicode for what it is in JSON: part of the text', async () => {
    expect(await scan('{"text":"第一段\u2028第二段"}\n')).toEqual([{ out: '{"findings":[]}' }]);
  });
});
