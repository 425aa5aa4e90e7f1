/** True for the addresses that the reader's face draws: the start page, a board, a posting, the search, the settings. All others go to the server. */
export function isReaderPath(pathname: string, base: string): boolean {
  if (pathname !== base && !pathname.startsWith(`${base}/`)) return false;
  return /^\/?$|^\/b\/\d+\/?$|^\/p\/[0-9a-z]+\/?$|^\/(search|settings(\/(storage|install))?)\/?$/.test(pathname.slice(base.length));
}
