import type { BoardName } from '../board/board-page.ts';
import { EXAMPLE_BOARD } from '../board/examples.ts';
import type { Example } from '../example.ts';
import type { YourBoard } from './home-view.tsx';
import type { BoardTree } from './board-tree.ts';

const county: BoardTree = {
  code: '350524', name: '安溪县',
  townships: [
    { code: '350524100', name: '凤城镇', villages: [{ code: '350524100001', name: '下西社区' }, { code: '350524100002', name: '祥都社区' }] },
    { code: '350524102', name: '湖头镇', villages: [EXAMPLE_BOARD, { code: '350524102204', name: '山美村' }, { code: '350524102205', name: '横山村' }] },
    { code: '350524105', name: '蓬莱镇', villages: [] },
  ],
};

export const homeExamples: readonly Example<{ counties: readonly BoardTree[]; yours?: readonly YourBoard[]; recent?: readonly BoardName[] }>[] = [
  { name: 'first visit', props: { counties: [county] } },
  { name: 'with boards followed and read before', props: { counties: [county], yours: [{ ...EXAMPLE_BOARD, unread: 3 }, { code: '350524102', name: '湖头镇', unread: 0 }], recent: [{ code: '350524105', name: '蓬莱镇' }] } },
  { name: 'no board set up', props: { counties: [] } },
];
