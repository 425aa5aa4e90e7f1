import type { FundTableBlock } from '../../../domain/posting/block.ts';
import { suitTenThousands, tenThousands, yuan } from '../../text/money.ts';
import type { View } from '../../view.ts';

/** One unit for a whole fund table, so that its figures can be compared at a glance: 元, or 万元 where that loses nothing. */
export interface FundUnit {
  readonly name: string;
  /** An amount without the unit's name. */
  readonly write: (fen: number) => string;
  /** An amount with it. */
  readonly say: (fen: number) => string;
}

export function fundUnit({ text: { fund } }: View, { totalFen, lines }: FundTableBlock): FundUnit {
  const amounts = [totalFen, ...lines.map((l) => l.amountFen), ...lines.map((l) => l.spentFen ?? 0)];
  const [name, write] = suitTenThousands(amounts) ? [fund.tenThousandYuan, tenThousands] as const : [fund.yuan, yuan] as const;
  return { name, write, say: (fen) => `${write(fen)} ${name}` };
}
