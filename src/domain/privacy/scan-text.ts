import { foldText } from './folded-text.ts';
import type { Finding, FindingKind } from './finding.ts';
import { scanNumbers } from './scan-numbers.ts';

/**
 * What else names one household or person: a door (village group with a number, street number with building and room), an e-mail,
 * and an ID number masked so little that region, birth year or check digits still tell who it is.
 */
const PATTERNS: readonly (readonly [FindingKind, RegExp])[] = [
  ['partialMask', /(?<![\dX])\d{6}[*xX×＊●]{4,12}\d{3}[\dX](?![\dX])|(?<![\dX])\d{10,14}[*xX×＊●]{2,8}(?:\d{0,4}[\dX])?(?![\dX])/g],
  ['address', /[\u4e00-\u9fff]{1,12}(?:村|社区|寨|屯|自然村)[\u4e00-\u9fff]{0,8}?\d{1,3}(?:组|队)(?:第)?\d{1,4}号/g],
  ['address', /[\u4e00-\u9fff]{1,12}(?:路|街|巷|弄|大道|小区|花园|新村|公寓)(?:\d{1,5}号)?\d{1,3}(?:栋|幢|座|号楼)(?:\d{1,2}(?:单元|梯))?\d{2,4}(?:室|号房|房)?/g],
  ['address', /[\u4e00-\u9fff]{1,12}(?:村|社区)(?:\d{1,3}(?:组|队))?(?:门牌)?\d{1,4}号(?!楼|文|令|线|地块|泵|井|桥|点|公告|通知|路)/g],
  ['email', /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,100}\.[A-Za-z]{2,10}/g],
];

/**
 * Personal data in a text, in the order in which it stands, without overlaps. Linear in the length of the text.
 * Landlines, hot lines, document numbers, credit codes, amounts and dates are not findings.
 */
export function scanText(text: string): Finding[] {
  const folded = foldText(text);
  const found = scanNumbers(folded, text);
  for (const [kind, pattern] of PATTERNS) {
    for (const match of folded.text.matchAll(pattern)) {
      const index = folded.at[match.index] ?? 0;
      const end = (folded.at[match.index + match[0].length - 1] ?? 0) + 1;
      found.push({ kind, match: text.slice(index, end), index, length: end - index });
    }
  }
  return withoutOverlaps(found);
}

function withoutOverlaps(found: Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const one of found.sort((a, b) => a.index - b.index || b.length - a.length)) {
    const last = kept.at(-1);
    if (last === undefined || one.index >= last.index + last.length) kept.push(one);
  }
  return kept;
}
