// The product's own addresses, under the path at which the board stands.
import { filterQuery, type ListFilter, NO_FILTER } from '../domain/posting/list-filter.ts';

export function homeAddress(base: string): string {
  return `${base}/`;
}

/** `page`: from 1, of the list that `filter` leaves. */
export function boardAddress(base: string, code: string, page = 1, filter: ListFilter = NO_FILTER): string {
  const query = filterQuery(filter);
  return `${base}/b/${encodeURIComponent(code)}${query}${page > 1 ? `${query ? '&' : '?'}page=${page}` : ''}`;
}

export function searchAddress(base: string, query = ''): string {
  return `${base}/search${query && `?q=${encodeURIComponent(query)}`}`;
}

export function settingsAddress(base: string, page: 'display' | 'storage' | 'install' = 'display'): string {
  return `${base}/settings${page === 'display' ? '' : `/${page}`}`;
}

export function postingAddress(base: string, id: string): string {
  return `${base}/p/${encodeURIComponent(id)}`;
}

/** `thumb` (320 px) and `view` (1280 px) in a named encoding, or in the one that the browser asks for; `file`: the stored original, or the recording. */
type MediaVariant = 'thumb' | 'thumb.webp' | 'thumb.jpg' | 'view' | 'view.webp' | 'view.jpg' | 'file';

export function mediaAddress(base: string, sha256: string, variant: MediaVariant): string {
  return `${base}/media/${encodeURIComponent(sha256)}/${variant}`;
}
