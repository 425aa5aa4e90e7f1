import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/domain/civil-date.ts';
import { boardsToKeep } from '../../../src/faces/reader/following.ts';

const follow = (board: string) => ({ board, since: '2026-11-24T00:00:00.000Z' as Instant });

describe('the boards to keep current', () => {
  it('are the one on the screen and those followed, each once', () => {
    expect(boardsToKeep('350524102215', [follow('350524103'), follow('350524102215')])).toEqual(['350524102215', '350524103']);
    expect(boardsToKeep(null, [follow('350524103')])).toEqual(['350524103']);
    expect(boardsToKeep(null, [])).toEqual([]);
  });

  it('leave out what comes along with a board below it, unless it is on the screen', () => {
    expect(boardsToKeep('350524102215', [follow('350524'), follow('350524102')])).toEqual(['350524102215']);
    expect(boardsToKeep('350524', [follow('350524102215')])).toEqual(['350524', '350524102215']);
  });
});
