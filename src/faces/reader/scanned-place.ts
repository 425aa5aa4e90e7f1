import { type Place, placeAt } from './place.ts';

/**
 * The board or posting that a scanned code leads to, if it is one of this place.
 * @param read what the code said: an address, or only its path
 * @param own address under which the product stands, without a slash at the end
 * @returns null for everything else, whatever it looks like: another host, another path, a page that is neither board nor posting
 */
export function scannedPlace(read: string, own: string): Place | null {
  const { host, pathname } = new URL(own);
  let address: URL;
  try {
    address = new URL(read.trim(), own);
  } catch {
    return null;
  }
  // An old poster may still say http.
  if (!/^https?:$/.test(address.protocol) || address.host !== host || address.username !== '') return null;
  const place = placeAt(address, pathname.replace(/\/$/, ''));
  return place?.screen === 'board' || place?.screen === 'posting' ? place : null;
}
