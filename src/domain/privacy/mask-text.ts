import type { Finding, FindingKind } from './finding.ts';
import { foldText } from './folded-text.ts';
import { scanText } from './scan-text.ts';

/**
 * `omit` leaves the whole number out: partial masks add up with name and village, and tell who it is. `partial` keeps the
 * last four of an ID number or card, and the first three and last four of a mobile number. 去标识化.
 */
export type MaskStyle = 'omit' | 'partial';

const LEFT_OUT: Readonly<Record<FindingKind, string>> = {
  idNumber: '［身份证号已隐去］', mobile: '［手机号已隐去］', bankCard: '［银行卡号已隐去］', address: '［门牌号已隐去］', email: '［邮箱已隐去］', partialMask: '［身份证号已隐去］',
};

/** The text with each finding replaced by a word that says what stood there. Scanning the result finds nothing. */
export function maskText(text: string, findings: readonly Finding[] = scanText(text), style: MaskStyle = 'omit'): string {
  let masked = '', at = 0;
  for (const { kind, match, index, length } of [...findings].sort((a, b) => a.index - b.index || b.length - a.length)) {
    const end = index + length;
    if (end <= at) continue;
    // What overlaps the finding before it is left out too; the word for it stands already.
    if (index >= at) masked += text.slice(at, index) + (style === 'partial' ? partial(kind, match) : LEFT_OUT[kind]);
    at = end;
  }
  return masked + text.slice(at);
}

function partial(kind: FindingKind, match: string): string {
  const characters = foldText(match, true).text.replaceAll(/[^\dX]/g, '');
  const number = kind === 'mobile' ? characters.slice(-11) : characters;
  if (number.length < 11) return LEFT_OUT[kind];
  if (kind === 'mobile') return `${number.slice(0, 3)}****${number.slice(-4)}`;
  return kind === 'idNumber' || kind === 'bankCard' ? '*'.repeat(number.length - 4) + number.slice(-4) : LEFT_OUT[kind];
}
