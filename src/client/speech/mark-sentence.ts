import type { SpokenPlace } from '../../domain/spoken/utterance.ts';

const NAME = 'minglan-reading';
const MARK = 'data-reading';

interface Highlights { set(name: string, highlight: unknown): void; delete(name: string): void }
type HighlightClass = new (range: Range) => object;

/** Shows where the voice is: marks the sentence itself where the browser can, else its line, and brings it into view. Null takes the mark away. */
export function markSentence(article: Element, sentence: { readonly written: string; readonly place: SpokenPlace } | null): void {
  for (const marked of Array.from(article.querySelectorAll(`[${MARK}]`))) marked.removeAttribute(MARK);
  const highlights = (CSS as unknown as { highlights?: Highlights }).highlights;
  highlights?.delete(NAME);
  if (!sentence) return article.removeAttribute('data-being-read');
  article.setAttribute('data-being-read', '');
  const element = elementAt(article, sentence.place);
  if (!element) return;
  const range = rangeOf(element, sentence.written.trim());
  const Highlight = (window as { Highlight?: HighlightClass }).Highlight;
  if (range && highlights && Highlight) highlights.set(NAME, new Highlight(range));
  const marked = range ? lineOf(range, element) : element;
  marked.setAttribute(MARK, '');
  bringIntoView(marked);
}

function elementAt(article: Element, { part, block, row }: SpokenPlace): Element | null {
  if (part === 'head') return article.querySelector('.posting-head');
  if (part === 'changes') return article.querySelector('.changes');
  const whole = article.querySelectorAll('.blocks > *')[block] ?? null;
  return row === null ? whole : whole?.querySelectorAll('tbody tr, li')[row] ?? whole;
}

/** The piece of the page that holds a text; null when it is not there as it stands. */
function rangeOf(element: Element, text: string): Range | null {
  if (text === '') return null;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: { readonly node: Text; readonly from: number }[] = [];
  let all = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, from: all.length });
    all += (node as Text).data;
  }
  const at = all.indexOf(text);
  if (at < 0) return null;
  const range = document.createRange();
  const find = (place: number) => [...nodes].reverse().find(({ from }) => from <= place);
  const first = find(at), last = find(at + text.length - 1);
  if (!first || !last) return null;
  range.setStart(first.node, at - first.from);
  range.setEnd(last.node, at + text.length - last.from);
  return range;
}

/** The smallest part of the page's make-up that holds the range: a row, a fact, a paragraph. */
function lineOf(range: Range, within: Element): Element {
  const node = range.commonAncestorContainer;
  const start = node instanceof Element ? node : node.parentElement;
  const line = start?.closest('tr, li, .fact, p, h1, h2, h3, h4, h5, figcaption, .block-heading') ?? within;
  return within.contains(line) ? line : within;
}

function bringIntoView(element: Element): void {
  const { top, bottom } = element.getBoundingClientRect();
  // The lower part is covered by the controls.
  if (top >= 0 && bottom <= window.innerHeight * 0.6) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: bottom - top > window.innerHeight * 0.6 ? 'start' : 'center', behavior: calm ? 'auto' : 'smooth' });
}
