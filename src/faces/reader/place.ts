import { boardAddress, homeAddress, postingAddress } from '../../ui/address.ts';

/** Where a reader is: the choice of boards, a board, or a posting. */
export type Place =
  | { readonly screen: 'home' }
  | { readonly screen: 'board'; readonly code: string }
  | { readonly screen: 'posting'; readonly id: string };

/** The place of an address under `base`; null for addresses that another part of the product answers. */
export function placeAt(pathname: string, base: string): Place | null {
  if (pathname !== base && !pathname.startsWith(`${base}/`)) return null;
  const path = pathname.slice(base.length).replace(/\/$/, '');
  if (path === '') return { screen: 'home' };
  const board = /^\/b\/(\d{6}|\d{9}|\d{12})$/.exec(path)?.[1];
  if (board !== undefined) return { screen: 'board', code: board };
  const posting = /^\/p\/([0-9a-z]+)$/.exec(path)?.[1];
  return posting === undefined ? null : { screen: 'posting', id: posting };
}

export function addressOf(place: Place, base: string): string {
  switch (place.screen) {
    case 'home': return homeAddress(base);
    case 'board': return boardAddress(base, place.code);
    case 'posting': return postingAddress(base, place.id);
  }
}
