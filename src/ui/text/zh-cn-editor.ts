import type { CivilDate, Instant } from '../../domain/civil-date.ts';
import type { FindingKind } from '../../domain/privacy/finding.ts';
import type { Block } from '../../domain/posting/block.ts';
import type { PostingKind } from '../../domain/posting/kind.ts';
import type { NewBlockType } from '../../domain/draft/new-block.ts';
import { grouped } from './number.ts';
import { day } from './zh-cn-dates.ts';

const names: Record<Block['type'], string> = {
  heading: '标题', paragraph: '段落', list: '分条', table: '表格', nameList: '名单', fundTable: '资金表', image: '图片', attachment: '附件', contact: '联系方式', signature: '落款', expired: '已到期的名单',
};
const kinds: Record<FindingKind, string> = { idNumber: '身份证号', mobile: '手机号', bankCard: '银行卡号', address: '门牌住址', email: '邮箱', partialMask: '没遮严的身份证号' };
const reasons: Record<FindingKind, string> = {
  idNumber: '身份证号不能公开，泄露后收不回来。', mobile: '个人手机号不能公开；要留电话，留单位的座机。', bankCard: '银行卡号是敏感个人信息，不能公开。',
  address: '写到村民小组就够，不写门牌。', email: '个人邮箱不公开；要留邮箱，留单位的。', partialMask: '露出的数字加上姓名、村名，能猜出是谁，要整段隐去。',
};
const kindHints: Record<PostingKind, string> = {
  announcement: '告知一件事。', publicity: '请群众提意见，到期结束。', disclosure: '长期公开，随时可查。', warning: '正在发生的危险，结束时要解除。',
  consultation: '定之前征求意见，之后公布采纳情况。', interpretation: '解读另一份文件。', guide: '怎么办一件事，要定期核对。',
};
const hints: Record<NewBlockType, string> = {
  paragraph: '一段文字', heading: '一、（一）1.（1）', list: '1. 2. 3. 逐条写', table: '行和列，可以整块粘贴', nameList: '到期自动隐藏', fundTable: '钱从哪来、花到哪、还剩多少',
  contact: '单位电话、地址、时间', attachment: '附件的名称', signature: '单位和日期',
};

