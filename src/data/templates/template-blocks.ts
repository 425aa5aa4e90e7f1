import { blank } from '../../domain/draft/blank.ts';
import type { TemplateBlock } from '../../domain/draft/template.ts';
import type { HeadingBlock, ListBlock, ParagraphBlock } from '../../domain/posting/block.ts';

export { blank as b };

export const p = (text: string): ParagraphBlock => ({ type: 'paragraph', text });
export const h = (number: string, text: string): HeadingBlock => ({ type: 'heading', level: 1, number, text });
export const points = (...items: readonly string[]): ListBlock => ({ type: 'list', items: items.map((text, i) => ({ marker: `${i + 1}.`, text })) });

/** How every template ends: whom to call, who signs. */
export const CLOSING: readonly TemplateBlock[] = [
  { type: 'contact', label: blank('经办单位'), phones: [blank('座机')], hours: '工作日 8:00—12:00，14:30—17:30' },
  { type: 'signature', issuers: [blank('发布机构')], date: '' },
];
