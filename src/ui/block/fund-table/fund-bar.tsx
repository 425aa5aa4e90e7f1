import type { FundLine } from '../../../domain/posting/block.ts';

/** A bar on the table's common scale: plain for spent, hatched for allotted but unspent. */
export function FundBar({ line, longest, id }: { readonly line: FundLine; readonly longest: number; readonly id: string }) {
  const share = (fen: number) => `${Math.max(0, Math.round((fen / longest) * 1000) / 10)}%`;
  return (
    <svg class="fund-bar-line" width="100%" height="14" focusable="false" aria-hidden="true">
      <defs>
        <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="fund-hatch" d="M0 3h6" />
        </pattern>
      </defs>
      <rect class="fund-allotted" x="0" y="1" width={share(line.amountFen)} height="12" fill={`url(#${id}-hatch)`} />
      <rect class="fund-spent" x="0" y="1" width={share(line.spentFen ?? line.amountFen)} height="12" />
    </svg>
  );
}
