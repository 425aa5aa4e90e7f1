import type { Finding, FindingKind } from './finding.ts';
import { foldText, originalSpan } from './folded-text.ts';
import { scanPartialMasks, type Stretch } from './partial-mask.ts';
import { scanAddresses } from './scan-addresses.ts';
import { scanEmails } from './scan-emails.ts';
import type { ScanHints } from './scan-hints.ts';
import { scanNumbers } from './scan-numbers.ts';

/** Fewer rare digits (三, ③ …) than these cannot hide a number among plain ones that the first reading would not meet. */
const FEWEST_RARE = 4;

/** All personal data in a text, in the order in which it stands. No finding lies within another. Linear in the length of the text. */
export function scanSource(text: string, hints: ScanHints): Finding[] {
  const folded = foldText(text);
  const found = scanNumbers(folded, hints);
  if (folded.rareDigits >= FEWEST_RARE) found.push(...scanNumbers(foldText(text, true), hints));
  const at = (place: number) => folded.at[place] ?? 0;
  const add = (kind: FindingKind, stretches: readonly Stretch[]) => {
    for (const { first, last } of stretches) {
      const { index, end } = originalSpan(folded, first, last);
      found.push({ kind, match: text.slice(index, end), index, length: end - index });
    }
  };
  const byPlace = {
    label: (place: number) => hints.label(at(place)), official: (place: number) => hints.official(at(place)), personal: (place: number) => hints.personal(at(place)),
  };
  add('partialMask', scanPartialMasks(folded.text));
  add('address', scanAddresses(folded.text, byPlace));
  add('email', scanEmails(folded.text, byPlace));
  return outermost(found);
}

/** Without findings that lie within another; of two of the same stretch the first found stays, the stronger one. */
function outermost(found: Finding[]): Finding[] {
  const kept: Finding[] = [];
  let reach = -1;
  for (const one of found.sort((a, b) => a.index - b.index || b.length - a.length)) {
    if (one.index + one.length <= reach) continue;
    kept.push(one);
    reach = one.index + one.length;
  }
  return kept;
}
