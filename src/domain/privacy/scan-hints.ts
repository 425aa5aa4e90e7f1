/** What the surroundings say about a place in a text, beyond the text itself. `index` is a place in the original. */
export interface ScanHints {
  /** Heading of the column, or label of the block, that the place belongs to; empty when there is none. */
  readonly label: (index: number) => string;
  /** True in a list of people 名单. */
  readonly personal: (index: number) => boolean;
  /** True where an authority says where it can be found or written to: its own address is no person's. */
  readonly official: (index: number) => boolean;
}

/** A text that stands alone. */
export const NO_HINTS: ScanHints = { label: () => '', personal: () => false, official: () => false };

/** Labels in front of a number, or over its column. */
export const LABELS = {
  id: '身份|证件|证号',
  phone: '电话|手机|联系方式|联系人|号码|热线|微信|致电|拨打|[Tt][Ee][Ll]|[Pp]hone|[Mm]obile',
  card: '卡号|账号|帐号|账户|帐户|银行卡|一卡通|存折',
  home: '住址|住所|地址|门牌|户籍|户口|家住',
  file: '注册号|执照|IMEI|订单|流水|单号|编号|索引|凭证|发票|许可|档案|合同|批次|条码|代码|文号',
} as const;
export type LabelKind = keyof typeof LABELS;

const IN_FRONT = labelled((words) => `(?:${words})[^\\d\\n]{0,8}$`);
const ABOVE = labelled((words) => words);
const REACH = 18;

/** True when a label of this kind stands right in front of `first` in the folded text, or is said by the hints. */
export function hasLabel(kind: LabelKind, text: string, first: number, above: string): boolean {
  return ABOVE[kind].test(above) || IN_FRONT[kind].test(text.slice(Math.max(0, first - REACH), first));
}

function labelled(form: (words: string) => string): Readonly<Record<LabelKind, RegExp>> {
  const of = (kind: LabelKind) => new RegExp(form(LABELS[kind]));
  return { id: of('id'), phone: of('phone'), card: of('card'), home: of('home'), file: of('file') };
}
