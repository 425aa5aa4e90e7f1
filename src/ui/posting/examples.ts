import { civilDate, type Instant } from '../../domain/civil-date.ts';
import type { Posting, PostingBase } from '../../domain/posting/posting.ts';
import { EXAMPLE_BLOCKS } from '../block/examples.ts';
import { FUND_EXAMPLE } from '../block/fund-table/examples.ts';
import { NAMES_EXAMPLE } from '../block/name-list/examples.ts';
import { WIDE_TABLE } from '../block/table/examples.ts';
import { EXAMPLE_ABOVE, EXAMPLE_BOARD, EXAMPLE_WARNING } from '../board/examples.ts';
import type { BoardName } from '../board/board-page.ts';
import type { Example } from '../example.ts';
import type { ProofFacts } from '../verified-mark/verified-mark.tsx';

const base: PostingBase = {
  id: '0000000000000141', board: EXAMPLE_BOARD.code, revision: 1, title: '关于 2026 年第三季度拟新增农村最低生活保障对象的公示', issuers: ['山都村村民委员会'],
  indexNumber: 'QZ05104-3000-2026-00041', field: 'assistance', items: [], formedOn: civilDate('2026-09-09'), publishedAt: '2026-09-10T01:00:00.000Z' as Instant,
  issuedAt: '2026-09-10T01:00:00.000Z' as Instant, issuedBy: '湖头镇人民政府（签发）', summary: '', changes: [],
  blocks: [
    { type: 'paragraph', text: '经本人申请、村民代表会议评议、镇政府入户核查，下列家庭拟列为最低生活保障对象，现予公示。' },
    NAMES_EXAMPLE,
    { type: 'contact', label: '村务监督委员会', phones: ['0595-2340 0001'] },
    { type: 'signature', issuers: ['山都村村民委员会'], date: '2026年9月10日' },
  ],
};

export const PUBLICITY_EXAMPLE: Posting = {
  ...base, kind: 'publicity',
  publicity: { from: civilDate('2026-09-11'), to: civilDate('2026-09-21'), basis: '社会救助暂行办法第十一条；公示期按本县设定为 7 个工作日', objectTo: '向村务监督委员会或湖头镇民政办提出，口头、书面都可以。' },
};

export const FORMAL_EXAMPLE: Posting = {
  ...base, id: '0000000000000171', board: '350524102', kind: 'disclosure', field: 'poverty', revision: 2, title: '湖头镇人民政府关于下达 2026 年第二批乡村振兴补助资金的通知',
  issuers: ['湖头镇人民政府', '湖头镇乡村振兴工作领导小组'], docNumber: '湖政〔2026〕84号', summary: '共 320 万元，用于村道、饮水和产业。', validUntil: civilDate('2027-12-31'),
  blocks: [...EXAMPLE_BLOCKS.slice(0, 4), WIDE_TABLE, FUND_EXAMPLE, ...EXAMPLE_BLOCKS.slice(4)],
  changes: [{ revision: 2, at: '2026-09-12T02:00:00.000Z' as Instant, weight: 'major', note: '表中湖头镇无房户由 2 户改为 1 户，合计随之更正。' }],
};

const warning: Posting = {
  ...base, id: '0000000000000190', board: '350524', kind: 'warning', field: 'disaster', title: '安溪县台风橙色预警', issuers: ['安溪县防汛抗旱指挥部'], warning: EXAMPLE_WARNING, blocks: [],
};

const proof: ProofFacts = { seq: 140, size: 1203, root: '9c1e'.repeat(16), keyId: 'Xq3vB0m1TTd8mYy5c3F4u7o0kQm2bN6r9sZaWcUeHiJ' };

interface Props { readonly board: BoardName; readonly posting: Posting; readonly proof: ProofFacts | null }

export const postingExamples: readonly Example<Props>[] = [
  { name: 'a publicity that is running, verified', props: { board: EXAMPLE_BOARD, posting: PUBLICITY_EXAMPLE, proof } },
  { name: 'a formal document, corrected, with tables and money', props: { board: EXAMPLE_ABOVE[0], posting: FORMAL_EXAMPLE, proof: null } },
  { name: 'a warning that is on', props: { board: EXAMPLE_ABOVE[1], posting: warning, proof } },
  { name: 'a warning that was lifted', props: { board: EXAMPLE_ABOVE[1], posting: { ...warning, warning: { ...EXAMPLE_WARNING, lift: { at: '2026-09-15T00:20:00.000Z' as Instant, note: '台风已减弱，对我县影响结束。' } } }, proof } },
  { name: 'a publicity that is over', props: { board: EXAMPLE_BOARD, proof, posting: { ...PUBLICITY_EXAMPLE, publicity: { ...PUBLICITY_EXAMPLE.publicity, to: civilDate('2026-09-14') }, blocks: [{ type: 'expired', was: 'nameList', caption: '2026 年第三季度拟新增农村低保对象', expiredAt: '2026-09-14T16:00:00.000Z' as Instant }] } } },
  { name: 'a consultation with its outcome', props: { board: EXAMPLE_ABOVE[0], proof, posting: { ...base, kind: 'consultation', blocks: EXAMPLE_BLOCKS.slice(0, 2), consultation: { from: civilDate('2026-08-01'), to: civilDate('2026-09-01'), sendTo: '湖头镇党政办', outcome: '0000000000000150' } } } },
  { name: 'an explanation', props: { board: EXAMPLE_ABOVE[0], proof, posting: { ...base, kind: 'interpretation', blocks: EXAMPLE_BLOCKS.slice(0, 2), interprets: { title: '湖头镇清溪沿岸保洁管理办法', docNumber: '湖政〔2026〕60号', postingId: '0000000000000151' } } } },
  { name: 'a guide, with a small correction', props: { board: EXAMPLE_BOARD, proof, posting: { ...base, revision: 2, kind: 'guide', blocks: EXAMPLE_BLOCKS.slice(0, 2), guide: { service: '临时救助申请', reviewedOn: civilDate('2026-09-01') }, changes: [{ revision: 2, at: base.issuedAt, weight: 'minor', note: '更正联系电话。' }] } } },
];
