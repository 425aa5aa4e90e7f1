/** A time limit 期限, with the clause it stands on. Rules of which `verified` is false are settings: an office confirms them. */
export interface DeadlineRule {
  readonly id: string;
  readonly name: string;
  readonly days: number;
  /** `workingDay` 工作日, `day` 自然日. */
  readonly unit: 'workingDay' | 'day';
  /** A last day on a holiday moves on (民法典 art. 203). Working days never end on one. */
  readonly rollsOver: boolean;
  /** The day that is day zero. */
  readonly countedFrom: string;
  /** Where the rule is written. */
  readonly clause: string;
  /** What it says. */
  readonly text: string;
  readonly verified: boolean;
}

const REGULATION = '《政府信息公开条例》（2019年修订）';

export const DEADLINE_RULES = [
  {
    id: 'proactive', name: '主动公开', days: 20, unit: 'workingDay', rollsOver: true, countedFrom: '信息形成或者变更之日', clause: `${REGULATION}第二十六条`,
    text: '属于主动公开范围的政府信息，应当自该政府信息形成或者变更之日起20个工作日内及时公开。法律、法规对政府信息公开的期限另有规定的，从其规定。', verified: true,
  },
  {
    id: 'licence', name: '行政许可、行政处罚上网公开', days: 7, unit: 'workingDay', rollsOver: true, countedFrom: '作出行政决定之日', clause: '安政办〔2018〕84号 四（二）',
    text: '行政许可、行政处罚事项应自作出行政决定之日起7个工作日内上网公开。', verified: true,
  },
  {
    id: 'request', name: '答复公开申请', days: 20, unit: 'workingDay', rollsOver: true, countedFrom: '收到申请之日', clause: `${REGULATION}第三十三条`,
    text: '不能当场答复的，应当自收到申请之日起20个工作日内予以答复；征求第三方和其他机关意见所需时间不计算在内。', verified: true,
  },
  {
    id: 'request-extended', name: '答复公开申请（已延期）', days: 40, unit: 'workingDay', rollsOver: true, countedFrom: '收到申请之日', clause: `${REGULATION}第三十三条`,
    text: '需要延长答复期限的，应当经政府信息公开工作机构负责人同意并告知申请人，延长的期限最长不得超过20个工作日（20＋20）。', verified: true,
  },
  {
    id: 'supplement', name: '通知申请人补正', days: 7, unit: 'workingDay', rollsOver: true, countedFrom: '收到申请之日', clause: `${REGULATION}第三十条`,
    text: '申请内容不明确的，自收到申请之日起7个工作日内一次性告知申请人作出补正；答复期限自收到补正的申请之日起计算。', verified: true,
  },
  {
    id: 'third-party', name: '第三方提出意见', days: 15, unit: 'workingDay', rollsOver: true, countedFrom: '第三方收到征求意见书之日', clause: `${REGULATION}第三十二条`,
    text: '第三方应当自收到征求意见书之日起15个工作日内提出意见。', verified: true,
  },
  {
    id: 'penalty-withdrawal', name: '撤回已公开的处罚决定', days: 3, unit: 'workingDay', rollsOver: true, countedFrom: '处罚决定被变更、撤销、确认违法或者无效之日',
    clause: '《行政处罚法》（2021年修订）第四十八条、第八十五条',
    text: '公开的行政处罚决定被依法变更、撤销、确认违法或者确认无效的，应当在三日内撤回并公开说明理由；“三日”指工作日，不含法定节假日。', verified: true,
  },
  {
    id: 'donation-emergency', name: '突发事件募捐款物公开', days: 5, unit: 'day', rollsOver: false, countedFrom: '上次公开之日', clause: '《慈善法》第七十二条',
    text: '为应对重大突发事件募集的款物，至少每五日公开一次接收情况；间隔按自然日计，不因节假日顺延。', verified: true,
  },
  {
    id: 'assistance-standard', name: '社会救助信息公开（标准目录）', days: 10, unit: 'workingDay', rollsOver: true, countedFrom: '信息形成或者变更之日',
    clause: '基层政务公开标准目录（社会救助）', text: '两县公布的标准目录写10个工作日；本县是否适用未经核实，由县政府信息公开办设定。', verified: false,
  },
] as const satisfies readonly DeadlineRule[];

export type DeadlineRuleId = (typeof DEADLINE_RULES)[number]['id'];

/** The rule of a name, or null. */
export function deadlineRule(id: DeadlineRuleId): DeadlineRule;
export function deadlineRule(id: string): DeadlineRule | null;
export function deadlineRule(id: string): DeadlineRule | null {
  return DEADLINE_RULES.find((rule) => rule.id === id) ?? null;
}
