import * as v from 'valibot';
import type { Instant } from '../../domain/civil-date.ts';
import type { Posting } from '../../domain/posting/posting.ts';
import { visibleAt } from '../../domain/posting/visible-at.ts';
import { scanPosting } from '../../domain/privacy/scan-posting.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { PostingSchema } from '../../protocol/posting-schema.ts';
import { textIssues } from './text-issues.ts';
import { type CheckError, type Invalid, invalid } from './use-case-error.ts';

/**
 * A revision as it may be stored and signed: of the agreed form, sensible, without unmasked personal data,
 * and without lists whose hour has passed. `candidate` comes from outside and may be anything.
 */
export function checkPosting(candidate: unknown, now: Instant): Result<Posting, CheckError> {
  const broken = textIssues(candidate);
  if (broken.length > 0) return err({ kind: 'invalid', issues: broken });
  const parsed = v.safeParse(PostingSchema, withoutUndefined(candidate));
  if (!parsed.success) return err({ kind: 'invalid', issues: parsed.issues.slice(0, 20).map(issueOf) });
  const senseless = sense(parsed.output);
  if (senseless !== null) return err(senseless);
  const visible = visibleAt(parsed.output, now);
  if (visible === null) return err(invalid('expiresAt', 'has passed'));
  const findings = scanPosting(visible);
  return findings.length > 0 ? err({ kind: 'personal-data', findings }) : ok(visible);
}

/** Rules that a form cannot express. */
function sense(posting: Posting): Invalid | null {
  if (posting.title.trim() === '') return invalid('title', 'is empty');
  if (posting.kind === 'publicity' && posting.publicity.from > posting.publicity.to) return invalid('publicity.to', 'is before its start');
  if (posting.kind === 'consultation' && posting.consultation.from > posting.consultation.to) return invalid('consultation.to', 'is before its start');
  if (posting.kind === 'warning' && posting.warning.expiresAt <= posting.warning.sentAt) return invalid('warning.expiresAt', 'is not after it was sent');
  return null;
}

/** Valibot's own messages repeat what they received; what was expected says enough and holds no content. */
function issueOf(issue: v.BaseIssue<unknown>): { path: string; message: string } {
  const path = v.getDotPath(issue) ?? '';
  if (issue.type === 'custom' || issue.type === 'regex') return { path, message: issue.message };
  return { path, message: issue.expected === null ? issue.type : `expected ${issue.expected}` };
}

/** Absent and `undefined` are one: canonical JSON knows no `undefined`. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, m]) => m !== undefined).map(([k, m]) => [k, withoutUndefined(m)]));
}
