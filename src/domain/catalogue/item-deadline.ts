import type { DeadlineRule } from '../deadline/deadline-rule.ts';
import { deadlineRule } from '../deadline/deadline-rule.ts';
import type { Catalogue } from './catalogue.ts';
import type { CatalogueDeadline } from './duty.ts';

/** That a time limit of the plan applies to an item, beside the general 20 working days. Where `verified` is false an office has to decide. */
export interface ItemDeadline { readonly item: string; readonly deadline: string; readonly basis: string; readonly verified: boolean }

/** A time limit of an item with the reason why it applies. */
export interface AppliedDeadline { readonly deadline: CatalogueDeadline; readonly basis: string; readonly verified: boolean }

/** Every time limit of an item: the special ones first, then the general one (政府信息公开条例 art. 26; plan 四（二）). */
export function deadlinesOf(catalogue: Catalogue, special: readonly ItemDeadline[], itemId: string): readonly AppliedDeadline[] {
  const byId = (id: string) => catalogue.deadlines.find((deadline) => deadline.id === id);
  const own = special.filter((each) => each.item === itemId).flatMap(({ deadline, basis, verified }) => {
    const found = byId(deadline);
    return found ? [{ deadline: found, basis, verified }] : [];
  });
  const general = byId('proactive');
  return general ? [...own, { deadline: general, basis: `${general.source}：${general.quote}`, verified: true }] : own;
}

/** The rule by which an item's due date is computed: its shortest verified limit in days. */
export function dueRuleOf(catalogue: Catalogue, special: readonly ItemDeadline[], itemId: string): DeadlineRule {
  const rules = deadlinesOf(catalogue, special, itemId).flatMap(({ deadline, verified }) => (verified && deadline.rule ? [deadlineRule(deadline.rule)] : []));
  return rules.reduce((shortest, rule) => (rule.days < shortest.days ? rule : shortest), deadlineRule('proactive'));
}
