import { runCommand } from 'citty';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEADLINE_RULES } from '../../../src/domain/deadline/deadline-rule.ts';
import { deadlineCommand, runDeadline } from '../../../src/server/cli/deadline.ts';

const json = (date: string, rule: string) => JSON.parse(runDeadline({ date, rule, json: true }).stdout) as Record<string, unknown>;

describe('minglan deadline --json', () => {
  it('prints one line with exactly the promised fields', () => {
    const { stdout, stderr, exitCode } = runDeadline({ date: '2024-09-13', rule: 'licence', json: true });
    expect([stderr, exitCode, stdout.split('\n').length]).toEqual(['', 0, 2]);
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual(['from', 'rule', 'days', 'due', 'provisional', 'skipped']);
    expect(JSON.parse(stdout)).toEqual({
      from: '2024-09-13', rule: 'licence', days: 7, due: '2024-09-25', provisional: false,
      skipped: [
        { date: '2024-09-15', why: '中秋节放假' }, { date: '2024-09-16', why: '中秋节放假' }, { date: '2024-09-17', why: '中秋节放假' },
        { date: '2024-09-21', why: '周六' }, { date: '2024-09-22', why: '周日' },
      ],
    });
  });

  it('says that a limit beyond the known horizon is provisional', () => {
    expect(json('2026-12-10', 'proactive')).toMatchObject({ due: '2027-01-07', provisional: true });
    expect(json('2025-09-15', 'request')).toMatchObject({ due: '2025-10-17', provisional: false });
  });

  it.each(DEADLINE_RULES.map((rule) => rule.id))('knows the rule %s', (rule) => expect(json('2025-03-03', rule)).toMatchObject({ rule }));
});

describe('minglan deadline', () => {
  it('prints the due date first, then the working', () => {
    const lines = runDeadline({ date: '2025-09-15', rule: 'proactive', json: false }).stdout.split('\n');
    expect(lines[0]).toBe('2025-10-17');
    expect(lines[1]).toContain('第二十六条');
    expect(runDeadline({ date: '2026-12-10', rule: 'proactive', json: false }).stdout.split('\n')[0]).toBe('2027-01-07（暂定）');
  });

  it.each([
    [undefined, 'proactive'], ['', 'proactive'], ['2025-02-29', 'proactive'], ['yesterday', 'proactive'], ['a\nb', 'proactive'], ['2199-12-30', 'proactive'],
    ['2025-03-03', undefined], ['2025-03-03', ''], ['2025-03-03', 'toString'], ['2025-03-03', 'x'.repeat(5000)],
  ])('answers %j with rule %j by one clear line and a failure', (date, rule) => {
    for (const asJson of [true, false]) {
      const { stdout, stderr, exitCode } = runDeadline({ date, rule, json: asJson });
      expect([stdout, exitCode]).toEqual(['', 1]);
      expect(stderr).toMatch(/^minglan deadline: .{10,500}\n$/u);
    }
  });

  it('lists the rules when it does not know one', () => {
    const { stderr } = runDeadline({ date: '2025-03-03', rule: 'whenever', json: false });
    for (const { id } of DEADLINE_RULES) expect(stderr).toContain(id);
  });
});

describe('the command on the command line', () => {
  afterEach(() => { vi.restoreAllMocks(); process.exitCode = undefined; });

  /** Runs the command as the command line would, and hands back what it wrote. */
  async function run(...rawArgs: string[]) {
    let out = '', error = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => { out += String(text); return true; });
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => { error += String(text); return true; });
    await runCommand(deadlineCommand, { rawArgs });
    vi.restoreAllMocks();
    return { out, error, exitCode: process.exitCode };
  }

  it('takes the day, the rule and the form in any order', async () => {
    const { out, error, exitCode } = await run('--json', '--rule', 'proactive', '2024-02-01');
    expect([JSON.parse(out).due, error, exitCode]).toEqual(['2024-03-05', '', undefined]);
    expect((await run('2024-02-01', '--rule=licence')).out.split('\n')[0]).toBe('2024-02-09');
  });

  it('fails with one line for a missing day or a rule that is not known', async () => {
    expect(await run('--rule', 'proactive')).toMatchObject({ out: '', exitCode: 1, error: 'minglan deadline: say the day to count from, as YYYY-MM-DD\n' });
    expect(await run('2024-02-01', '--rule', 'nope')).toMatchObject({ out: '', exitCode: 1 });
    expect(await run('2024-02-01')).toMatchObject({ out: '', exitCode: 1 });
    expect(await run('2024-02-01', '--rule')).toMatchObject({ out: '', exitCode: 1 });
  });
});
