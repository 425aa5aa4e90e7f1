/** Control characters (except tab and line breaks), half characters and non-characters: they cannot be stored, shown or signed. */
const UNUSABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|\ufffe|\uffff/u;

/** Where in a JSON value a string (or a key) holds a character that no reader could show. */
export function textIssues(value: unknown, path = ''): { readonly path: string; readonly message: string }[] {
  if (typeof value === 'string') return isUsableText(value) ? [] : [{ path, message: 'contains a control or broken character' }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => textIssues(member, path === '' ? key : `${path}.${key}`));
}

/** True for text that can be stored, shown and signed. */
export function isUsableText(text: string): boolean {
  return !UNUSABLE.test(text);
}
