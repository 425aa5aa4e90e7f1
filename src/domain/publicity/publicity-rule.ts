/**
 * How long a publicity 公示 runs. Settings with their basis as text: a village or county may set its own, and the basis is
 * printed on the posting. Where `verified` is false nobody has shown the clause yet.
 */
export interface PublicityRule {
  readonly id: string;
  readonly name: string;
  readonly days: number;
  /** `workingDay` 工作日, `day` 自然日. */
  readonly unit: 'workingDay' | 'day';
  /** False: the day of posting is not counted (民法典 art. 201), so that nobody loses the part of it that had passed. */
  readonly countsFirstDay: boolean;
  /** True: a last day on a holiday moves on (民法典 art. 203). */
  readonly rollsOver: boolean;
  readonly basis: string;
  readonly verified: boolean;
}

/** The settings a new board starts with; the first is the default. */
export const PUBLICITY_RULES = [
  {
    id: 'default', name: '一般公示', days: 7, unit: 'day', countsFirstDay: false, rollsOver: true,
    basis: '默认公示7天（依据未经核实，可由管理员更改）；当日不计、末日遇节假日顺延，参照民法典第二百零一条、第二百零三条', verified: false,
  },
  {
    id: 'assistance', name: '社会救助公示', days: 7, unit: 'workingDay', countsFirstDay: false, rollsOver: true,
    basis: '基层政务公开标准目录（社会救助领域，两县公布的文本）：公示7个工作日；本县是否适用未经核实', verified: false,
  },
  {
    id: 'poverty-fund', name: '扶贫资金公告公示', days: 10, unit: 'day', countsFirstDay: false, rollsOver: true,
    basis: '扶贫资金项目在乡、村公告公示，原则上不少于10天（据公开资料，条文未经核实）', verified: false,
  },
] as const satisfies readonly PublicityRule[];

/** The rule of an id, or null. */
export function publicityRule(id: string): PublicityRule | null {
  return PUBLICITY_RULES.find((rule) => rule.id === id) ?? null;
}
