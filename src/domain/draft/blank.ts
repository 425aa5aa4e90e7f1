/** What a template leaves for the author to fill in 待填, with its place: ［填：村名］. `index` and `length` are UTF-16 units. */
export interface Blank { readonly name: string; readonly index: number; readonly length: number }

/** A blank as a template writes it. */
export function blank(name: string): string {
  return `［填：${name}］`;
}

/** The blanks that still stand in a text. */
export function blanksIn(text: string): readonly Blank[] {
  if (!text.includes('［填：')) return [];
  const found: Blank[] = [];
  const form = /［填：([^［］]*)］/g;
  for (let m = form.exec(text); m !== null; m = form.exec(text)) found.push({ name: m[1] ?? '', index: m.index, length: m[0].length });
  return found;
}
