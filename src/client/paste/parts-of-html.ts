import type { PastedPart } from '../../domain/draft/paste/pasted-tree.ts';
import { isUnseen } from './is-unseen.ts';
import { type ListPlace, listOf, markerOf, wordList } from './list-markers.ts';
import { readTable } from './read-table.ts';

const BLOCKS = new Set([
  'ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'BODY', 'CAPTION', 'CENTER', 'DD', 'DIV', 'DL', 'DT', 'FIELDSET', 'FIGCAPTION', 'FIGURE', 'FOOTER', 'FORM', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6',
  'HEADER', 'HR', 'LEGEND', 'LI', 'MAIN', 'NAV', 'OL', 'P', 'PRE', 'SECTION', 'SUMMARY', 'DETAILS', 'TABLE', 'TBODY', 'TD', 'TFOOT', 'TH', 'THEAD', 'TR', 'UL',
]);

/** What the lines being read stand in. */
interface Around { readonly heading?: number; readonly list?: ListPlace; readonly pre?: true }

/** A clipboard's HTML as lines and tables. It is parsed into a document of its own that runs nothing and fetches nothing. */
export function partsOfHtml(html: string): readonly PastedPart[] {
  const parts: PastedPart[] = [];
  let text = '';
  let marker: { readonly depth: number; readonly marker: string } | null = null;
  const end = (around: Around) => {
    const line = text.trim();
    text = '';
    // The marker waits for the first words of its point, which may stand in a paragraph of their own.
    if (line === '') return;
    parts.push({ type: 'line', text: line, ...(around.heading === undefined ? {} : { heading: around.heading }), ...(marker === null ? {} : { list: marker }) });
    marker = null;
  };
  const readAll = (node: Node, around: Around) => node.childNodes.forEach((child) => read(child, around));
  const read = (node: Node, around: Around): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const said = node.nodeValue ?? '';
      if (!around.pre) text += said.replace(/[ \t\r\n\f]+/g, ' ');
      else said.split(/\r\n|\r|\n/).forEach((line, i) => {
        if (i > 0) end(around);
        text += line;
      });
      return;
    }
    if (!(node instanceof Element) || isUnseen(node)) return;
    const { tagName } = node;
    if (tagName === 'BR') return end(around);
    if (!BLOCKS.has(tagName)) return readAll(node, around);
    end(around);
    if (tagName === 'TABLE') return void parts.push(readTable(node));
    if (tagName === 'OL' || tagName === 'UL') return readAll(node, { ...around, list: listOf(node, around.list) });
    const heading = /^H([1-6])$/.exec(tagName);
    const inner: Around = { ...around, ...(heading ? { heading: Number(heading[1]) } : {}), ...(tagName === 'PRE' ? { pre: true as const } : {}) };
    const word = wordList(node);
    if (word !== null) marker = word;
    else if (tagName === 'LI') marker = markerOf(node, around.list);
    readAll(node, inner);
    end(inner);
    if (tagName === 'LI' || word !== null) marker = null;
  };
  read(new DOMParser().parseFromString(html, 'text/html').body, {});
  end({});
  return parts;
}
