import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';

/** What a reader would see of markup: its words, in order. */
export function wordsOf(html: string): string {
  return html.replace(/<(svg|title)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"')
    .replace(/&#39;/g, '\'').replace(/&amp;/g, '&').replace(/\s+/g, ' ').trim();
}

export function seen(node: VNode): string {
  return wordsOf(renderToString(node));
}
