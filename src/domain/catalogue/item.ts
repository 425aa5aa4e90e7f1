import type { FieldId } from '../posting/kind.ts';

/** The five opens 五公开: 决策 · 管理 · 服务 · 执行 · 结果. */
export const STAGES = ['decision', 'management', 'service', 'execution', 'result'] as const;
export type Stage = (typeof STAGES)[number];

/** The parts of the plan's general section: 决策信息 · 管理和服务信息 · 执行和结果信息. */
export const GENERAL_GROUPS = ['decision', 'managementService', 'executionResult'] as const;
export type GeneralGroup = (typeof GENERAL_GROUPS)[number];

/** One item to disclose 公开事项. */
export interface CatalogueItem {
  readonly id: string;
  readonly field: FieldId;
  /** Only for the general part. */
  readonly group?: GeneralGroup;
  readonly name: string;
  readonly nameEn: string;
  readonly stage: Stage;
  readonly stageBasis: string;
  /** The stage is a reading, not the plan's statement: it may filter, it may not be quoted. */
  readonly stageDerived: boolean;
  /** 重点公开. */
  readonly emphasised: boolean;
  /** Exact words of the plan. */
  readonly quote: string;
  readonly note: string;
  /** Reading aids that are not from the plan. */
  readonly derived?: { readonly personalDataLikely: boolean };
}

/** The items of one of the five opens; `certain` leaves out those whose stage is only derived. */
export function itemsOfStage(items: readonly CatalogueItem[], stage: Stage, certain = false): readonly CatalogueItem[] {
  return items.filter((item) => item.stage === stage && !(certain && item.stageDerived));
}
