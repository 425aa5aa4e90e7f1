import { mapPostingTexts } from './posting-texts.ts';
import { maskText, type MaskStyle } from './mask-text.ts';
import { type PostingFinding, scanPosting } from './scan-posting.ts';

/** What is left of a number can make a new one with its neighbour; more rounds than these were never needed. */
const ROUNDS = 5;

/**
 * The same posting, or part of one, with all personal data masked: `scanPosting` finds nothing in it. Parts of a split number
 * are left out whole, in either style.
 */
export function maskPosting<T extends object>(posting: T, style: MaskStyle = 'omit'): T {
  let masked = posting;
  for (let round = 0; round < ROUNDS; round += 1) {
    const findings = scanPosting(masked);
    if (findings.length === 0) break;
    masked = maskFindings(masked, findings, round === 0 ? style : 'omit');
  }
  return masked;
}

/** Masks the given findings of a posting and nothing else. */
export function maskFindings<T extends object>(posting: T, findings: readonly PostingFinding[], style: MaskStyle = 'omit'): T {
  const byPath = new Map<string, PostingFinding[]>();
  for (const finding of findings) byPath.set(finding.path, [...(byPath.get(finding.path) ?? []), finding]);
  return mapPostingTexts(posting, (path, text) => {
    const here = byPath.get(path);
    return here === undefined ? text : maskText(text, here, here.some((f) => f.split) ? 'omit' : style);
  });
}
