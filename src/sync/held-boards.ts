import { loadBoards, type Session } from './session.ts';

/** Codes of the boards that the device keeps, by their keys alone: nothing is read. Rejects when the store cannot be asked. */
export async function heldCodes(session: Session): Promise<readonly string[]> {
  return (await session.ports.files.keys('cursor/')).map((key) => key.slice('cursor/'.length));
}

/** Reads those boards of the device that this session has not read yet. */
export async function loadHeldBoards(session: Session): Promise<void> {
  const unknown = (await heldCodes(session).catch(() => [])).filter((code) => !session.boards.has(code));
  if (unknown.length > 0) await loadBoards(session, unknown);
}
