import { defineCommand } from 'citty';
import { WORKING_CALENDAR } from '../../data/working-calendar.ts';
import { parseCivilDate } from '../../domain/civil-date.ts';
import { DEADLINE_RULES, deadlineRule } from '../../domain/deadline/deadline-rule.ts';
import { dueDate } from '../../domain/deadline/due-date.ts';
import { explainDeadline } from '../../domain/deadline/explain-deadline.ts';

/** What a command prints and ends with. One line in `stderr` when it failed. */
export interface CommandOutcome { readonly stdout: string; readonly stderr: string; readonly exitCode: number }

export interface DeadlineArguments { readonly date: string | undefined; readonly rule: string | undefined; readonly json: boolean }

/** `minglan deadline`: a due date with its working, as text or as `{from, rule, days, due, provisional, skipped}`. */
export function runDeadline({ date, rule: name, json }: DeadlineArguments): CommandOutcome {
  if (date === undefined || date === '') return failed('say the day to count from, as YYYY-MM-DD');
  const from = parseCivilDate(date);
  if (from === null) return failed(`no such day: ${printable(date)} (write it as YYYY-MM-DD, 1900 to 2199)`);
  if (name === undefined || name === '') return failed(`say the rule with --rule: ${ruleNames()}`);
  const rule = deadlineRule(name);
  if (rule === null) return failed(`no such rule: ${printable(name)} (rules: ${ruleNames()})`);
  const result = dueDate({ from, rule, calendar: WORKING_CALENDAR });
  const { days, due, provisional, skipped } = result;
  if (parseCivilDate(due) === null) return failed(`the limit from ${from} ends after 2199`);
  const stdout = json
    ? JSON.stringify({ from, rule: rule.id, days, due, provisional, skipped })
    : [`${due}${provisional ? '（暂定）' : ''}`, ...explainDeadline(result, rule, WORKING_CALENDAR)].join('\n');
  return { stdout: `${stdout}\n`, stderr: '', exitCode: 0 };
}

function ruleNames(): string {
  return DEADLINE_RULES.map((rule) => rule.id).join(', ');
}

function failed(reason: string): CommandOutcome {
  return { stdout: '', stderr: `minglan deadline: ${reason}\n`, exitCode: 1 };
}

/** An argument inside an error line: quoted, on one line, not endless. */
function printable(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

export const deadlineCommand = defineCommand({
  meta: { name: 'deadline', description: 'When a time limit ends, with the days counted' },
  args: {
    date: { type: 'positional', required: false, description: 'Day zero, YYYY-MM-DD' },
    rule: { type: 'string', description: `Which limit: ${ruleNames()}` },
    json: { type: 'boolean', default: false, description: 'Print one line of JSON' },
  },
  run: ({ args }) => {
    const { stdout, stderr, exitCode } = runDeadline({ date: args.date, rule: args.rule, json: args.json });
    process.stdout.write(stdout);
    process.stderr.write(stderr);
    if (exitCode !== 0) process.exitCode = exitCode;
  },
});
