/** A list and how deep it lies. */
export interface ListPlace { readonly element: Element; readonly depth: number; readonly next: { value: number } }

const BULLETS = ['•', '–', '·'] as const;
const PICTURES = /wingdings|symbol|webdings/i;
const HAN = '一二三四五六七八九十';

export function listOf(element: Element, outer: ListPlace | undefined): ListPlace {
  const start = Number(element.getAttribute('start') ?? '1');
  return { element, depth: outer === undefined ? 0 : outer.depth + 1, next: { value: Number.isInteger(start) ? start : 1 } };
}

/** The marker that a browser showed in front of a point of a list. */
export function markerOf(item: Element, list: ListPlace | undefined): { readonly depth: number; readonly marker: string } {
  const depth = list?.depth ?? 0;
  if (list === undefined || list.element.tagName === 'UL') return { depth, marker: BULLETS[Math.min(depth, BULLETS.length - 1)] ?? '•' };
  const own = Number(item.getAttribute('value') ?? 'NaN');
  const n = Number.isInteger(own) ? own : list.next.value;
  list.next.value = n + 1;
  const style = `${list.element.getAttribute('type') ?? ''} ${list.element.getAttribute('style') ?? ''}`;
  if (/cjk-ideographic|chinese/i.test(style) && n >= 1 && n <= 10) return { depth, marker: `${HAN[n - 1] ?? n}、` };
  if (/(?:^|\s)[aA]\s|(?:lower|upper)-(?:alpha|latin)/.test(style) && n >= 1 && n <= 26) return { depth, marker: `${String.fromCharCode((/^A|upper/.test(style) ? 64 : 96) + n)}.` };
  return { depth, marker: depth === 0 ? `${n}.` : `（${n}）` };
}

/** A point of a list as Word and WPS write it: a paragraph whose style names the list, with its marker in a span that others are to ignore. */
export function wordList(paragraph: Element): { readonly depth: number; readonly marker: string } | null {
  const level = /mso-list\s*:\s*\S*\s*level(\d)/i.exec(paragraph.getAttribute('style') ?? '');
  if (level === null) return null;
  const ignored = [...paragraph.querySelectorAll('[style]')].find((one) => /mso-list\s*:\s*ignore/i.test(one.getAttribute('style') ?? ''));
  const shown = (ignored?.textContent ?? '').replace(/[\s\u00a0\u3000]+/g, '');
  // Bullets are letters of a picture font: they say nothing by themselves.
  const pictured = ignored !== undefined && (PICTURES.test(ignored.innerHTML) || ignored.closest('[style*="ingdings"], [style*="ebdings"], [style*="Symbol"]') !== null);
  const depth = Number(level[1]) - 1;
  return { depth, marker: shown === '' || pictured ? BULLETS[Math.min(depth, BULLETS.length - 1)] ?? '•' : shown };
}
