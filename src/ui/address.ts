// The product's own addresses, under the path at which the board stands.

export function homeAddress(base: string): string {
  return `${base}/`;
}

export function boardAddress(base: string, code: string, page = 1): string {
  return `${base}/b/${encodeURIComponent(code)}${page > 1 ? `?page=${page}` : ''}`;
}

export function postingAddress(base: string, id: string): string {
  return `${base}/p/${encodeURIComponent(id)}`;
}

/** `variant`: thumb (320 px), view (1280 px) or file (the stored original). */
export function mediaAddress(base: string, sha256: string, variant: 'thumb' | 'view' | 'file'): string {
  return `${base}/media/${encodeURIComponent(sha256)}/${variant}`;
}
