import type { Session } from '../session.ts';

/**
 * Notes, outside the file store, that boards were found up to date at a server time (数据更新至), with what was learnt of the clock.
 * Nothing new costs no write to the database.
 */
export function noteChecked(session: Session, boards: readonly string[], dateMs: number | null): void {
  if (dateMs !== null) {
    for (const board of boards) {
      const head = session.boards.get(board)?.cursor.head;
      if (!head) continue;
      const { size, root } = head;
      const before = session.checked[board];
      const asOfMs = before?.size === size && before.root === root ? Math.max(before.asOfMs, dateMs) : dateMs;
      session.checked[board] = { size, root, asOfMs };
      session.emit({ type: 'list', board });
    }
  }
  session.ports.marker.write(JSON.stringify({ clock: session.clock.memory(), checked: session.checked }));
}
