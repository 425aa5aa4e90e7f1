import { scanText } from '../../domain/privacy/scan-text.ts';
import { isUsableText } from './text-issues.ts';
import { type CheckError, invalid } from './use-case-error.ts';

const LONGEST = 2000;

/** What is wrong with a reason that readers will see; null when nothing is. */
export function checkReason(reason: string): CheckError | null {
  if (reason.trim() === '') return invalid('reason', 'is empty');
  if (reason.length > LONGEST) return invalid('reason', `is longer than ${LONGEST} characters`);
  if (!isUsableText(reason)) return invalid('reason', 'contains a control or broken character');
  const findings = scanText(reason);
  return findings.length > 0 ? { kind: 'personal-data', findings: findings.map((f) => ({ ...f, path: 'reason' })) } : null;
}
