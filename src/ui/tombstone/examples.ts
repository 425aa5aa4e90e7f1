import type { Instant } from '../../domain/civil-date.ts';
import type { Tombstone } from '../../domain/posting/posting.ts';
import type { BoardName } from '../board/board-page.ts';
import { EXAMPLE_BOARD } from '../board/examples.ts';
import type { Example } from '../example.ts';

const tombstone: Tombstone = {
  id: '0000000000000120', board: EXAMPLE_BOARD.code, revision: 1, cause: 'withdrawn', reason: '金额核对有误，重新核实后另行公示。', at: '2026-09-02T06:15:00.000Z' as Instant,
  title: '山都村 2026 年第二季度村级财务收支情况',
};

export const tombstoneExamples: readonly Example<{ board: BoardName; tombstone: Tombstone }>[] = [
  { name: 'withdrawn', props: { board: EXAMPLE_BOARD, tombstone } },
  { name: 'expired, its title gone with it', props: { board: EXAMPLE_BOARD, tombstone: { id: tombstone.id, board: tombstone.board, revision: 3, cause: 'expired', reason: '公示期结束。', at: tombstone.at } } },
  { name: 'removed', props: { board: EXAMPLE_BOARD, tombstone: { id: tombstone.id, board: tombstone.board, revision: 1, cause: 'removed', reason: '误含个人信息，已移除。', at: tombstone.at } } },
];
