import type { FundTableBlock } from '../../../domain/posting/block.ts';
import { type FlowBranch, fundFlow } from '../../../domain/posting/fund-flow.ts';
import { fundSums } from '../../../domain/posting/fund-sums.ts';
import { classNames } from '../../class-names.ts';
import type { View } from '../../view.ts';
import { FundBar } from './fund-bar.tsx';
import { fundFigures } from './fund-figures.ts';
import { branchPath, sharePath } from './flow-path.ts';
import type { FundUnit } from './fund-unit.ts';

interface FundFlowProps { readonly view: View; readonly block: FundTableBlock; readonly unit: FundUnit; readonly id: string }

/**
 * Where the money comes from, to whom it went, and what is left, from top to bottom: a stream that grows thinner by what leaves it 资金流向.
 * A picture, summed up in a sentence, of the table under it: figures stand beside every stream and bar, so that neither colour nor width is needed.
 */
export function FundFlow({ view, block, unit, id }: FundFlowProps) {
  const { fund, format } = view.text;
  const sums = fundSums(block);
  const [, , [left, fen]] = fundFigures(view, block);
  const branches = fundFlow(block);
  const longest = Math.max(1, ...block.lines.map((l) => Math.max(l.amountFen, l.spentFen ?? 0)));
  const label = fund.flowSaid(unit.say(sums.total), block.lines.length, format.pair(left, unit.say(fen)));
  return (
    <div class="fund-flow" role="img" aria-label={label} aria-describedby={`${id}-table`}>
      <div class="flow-source">
        <p class="flow-line"><span class="flow-name">{block.source ?? fund.source}</span> <span class="flow-amount">{unit.say(sums.total)}</span></p>
        <Stream d={sharePath(branches[0]?.before ?? 0)} whole />
      </div>
      {branches.map((branch, i) => (
        <div key={i} class={classNames('flow-row', branch.line === null && 'is-left')}>
          <Stream d={branchPath(branch)} goesOn={sharePath(branch.after)} />
          <FlowText view={view} branch={branch} amount={unit.say} longest={longest} id={`${id}-f${i}`} />
        </div>
      ))}
      {sums.spent !== null && <p class="fund-legend">{fund.legend}</p>}
    </div>
  );
}

interface FlowTextProps { readonly view: View; readonly branch: FlowBranch; readonly amount: (fen: number) => string; readonly longest: number; readonly id: string }

function FlowText({ view, branch: { line, fen }, amount, longest, id }: FlowTextProps) {
  const { fund, format } = view.text;
  if (line === null) return <div class="flow-text"><p class="flow-line"><span class="flow-name">{fund.balance}</span> <span class="flow-amount">{amount(fen)}</span></p></div>;
  return (
    <div class="flow-text">
      <p class="flow-line"><span class="flow-name">{line.purpose}</span> <span class="flow-amount">{amount(line.amountFen)}</span></p>
      {(line.receiver !== undefined || line.spentFen !== undefined) && (
        <p class="flow-line flow-more">
          <span class="flow-name">{line.receiver === undefined ? '' : fund.to(line.receiver)}</span>
          {line.spentFen !== undefined && <span class="flow-amount">{format.pair(fund.spent, amount(line.spentFen))}</span>}
        </p>
      )}
      <FundBar line={line} longest={longest} id={id} />
    </div>
  );
}

/** A piece of the stream, stretched to the height of the words beside it. */
function Stream({ d, goesOn = '', whole = false }: { readonly d: string; readonly goesOn?: string; readonly whole?: boolean }) {
  return (
    <svg class={classNames('flow-stream', whole && 'is-whole')} viewBox="0 0 40 100" preserveAspectRatio="none" focusable="false" aria-hidden="true">
      {goesOn !== '' && <path class="flow-trunk" d={goesOn} />}
      {d !== '' && <path class={whole ? 'flow-trunk' : 'flow-branch'} d={d} />}
    </svg>
  );
}
