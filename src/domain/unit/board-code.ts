// Board codes are the statistical codes of places (统计用区划代码): a village's township and county are the beginnings of its code.

export const BOARD_LEVELS = ['county', 'township', 'village'] as const;
/** 县 · 乡镇 · 村（社区）. */
export type BoardLevel = (typeof BOARD_LEVELS)[number];

const CODE = /^\d{6}(\d{3}){0,2}$/;

/** The level of a code by its length (6, 9, 12 digits); null when it is no board code. */
export function boardLevel(code: string): BoardLevel | null {
  return CODE.test(code) ? (BOARD_LEVELS[(code.length - 6) / 3] ?? null) : null;
}

/** The code of the board above; null for a county, and for what is no board code. */
export function parentOf(code: string): string | null {
  const level = boardLevel(code);
  return level === 'township' || level === 'village' ? code.slice(0, -3) : null;
}

/** The board and all above it, nearest first: village, township, county. Empty when it is no board code. */
export function chainOf(code: string): readonly string[] {
  const chain: string[] = [];
  for (let at: string | null = boardLevel(code) && code; at !== null; at = parentOf(at)) chain.push(at);
  return chain;
}

/** True when `code` is `top` or lies under it: the reach of a role given on `top`. */
export function isWithin(code: string, top: string): boolean {
  return chainOf(code).includes(top);
}

/** True when `code` lies under `top` and is not `top` itself. */
export function liesUnder(code: string, top: string): boolean {
  return code !== top && isWithin(code, top);
}
