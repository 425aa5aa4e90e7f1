/** Where somebody is in the console. */
export type ConsolePlace = { readonly screen: 'work' } | { readonly screen: 'draft'; readonly id: string } | { readonly screen: 'settings' | 'outbox' };

/** The place of a path under `base`; the work list for what is none. */
export function consolePlaceAt(pathname: string, base: string): ConsolePlace {
  const path = pathname.slice(`${base}/console`.length).replace(/\/$/, '');
  const draft = /^\/draft\/([0-9a-z]+)$/.exec(path)?.[1];
  if (draft !== undefined) return { screen: 'draft', id: draft };
  if (path === '/settings') return { screen: 'settings' };
  return path === '/outbox' ? { screen: 'outbox' } : { screen: 'work' };
}

export function consoleAddress(place: ConsolePlace, base: string): string {
  switch (place.screen) {
    case 'work': return `${base}/console/`;
    case 'draft': return `${base}/console/draft/${place.id}`;
    case 'settings': case 'outbox': return `${base}/console/${place.screen}`;
  }
}
