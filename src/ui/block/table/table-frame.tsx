import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { classNames } from '../../class-names.ts';
import { useOverflow } from './use-overflow.ts';

interface TableFrameProps {
  readonly labelledBy: string;
  /** Said above the table where it can be moved sideways. */
  readonly hint: string;
  /** What to suppose where nobody can measure. */
  readonly likelyWide: boolean;
  /** So many rows that the header is better kept in sight. */
  readonly tall: boolean;
  readonly children: ComponentChildren;
}

/** The frame in which a table moves, by touch or arrow keys; the page itself never moves sideways. It says so, and shows on which side there is more. */
export function TableFrame({ labelledBy, hint, likelyWide, tall, children }: TableFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const overflow = useOverflow(frame);
  const moves = overflow ? overflow.left || overflow.right : likelyWide;
  // A frame that nothing is hidden in is no stop for the keyboard. A tall one moves up and down.
  const stops = overflow === null || moves || tall;
  return (
    <div class={classNames(overflow?.left && 'has-left', overflow?.right && 'has-right') || undefined}>
      {moves && <p class="table-hint">{hint}</p>}
      <div class="table-edges">
        <div ref={frame} class={classNames('table-scroll', tall && 'is-tall')} {...(stops ? { role: 'region', tabIndex: 0, 'aria-labelledby': labelledBy } : {})}>
          {children}
        </div>
      </div>
    </div>
  );
}
