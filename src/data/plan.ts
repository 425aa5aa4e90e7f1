import type { Block } from '../domain/posting/block.ts';
import data from './plan.json' with { type: 'json' };

/** The county plan 安政办〔2018〕84号 in full, as published. */
export const PLAN = data;

/** The plan's text without line breaks: what its quotes are parts of. */
export const PLAN_TEXT = PLAN.paragraphs.join('').replace(/\s/g, '');

/** The plan's body as blocks, from the addressees to the imprint; title and document number stand in the posting's head. */
export const PLAN_BLOCKS: readonly Block[] = PLAN.paragraphs.slice(2, -3).map(block).concat(
  { type: 'signature', issuers: [PLAN.issuer], date: PLAN.paragraphs.at(-2) ?? '' },
  { type: 'paragraph', role: 'note', text: PLAN.paragraphs.at(-1) ?? '' },
);

function block(text: string, index: number): Block {
  const chapter = /^([一二三四五]、)(.+)$/.exec(text);
  if (chapter) return { type: 'heading', level: 1, number: chapter[1] ?? '', text: chapter[2] ?? '' };
  return index === 0 ? { type: 'paragraph', role: 'salutation', text } : { type: 'paragraph', text };
}
