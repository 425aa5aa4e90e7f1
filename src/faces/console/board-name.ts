import { boardByCode } from '../../data/boards.ts';

/** The name of a board as people say it; its code where it is not known. */
export function boardName(code: string): string {
  return boardByCode(code)?.name ?? code;
}
