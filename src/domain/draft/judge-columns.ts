import type { NameListBlock } from '../posting/block.ts';
import type { ListRule } from './list-rule.ts';

/** Whether a column may stand in a list of people, and why. */
export interface JudgedColumn { readonly column: number; readonly title: string; readonly allowed: boolean; readonly reason: string; readonly rule: ListRule }

/** The rule for a list: the first whose words its caption has, else the last, which is for all others. Null where there are no rules. */
export function ruleFor({ caption }: Pick<NameListBlock, 'caption'>, rules: readonly ListRule[]): ListRule | null {
  return rules.find((rule) => rule.about.test(caption)) ?? rules[rules.length - 1] ?? null;
}

/**
 * Each column of a list of people held against its rule. A title that is refused by name is refused even if it is allowed by another;
 * a title that no one named is refused too: what may be published is listed, not what may not. A column without title is not judged yet.
 */
export function judgeColumns(list: Pick<NameListBlock, 'caption' | 'columns'>, rules: readonly ListRule[]): readonly JudgedColumn[] {
  const rule = ruleFor(list, rules);
  if (rule === null) return [];
  return list.columns.map((written, column) => {
    const title = written.replace(/\s/g, '');
    const refused = rule.refused.find((one) => one.title.test(title));
    const allowed = refused ? undefined : rule.allowed.find((one) => one.title.test(title));
    return {
      column, title: written, rule, allowed: title === '' || allowed !== undefined,
      reason: refused?.reason ?? allowed?.reason ?? (title === '' ? '' : rule.otherwise),
    };
  });
}
