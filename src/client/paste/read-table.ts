import type { PastedCell, PastedRow, PastedTable } from '../../domain/draft/paste/pasted-tree.ts';
import { isUnseen } from './is-unseen.ts';

/** The rows of a table itself, not of tables within its cells; those become text of their cell. */
export function readTable(table: Element): PastedTable {
  const rows: PastedRow[] = [];
  let caption = '';
  const walk = (element: Element, head: boolean) => {
    for (const child of element.children) {
      if (isUnseen(child)) continue;
      if (child.tagName === 'CAPTION') caption = textOf(child);
      else if (child.tagName === 'TR') rows.push([...child.children].filter((cell) => /^T[DH]$/.test(cell.tagName) && !isUnseen(cell)).map((cell) => cellOf(cell, head)));
      else if (/^T(?:HEAD|BODY|FOOT)$/.test(child.tagName)) walk(child, child.tagName === 'THEAD');
    }
  };
  walk(table, false);
  return { type: 'table', caption, rows };
}

function cellOf(cell: Element, head: boolean): PastedCell {
  return { text: textOf(cell), colspan: span(cell.getAttribute('colspan')), rowspan: span(cell.getAttribute('rowspan')), head: head || cell.tagName === 'TH' };
}

function span(written: string | null): number {
  const n = Number(written ?? '1');
  return Number.isInteger(n) && n > 1 ? Math.min(n, 100) : 1;
}

const BREAKS = /^(?:P|DIV|LI|TR|H[1-6]|TABLE|UL|OL|DT|DD|BLOCKQUOTE|SECTION|CAPTION|TD|TH)$/;

/** The visible text of an element; paragraphs in it on lines of their own. */
function textOf(element: Element): string {
  let text = '';
  const read = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) text += (node.nodeValue ?? '').replace(/[ \t\r\n\f]+/g, ' ');
    else if (node instanceof Element && !isUnseen(node)) {
      if (node.tagName === 'BR') text += '\n';
      else {
        if (BREAKS.test(node.tagName)) text += '\n';
        node.childNodes.forEach(read);
        if (BREAKS.test(node.tagName)) text += '\n';
      }
    }
  };
  element.childNodes.forEach(read);
  return text.replace(/[ \u00a0]*\n\s*/g, '\n').trim();
}
