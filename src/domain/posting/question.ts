import type { Instant } from '../civil-date.ts';
import type { Headline } from './headline.ts';

/** What people come to ask, in the order of the entries 谁在领补助 · 钱花到哪了 · 怎么办事 · 预警 · 我要反映. 按问题查找. */
export const QUESTIONS = ['benefits', 'money', 'howto', 'warnings', 'tell'] as const;
export type Question = (typeof QUESTIONS)[number];

export function isQuestion(text: string): text is Question {
  return (QUESTIONS as readonly string[]).includes(text);
}

/**
 * Whether a posting belongs under a question, judged by its headline alone, so that a device can answer before the text is there.
 * A posting may belong under several, or under none.
 * @param now what 我要反映 counts as still open
 */
export function answers(question: Question, { kind, field, until, lifted, holds }: Headline, now: Instant): boolean {
  switch (question) {
    case 'benefits': return holds.names || (kind === 'publicity' && (field === 'assistance' || field === 'poverty'));
    case 'money': return holds.funds;
    case 'howto': return kind === 'guide' || kind === 'interpretation';
    case 'warnings': return kind === 'warning';
    case 'tell': return (kind === 'publicity' || kind === 'consultation') && !lifted && until !== null && until > now;
  }
}
