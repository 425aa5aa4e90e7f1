import { filterFrom, type ListFilter } from '../../domain/posting/list-filter.ts';
import { boardAddress, homeAddress, postingAddress, searchAddress, settingsAddress } from '../../ui/address.ts';

/** The pages of the settings: how things look; what is kept on the device; how to install. */
export const SETTINGS_PAGES = ['display', 'storage', 'install'] as const;
export type SettingsPage = (typeof SETTINGS_PAGES)[number];

/** Where a reader is: the choice of boards, a board or a part of its list, a posting, the search over all that the device has, the settings. */
export type Place =
  | { readonly screen: 'home' }
  | { readonly screen: 'board'; readonly code: string; readonly filter: ListFilter }
  | { readonly screen: 'posting'; readonly id: string }
  | { readonly screen: 'search'; readonly query: string }
  | { readonly screen: 'settings'; readonly page: SettingsPage };

/** The place of an address under `base`; null for addresses that another part of the product answers. */
export function placeAt({ pathname, search }: { readonly pathname: string; readonly search: string }, base: string): Place | null {
  if (pathname !== base && !pathname.startsWith(`${base}/`)) return null;
  const path = pathname.slice(base.length).replace(/\/$/, '');
  const parameter = (name: string) => new URLSearchParams(search).get(name);
  if (path === '') return { screen: 'home' };
  if (path === '/search') return { screen: 'search', query: parameter('q') ?? '' };
  const board = /^\/b\/(\d{6}|\d{9}|\d{12})$/.exec(path)?.[1];
  if (board !== undefined) return { screen: 'board', code: board, filter: filterFrom(parameter) };
  const posting = /^\/p\/([0-9a-z]+)$/.exec(path)?.[1];
  if (posting !== undefined) return { screen: 'posting', id: posting };
  const page = path === '/settings' ? 'display' : SETTINGS_PAGES.find((p) => p !== 'display' && path === `/settings/${p}`);
  return page === undefined ? null : { screen: 'settings', page };
}

export function addressOf(place: Place, base: string): string {
  switch (place.screen) {
    case 'home': return homeAddress(base);
    case 'board': return boardAddress(base, place.code, 1, place.filter);
    case 'posting': return postingAddress(base, place.id);
    case 'search': return searchAddress(base, place.query);
    case 'settings': return settingsAddress(base, place.page);
  }
}
