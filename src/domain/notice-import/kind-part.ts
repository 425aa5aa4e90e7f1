import { type CivilDate, addDays } from '../civil-date.ts';
import type { WorkingCalendar } from '../deadline/working-calendar.ts';
import type { ContactBlock } from '../posting/block.ts';
import type { FieldId, PostingKind } from '../posting/kind.ts';
import type { KindPart } from '../posting/posting.ts';
import { type PublicityRule, PUBLICITY_RULES, publicityRule } from '../publicity/publicity-rule.ts';
import { publicityWindow } from '../publicity/publicity-window.ts';
import type { Period } from './period.ts';
import { readWarningElements } from './warning-elements.ts';

/** What a notice says, as far as the parts of its kind need it. */
export interface KindFacts {
  readonly kind: PostingKind;
  readonly field: FieldId;
  readonly title: string;
  readonly lines: readonly string[];
  readonly contacts: readonly ContactBlock[];
  readonly period: Period | null;
  /** The day it was issued, or the day of the import when it does not say. */
  readonly issuedOn: CivilDate;
  readonly calendar: WorkingCalendar;
}

export interface KindRead { readonly part: KindPart; readonly warnings: readonly string[] }

const RULES: Partial<Record<FieldId, string>> = { poverty: 'poverty-fund', assistance: 'assistance' };
const CONSULTATION_DAYS = 30;
const CALLS = /向.{2,30}(?:反映|反馈|提出)|(?:电话|邮箱|信箱|寄至|寄送|发送).{0,12}[\d@]/u;

/** The part of a posting that its kind adds. What the notice leaves open is filled by rule and told, or left as text; nothing is made up. */
export function readKindPart(facts: KindFacts): KindRead {
  switch (facts.kind) {
    case 'publicity': return publicity(facts);
    case 'consultation': return consultation(facts);
    case 'warning': return warning(facts);
    case 'interpretation': return { part: { kind: 'interpretation', interprets: interpreted(facts) }, warnings: [] };
    case 'guide': return {
      part: { kind: 'guide', guide: { service: serviceName(facts.title), reviewedOn: facts.issuedOn } },
      warnings: [`原文没有写明核对日期，按 ${facts.issuedOn} 计`],
    };
    case 'disclosure': return { part: { kind: 'disclosure' }, warnings: [] };
    case 'announcement': return { part: { kind: 'announcement' }, warnings: [] };
  }
}

function serviceName(title: string): string {
  return title.replace(/(?:办事|服务|申报|申请|办理)?指南$/u, '').replace(/^关于/u, '') || title;
}

function publicity(facts: KindFacts): KindRead {
  const { period } = facts;
  const objectTo = contactText(facts);
  const warnings = objectTo === '' ? ['原文没有写明异议受理方式'] : [];
  const window = period ? { ...period, basis: `原文：${period.written}` } : publicityWindow(facts.issuedOn, ruleFor(facts.field), facts.calendar);
  const { from, to } = window;
  if (!period) warnings.push(`原文没有写明公示期，按规则计：${from} 至 ${to}（${window.basis}）`);
  else if (period.note !== undefined) warnings.push(period.note);
  const basis = period ? window.basis : `原文没有写明公示期，按规则计。${window.basis}`;
  return { part: { kind: 'publicity', publicity: { from, to, basis, objectTo: objectTo || '原文没有写明异议受理方式' } }, warnings };
}

/** The rule that fills in where a notice sets no period. */
function ruleFor(field: FieldId): PublicityRule {
  return publicityRule(RULES[field] ?? '') ?? PUBLICITY_RULES[0];
}

function consultation(facts: KindFacts): KindRead {
  const { period } = facts;
  const sendTo = contactText(facts);
  const warnings = sendTo === '' ? ['原文没有写明意见寄送方式'] : [];
  const from = period?.from ?? facts.issuedOn, to = period?.to ?? addDays(facts.issuedOn, CONSULTATION_DAYS);
  if (!period) warnings.push(`原文没有写明征求意见的期限，按默认 ${CONSULTATION_DAYS} 天计：${from} 至 ${to}`);
  return { part: { kind: 'consultation', consultation: { from, to, sendTo: sendTo || '原文没有写明意见寄送方式' } }, warnings };
}

function warning(facts: KindFacts): KindRead {
  const read = readWarningElements(facts.lines);
  if (read.ok) return { part: { kind: 'warning', warning: read.value }, warnings: [] };
  return {
    part: { kind: 'announcement' },
    warnings: [`预警的要素没有逐项写明（缺：${read.error.join('、')}），按公告导入；要作预警发布，请在后台补全`],
  };
}

function interpreted(facts: KindFacts): { readonly title: string; readonly docNumber?: string } {
  const text = [facts.title, ...facts.lines].join('\n');
  const title = /《([^》]{2,120})》/u.exec(text)?.[1] ?? facts.title;
  const docNumber = /[\p{Script=Han}]{1,12}[〔﹝[](?:19|20)\d{2}[〕﹞\]]\d{1,5}号/u.exec(text)?.[0];
  return docNumber === undefined ? { title } : { title, docNumber };
}

/** Whom to call or write to: the contacts given, else the lines that say so. */
function contactText(facts: KindFacts): string {
  const contacts = facts.contacts.map((c) => [`${c.label}：${c.phones.join('、')}`, c.address, c.hours].filter((x) => x !== undefined).join('，'));
  const said = facts.lines.filter((line) => CALLS.test(line) && !facts.contacts.some((c) => line.startsWith(c.label)));
  return [...said, ...contacts].join('\n').slice(0, 2000);
}
