import { loadBoards, type Session } from './session.ts';

/** Reads those boards of the device that this session has not read yet. */
export async function loadHeldBoards(session: Session): Promise<void> {
  const codes = (await session.ports.files.keys('cursor/').catch(() => [])).map((key) => key.slice('cursor/'.length));
  const unknown = codes.filter((code) => !session.boards.has(code));
  if (unknown.length > 0) await loadBoards(session, unknown);
}
