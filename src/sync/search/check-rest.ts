import { isSame } from '../open-piece.ts';
import { changeBoard, type Session } from '../session.ts';
import type { HeldPiece } from './list-index.ts';
import { checkTexts, readRawPage } from './open-texts.ts';
import type { Slices } from './slices.ts';
import type { TextCache } from './text-cache.ts';

/**
 * Checks against the log, after a search has ended, what it read: later hits are then shown at once. Noted in the cursor, as for pieces that were
 * checked before they were stored, so that a device does this once and not at every visit. Gives up when `signal` is aborted, and goes on another time.
 */
export async function checkRest(session: Session, cache: TextCache, slices: Slices, signal: { readonly aborted: boolean }): Promise<void> {
  const done: HeldPiece[] = [];
  for (const held of cache.unchecked()) {
    await slices.breathe();
    if (signal.aborted) break;
    const page = await readRawPage(session, held);
    const breathe = async () => {
      await slices.breathe();
      if (signal.aborted) throw new Stopped();
    };
    const isSound = page ? await checkTexts(session, held, 'all', page, breathe).catch(onlyStopped) : false;
    if (isSound === null) break;
    if (isSound) {
      cache.noteAllChecked(held);
      done.push(held);
    } else cache.drop(held);
  }
  await note(session, done);
}

class Stopped extends Error {}

function onlyStopped(error: unknown): null {
  if (error instanceof Stopped) return null;
  throw error;
}

async function note(session: Session, done: readonly HeldPiece[]): Promise<void> {
  for (const board of new Set(done.map((held) => held.board))) {
    const checked = done.filter((held) => held.board === board).map((held) => held.piece);
    await changeBoard(session, board, (held) => held && {
      ...held, cursor: { ...held.cursor, pieces: held.cursor.pieces.map((p) => (!p.bad && checked.some((c) => isSame(c, p)) ? { ...p, root: null } : p)) },
    });
  }
}
