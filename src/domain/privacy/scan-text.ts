import type { Finding } from './finding.ts';
import { NO_HINTS } from './scan-hints.ts';
import { scanSource } from './scan-source.ts';

/**
 * Personal data in a text, in the order in which it stands; no finding lies within another. Linear in the length of the text.
 * Landlines, hot lines, document numbers, credit codes, amounts and dates are not findings. See docs/privacy.md.
 */
export function scanText(text: string): Finding[] {
  return scanSource(text, NO_HINTS);
}
