import { isRunning } from '../../ui/board/board-order.ts';
import type { ReaderApp } from './reader-app.ts';

/** True while a posting on one of the boards of this visit is a warning in force, or a publicity or consultation in its time: it is kept whatever room there is. */
export function isBoardRunning(app: ReaderApp, posting: string): boolean {
  const now = app.reader.now();
  return app.boards.all().some(({ lists }) => lists.some((l) => l.headlines.some((h) => h.id === posting && isRunning(h, now))));
}
