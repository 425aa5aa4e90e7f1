import type { DeadlineRuleId } from '../deadline/deadline-rule.ts';

/** A way to reach people 公开渠道, with the plan's words. */
export interface Channel { readonly id: string; readonly name: string; readonly nameEn: string; readonly quote: string; readonly source: string }

/** A time limit of the plan 公开时限. `days` is null where the plan points to the law or says 及时. */
export interface CatalogueDeadline {
  readonly id: string;
  readonly nameEn: string;
  readonly days: number | null;
  readonly unit: 'workingDays' | 'statutory' | 'encouraged' | 'promptly' | 'yearly';
  readonly countedFrom: string | null;
  /** The rule that computes it; null where no number of days is given anywhere. */
  readonly rule: DeadlineRuleId | null;
  readonly quote: string;
  readonly source: string;
  readonly exception?: string;
}

/** What the plan asks of the units besides publishing 工作要求. */
export interface Duty {
  readonly id: string;
  readonly nameEn: string;
  readonly quote: string;
  readonly source: string;
  readonly actor: string;
  readonly kind: 'organise' | 'decide' | 'execute' | 'supervise' | 'principle' | 'interpret' | 'privacy' | 'report';
}

/** A step of the plan 工作目标; `date` is a day or a year. */
export interface TimelineStep { readonly id: string; readonly date: string; readonly nameEn: string; readonly quote: string }
