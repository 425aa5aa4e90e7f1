import type { Finding, FindingKind } from './finding.ts';
import { scanText } from './scan-text.ts';

/** The whole number is left out: partial masks add up with name and village, and tell who it is. */
const LEFT_OUT: Readonly<Record<FindingKind, string>> = {
  idNumber: '［身份证号已隐去］', mobile: '［手机号已隐去］', bankCard: '［银行卡号已隐去］', address: '［住址已隐去］', email: '［邮箱已隐去］', partialMask: '［身份证号已隐去］',
};

/** The text with each finding replaced by a word that says what stood there. Scanning the result finds nothing. */
export function maskText(text: string, findings: readonly Finding[] = scanText(text)): string {
  let masked = '', at = 0;
  for (const f of [...findings].sort((a, b) => a.index - b.index)) {
    masked += text.slice(at, f.index) + LEFT_OUT[f.kind];
    at = f.index + f.length;
  }
  return masked + text.slice(at);
}