/** What the editor of drafts says. It comes with the console, never with the reader. */
export const zhCnEditor = {
  body: '正文', empty: '还没有正文。可以从下面添加一块，也可以把写好的公告整篇粘贴进来。', undo: '撤销', redo: '重做', undoThis: '撤销删除', comment: '审核意见：',
  moved: (place: number): string => `已移到第 ${place} 块`, removed: (name: string): string => `已删除${name}`, expired: '这份名单已经到期，内容不在了。',
  block: { names, nth: (n: number): string => `第 ${n} 块，` },
  tools: {
    label: (name: string): string => `对这块${name}`, up: '上移', down: '下移', copy: '复制', remove: '删除', add: '在下面添加',
    keys: { up: 'Alt+↑', down: 'Alt+↓', copy: 'Alt+Shift+↓', remove: 'Alt+Shift+Delete', add: 'Alt+Enter' },
  },
  add: {
    open: '添加一块', title: '添加什么？', close: '不添加', hints, paste: '粘贴', pasteHint: '从 Word、WPS、网页', pasteLabel: '在这里粘贴', pasteDone: '排成正文',
    ways: { image: '图片', attachment: '附件文件', sheet: '从表格文件导入' }, wayHints: { image: '拍照或选图片', attachment: '从这台设备选', sheet: '.xlsx、.xls、.csv' },
  },
  mark: {
    kinds, reasons, found: (kind: string, text: string): string => `${kind}：${text}`, blank: (name: string): string => `还没填：${name}`, mask: '遮盖', maskThis: (kind: string): string => `遮盖这个${kind}`,
    maskAll: '全部遮盖', goTo: '去看', more: (n: number): string => `还有 ${grouped(n)} 处。可以用最上面的“全部遮盖”。`, total: (n: number): string => `${grouped(n)} 处个人信息`,
    totalWhy: '遮盖以后才能送审。', blanks: (n: number): string => `模板里还有 ${grouped(n)} 处没有填。`,
  },
  heading: {
    level: '层级', number: '编号', text: '标题文字', levels: { 1: '一级 一、', 2: '二级（一）', 3: '三级 1.', 4: '四级（1）', 0: '不编号' }, suggest: (number: string): string => (number === '' ? '去掉编号' : `按顺序改为 ${number}`),
  },
  paragraph: { text: '段落文字', role: '这一段是', roleTitle: (role: string): string => `样式：${role}`, roles: { text: '正文', salutation: '主送机关（顶格）', note: '备注' } },
  list: {
    marker: (n: number): string => `第 ${n} 条的编号`, text: (n: number): string => `第 ${n} 条`, detail: (n: number): string => `第 ${n} 条的说明`, remove: (n: number): string => `删除第 ${n} 条`, add: '再加一条',
  },
  table: { caption: '表名', unit: '单位', note: '表下说明', more: '表头和说明', rowToHead: '首行改作表头', headToRows: '表头改作正文' },
  grid: {
    number: '行号', cell: (row: number, title: string): string => `第 ${row} 行，${title}`, column: (n: number): string => `第 ${n} 列`, title: (n: number): string => `第 ${n} 列的列名`, inHead: '表头',
    where: (row: number, title: string): string => `第 ${row} 行 ${title}`, tools: '行和列', addRow: '下面加一行', removeRow: (n: number): string => `删第 ${n} 行`, addColumn: '右边加一列', removeColumn: (n: number): string => `删第 ${n} 列`,
  },
  names: {
    nth: (label: string, n: number, of: number): string => (of > 1 ? `${label} ${n}` : label), remove: (label: string, n: number): string => `删除${label} ${n}`, add: (label: string): string => `再加${label}`,
  },
  nameList: {
    caption: '名单名称', criteria: '条件', total: '总数', visibleUntil: '公示到', group: '村民小组', groups: '选小组', addGroup: '再加一组',
    hints: { caption: '写明是什么名单，系统按它核对可以公开哪些列。', criteria: '谁能上这份名单、按什么标准。', total: '', group: '没有分组就空着。', visibleUntil: '到这时，手机会自己隐藏这份名单，断网也一样。' },
    groupOf: (name: string, n: number, rows: number): string => `${name === '' ? `第 ${n} 组` : name}（${grouped(rows)}）`, removeGroup: (name: string): string => `删除小组${name}`, useTotal: (total: string): string => `按名单改为“${total}”`,
    rule: (name: string, basis: string): string => `按“${name}”的公开清单核对。依据：${basis}。`, refused: (title: string): string => `“${title}”这一列不能公开`, drop: '去掉这一列', dropThis: (title: string): string => `去掉“${title}”这一列`,
  },
  fund: {
    caption: '资金表名称', total: '总额（元）', source: '资金来源', note: '说明', purpose: (n: number): string => `用途 ${n}`, receiver: '收款单位', amount: '安排（元）', spent: '已支出（元）', remove: (n: number): string => `删除用途 ${n}`, add: '再加一笔',
    sums: (total: string, allotted: string, spent: string | null, balance: string): string => `总额 ${total} 元，各笔合计 ${allotted} 元${spent === null ? '' : `，已支出 ${spent} 元`}，结余 ${balance} 元。`,
    agrees: '合计相符。', differs: (by: string): string => `与总额相差 ${by} 元，请核对。`, useSum: (sum: string): string => `总额改为 ${sum}`, noAmount: '这不是金额。写元，最多两位小数，例如 12500 或 1.25万。',
  },
  contact: { label: '联系什么', phone: '电话', phoneHint: '写单位电话。个人手机号不能公开。', person: '联系人（职务）', hours: '时间', address: '地址' },
  signature: { issuer: '落款单位', date: '日期' },
  attachment: { name: '附件名称', noFile: '只写名称，没有附上文件。', file: (size: string): string => `已附上文件，${size}。` },
  image: {
    size: (width: number, height: number, small: string, large: string): string => `${width} × ${height}，读者先看 ${small}，点开 ${large}。`, alt: '图里是什么', altHint: '说给看不见图的人听，也会被朗读。', altMissing: '还没有说明图里是什么。', caption: '图注',
  },
  head: {
    heading: '公文头', title: '标题', summary: '概述', kind: '种类', field: '领域', issuers: '发布机构', docNumber: '文号', indexNumber: '索引号', formedOn: '生成日期', validUntil: '有效期至', more: '索引号和有效期', kindHints,
    hints: { title: '写明谁、什么事。不写个人的名字。', summary: '一两句话，让人不点开也知道是什么事。', issuers: '几个单位联合发布的，逐个写。', docNumber: '没有就空着。', formedOn: '公文形成的那一天，公开期限从它起算。', validUntil: '长期有效就空着。' },
    items: { title: '公开事项', none: '还没有选。选了，才算完成目录里的这一项。', choose: (n: number): string => `从目录的 ${n} 项里选` },
  },
  part: {
    publicity: '公示期', rule: '公示多久', ruleDays: (name: string, days: number, unit: 'workingDay' | 'day'): string => `${name} ${days} ${unit === 'day' ? '天' : '个工作日'}`, from: '从', to: '到',
    count: (working: number, days: number, provisional: boolean): string => `当日不计，共 ${working} 个工作日（${days} 天）${provisional ? '；后面的放假安排还没有公布，按周一至周五推算' : ''}。`, endsBefore: '结束日在开始日之前。',
    tooShort: (to: CivilDate, now: Instant): string => `按依据应公示到 ${day(to, now)}，现在的结束日早了。`, working: '怎么数出来的', basis: '依据', basisHint: '写明哪一条规定要求公示、公示多久。', unverified: '这条依据还没有核实，请单位确认。',
    objectTo: '怎么提意见', objectHint: '单位、电话、地址，群众照着就能提。', sendTo: '意见寄到哪里', sendToHint: '单位、电话、地址或公务邮箱。', interprets: '解读哪份文件', interpretsNumber: '文件的文号', service: '办什么事', reviewedOn: '核对日期', reviewedHint: '最近一次核对这份指南的日子。',
  },
  warning: {
    title: '预警八要素', hint: '气象预警只能转发气象台发布的，请写明来源。', hazard: '类别', level: '级别', startsAt: '起始时间', expiresAt: '有效到', area: '可能影响的范围', caution: '警示事项', measures: '应当采取的措施', issuedBy: '发布单位', sentAt: '发布时间',
    source: '转发自', sourceHint: '自己发布的就空着。',
  },
  templates: {
    title: '选一个模板', search: '找模板', none: '没有找到。可以换个词，或者从空白写起。', blank: '从空白写起', found: (n: number): string => `${n} 个模板`, basis: (rule: string): string => `公示期：${rule}`,
  },
};
/** The strings of the editor. */
export type EditorTexts = typeof zhCnEditor;
