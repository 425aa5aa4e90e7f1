import type { Board } from '../domain/unit/board.ts';
import type { BoardLevel } from '../domain/unit/board-code.ts';
import data from './boards.json' with { type: 'json' };

/** Where the list of boards comes from, and its state. */
export const BOARDS_SOURCE = { source: data.source, version: data.version } as const;

/** Every board of Anxi 安溪县: the county, then each township with its villages after it. */
export const BOARDS: readonly Board[] = [
  board(data.county.code, data.county.name, data.county.officialName, 'county', null),
  ...data.townships.flatMap(({ code, name, officialName, villages }) => [
    board(code, name, officialName, 'township', data.county.code),
    ...(villages as [string, string, string][]).map(([village, short, official]) => board(village, short, official, 'village', code)),
  ]),
];

const BY_CODE = new Map(BOARDS.map((each) => [each.code, each]));

/** The board of a code, or null. */
export function boardByCode(code: string): Board | null {
  return BY_CODE.get(code) ?? null;
}

function board(code: string, name: string, officialName: string, level: BoardLevel, parent: string | null): Board {
  return { code, name, officialName, level, parent, validFrom: null, validUntil: null, successor: null };
}
