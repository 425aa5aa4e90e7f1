import { addDays, type CivilDate } from '../civil-date.ts';
import type { WorkingCalendar } from '../deadline/working-calendar.ts';
import type { Block, NameListBlock } from '../posting/block.ts';
import type { FieldId, PostingKind } from '../posting/kind.ts';
import type { KindPart } from '../posting/posting.ts';
import type { PublicityRule } from '../publicity/publicity-rule.ts';
import { publicityWindow } from '../publicity/publicity-window.ts';
import { blank } from './blank.ts';
import { emptyPart } from './change-kind.ts';
import type { DraftContent } from './draft-content.ts';
import { chineseDay, listEnd } from './new-block.ts';

/** A block of a template: a list of people has no end yet. */
export type TemplateBlock = Exclude<Block, NameListBlock> | Omit<NameListBlock, 'visibleUntil'>;

/** A posting half written 模板: what is left to its author are blanks (［填：村名］), and they are flagged until they are filled in. */
export interface DraftTemplate {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  /** More words to find it by. */
  readonly words: readonly string[];
  readonly kind: PostingKind;
  readonly field: FieldId;
  /** Items of the catalogue that such a posting discloses. */
  readonly items: readonly string[];
  readonly title: string;
  readonly summary: string;
  /** For a publicity: the rule that gives its period; its basis goes into the posting. */
  readonly rule?: string;
  /** For a consultation: how many days views are taken. */
  readonly days?: number;
  readonly blocks: readonly TemplateBlock[];
}

/** Where and when a draft is begun. */
export interface TemplateContext {
  readonly board: string;
  readonly issuers: readonly string[];
  readonly today: CivilDate;
  readonly calendar: WorkingCalendar;
  readonly rules: readonly PublicityRule[];
  readonly newKey: () => string;
}

const OFFICE = `${blank('受理单位')}，电话 ${blank('座机')}，地址 ${blank('办公地址')}`;

/** A draft as its template begins it. Throws RangeError when the template names a rule that there is none of. */
export function startFromTemplate(template: DraftTemplate, context: TemplateContext): DraftContent {
  const { board, issuers, today, newKey } = context;
  const part = partOf(template, context);
  const hidden = listEnd(part, today);
  const blocks = template.blocks.map((block): Block => {
    if (block.type === 'nameList') return { ...block, visibleUntil: hidden };
    return block.type === 'signature' ? { ...block, issuers: issuers.length > 0 ? issuers : block.issuers, date: chineseDay(today) } : block;
  });
  return {
    fields: { ...part, board, title: template.title, issuers, field: template.field, items: template.items, formedOn: today, summary: template.summary },
    blocks: blocks.map((block) => ({ key: newKey(), block })),
  };
}

function partOf({ kind, title, rule: id, days = 30 }: DraftTemplate, { issuers, today, calendar, rules }: TemplateContext): KindPart {
  if (kind === 'publicity') {
    const rule = rules.find((one) => one.id === (id ?? 'default'));
    if (rule === undefined) throw new RangeError(`no publicity rule ${id ?? 'default'}`);
    return { kind, publicity: { from: today, to: publicityWindow(today, rule, calendar).to, basis: rule.basis, objectTo: OFFICE } };
  }
  if (kind === 'consultation') return { kind, consultation: { from: today, to: addDays(today, days), sendTo: OFFICE } };
  return emptyPart(kind, { title, issuers }, today);
}

/** Templates that have every word of a query in their name, hint or words; all for an empty one. */
export function findTemplates(templates: readonly DraftTemplate[], query: string): readonly DraftTemplate[] {
  const words = query.trim().toLowerCase().split(/\s+/);
  return templates.filter(({ name, hint, words: more, title }) => {
    const text = [name, hint, title, ...more].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
