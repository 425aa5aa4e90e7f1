import type { FundLine } from '../../domain/posting/block.ts';
import type { View } from '../view.ts';
import type { FundUnit } from './fund-unit.ts';

interface FundBarsProps { readonly view: View; readonly lines: readonly FundLine[]; readonly unit: FundUnit; readonly id: string }

/** One bar a purpose, on a common scale: plain for spent, hatched for allotted but unspent. A picture of the table below it, and hidden from screen readers. */
export function FundBars({ view, lines, unit, id }: FundBarsProps) {
  const longest = Math.max(1, ...lines.map((l) => Math.max(l.amountFen, l.spentFen ?? 0)));
  const share = (fen: number) => `${Math.max(0, Math.round((fen / longest) * 1000) / 10)}%`;
  return (
    <div class="fund-bars" aria-hidden="true">
      {lines.map((line, i) => (
        <div key={i} class="fund-bar">
          <span class="fund-bar-name">{line.purpose}</span>
          <span class="fund-bar-amount">{`${unit.write(line.amountFen)} ${unit.name}`}</span>
          <svg class="fund-bar-line" width="100%" height="14" focusable="false">
            <defs>
              <pattern id={`${id}-hatch-${i}`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <path class="fund-hatch" d="M0 3h6" />
              </pattern>
            </defs>
            <rect class="fund-allotted" x="0" y="1" width={share(line.amountFen)} height="12" fill={`url(#${id}-hatch-${i})`} />
            <rect class="fund-spent" x="0" y="1" width={share(line.spentFen ?? line.amountFen)} height="12" />
          </svg>
        </div>
      ))}
      {lines.some((l) => l.spentFen !== undefined) && <p class="fund-legend">{view.text.fund.legend}</p>}
    </div>
  );
}
