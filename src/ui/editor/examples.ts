import { civilDate, endOfDay } from '../../domain/civil-date.ts';
import type { CatalogueItem } from '../../domain/catalogue/item.ts';
import { workingCalendar } from '../../domain/deadline/working-calendar.ts';
import type { DraftContent } from '../../domain/draft/draft-content.ts';
import type { ListRule } from '../../domain/draft/list-rule.ts';
import type { Block } from '../../domain/posting/block.ts';
import { PUBLICITY_RULES } from '../../domain/publicity/publicity-rule.ts';
import { EXAMPLE_BOARD } from '../board/examples.ts';
import type { ExamplesOf } from '../example.ts';
import type { DraftEditor } from './draft-editor.tsx';
import type { EditorDesk } from './editor-view.ts';
import type { TemplateChooser } from './template-chooser.tsx';

const item = (id: string, name: string, nameEn: string): CatalogueItem => ({
  id, field: 'assistance', name, nameEn, stage: 'service', stageBasis: 'derived', stageDerived: true, emphasised: false, quote: '', note: '',
});
const RULE: ListRule = {
  id: 'dibao', name: '最低生活保障', about: /低保/, allowed: [{ title: /户主|姓名|人数|金额|元/, reason: '群众监督要知道。' }], refused: [{ title: /电话/, reason: '个人电话不公开。' }],
  otherwise: '没有列出的先不公开。', basis: '《政府信息公开条例》第十五条', verified: false,
};

let keys = 0;
export const EXAMPLE_DESK: EditorDesk = {
  catalogue: [item('assistance.dibao', '城乡最低生活保障', 'Minimum living allowance'), item('assistance.relief', '临时救助', 'Temporary relief')],
  calendar: workingCalendar([{ source: '', version: '2026.1', year: 2026, papers: [], days: [{ name: '中秋节', date: '2026-09-25', isOffDay: true }] }]),
  publicityRules: PUBLICITY_RULES, listRules: [RULE],
  newKey: () => `new${String(keys += 1).padStart(5, '0')}`,
};

const FIELDS: DraftContent['fields'] = {
  kind: 'publicity', publicity: { from: civilDate('2026-09-15'), to: civilDate('2026-09-24'), basis: PUBLICITY_RULES[1].basis, objectTo: '湖头镇民政办，电话 0595-23400000' },
  board: EXAMPLE_BOARD.code, title: '山都村 2026 年第三季度低保对象公示', issuers: ['湖头镇山都村民委员会'], field: 'assistance', items: ['assistance.dibao'], formedOn: civilDate('2026-09-14'),
  summary: '本季度拟新增低保对象 2 户，名单公示 7 个工作日。',
};

export function exampleDraft(blocks: readonly Block[], fields: Partial<DraftContent['fields']> = {}): DraftContent {
  return { fields: { ...FIELDS, ...fields } as DraftContent['fields'], blocks: blocks.map((block, i) => ({ key: `example${i}`, block })) };
}

const TEXT: readonly Block[] = [
  { type: 'paragraph', role: 'salutation', text: '各村民小组：' },
  { type: 'heading', level: 1, number: '一、', text: '评议情况' },
  { type: 'paragraph', text: '8月30日召开村民代表会议评议。有疑问请打经办人电话 13800138000，或者到村部询问。［填：评议会地点］' },
  { type: 'list', items: [{ marker: '1.', text: '本人申请，入户核实。' }, { marker: '2.', text: '村民代表会议评议，当场公布结果。' }] },
  { type: 'table', caption: '各组户数', unit: '户', headerRows: [[{ text: '小组' }, { text: '户数', colspan: 2 }], [{ text: '' }, { text: '新增' }, { text: '退出' }]], rows: [['第一组', '1', '0'], ['第二组', '1', '2'], ['合计', '2', '2']] },
];
const LIST: Block = {
  type: 'nameList', caption: '拟新增低保对象名单', criteria: '家庭人均月收入低于当地标准。', columns: ['户主', '保障人数', '月保障金额（元）', '联系电话'],
  groups: [{ group: '第一组', rows: [['张某某', '2', '860', '13800138000']] }, { group: '第二组', rows: [['李某某', '1', '560', '']] }], total: '共 3 户', visibleUntil: endOfDay(civilDate('2026-09-24')),
};
const FUND: Block = {
  type: 'fundTable', caption: '第三季度低保金发放', totalFen: 852_000_00, source: '县财政', lines: [{ purpose: '农村低保', receiver: '310 户', amountFen: 800_000_00, spentFen: 800_000_00 }, { purpose: '临时救助', amountFen: 50_000_00 }],
};
const HASH = 'a3f1'.repeat(16);
const PICTURE = { webp: { sha256: HASH, bytes: 38_912 }, jpg: { sha256: HASH, bytes: 52_310 } };
const CLOSING: readonly Block[] = [
  { type: 'image', media: HASH, alt: '', width: 1280, height: 720, thumb: PICTURE, view: PICTURE },
  { type: 'attachment', number: '1', name: '申请表.docx' },
  { type: 'contact', label: '湖头镇民政办', phones: ['0595-2340 0000', '12345'], hours: '工作日 8:00—12:00' },
  { type: 'signature', issuers: ['湖头镇山都村民委员会'], date: '2026年9月14日' },
];
const nothing = () => undefined;

export const draftEditorExamples: ExamplesOf<typeof DraftEditor> = [
  { name: 'a publicity with a telephone number in it', props: { desk: EXAMPLE_DESK, content: exampleDraft(TEXT), onChange: nothing, comments: [{ block: 'example2', text: '地点没有写，经办人的手机号要去掉。' }] } },
  { name: 'a list of people with a column that may not stand', props: { desk: EXAMPLE_DESK, content: exampleDraft([LIST]), onChange: nothing } },
  { name: 'money that does not add up, and what closes a posting', props: { desk: EXAMPLE_DESK, content: exampleDraft([FUND, ...CLOSING]), onChange: nothing } },
  { name: 'a new draft', props: { desk: EXAMPLE_DESK, content: exampleDraft([], { title: '', summary: '', issuers: [], items: [] }), onChange: nothing } },
];

export const templateChooserExamples: ExamplesOf<typeof TemplateChooser> = [
  {
    name: 'a few templates',
    props: {
      rules: PUBLICITY_RULES, choose: nothing, templates: [
        { id: 'dibao', name: '低保公示', hint: '拟批准的对象、标准、怎么提意见', words: ['救助'], kind: 'publicity', field: 'assistance', items: [], rule: 'assistance', title: '', summary: '', blocks: [] },
        { id: 'outage', name: '停水停电', hint: '范围、时间、原因、准备', words: [], kind: 'announcement', field: 'general', items: [], title: '', summary: '', blocks: [] },
      ],
    },
  },
];
