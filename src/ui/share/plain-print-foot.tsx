import type { View } from '../view.ts';

interface PlainPrintFootProps {
  readonly view: View;
  /** Whole, where the server knows its own name; else the path. */
  readonly address: string;
}

/** The end of a printed posting that no script has touched: where it stands, when the server drew it, how to check it. Not on screens. */
export function PlainPrintFoot({ view, address }: PlainPrintFootProps) {
  const { share } = view.text;
  return (
    <footer class="print-foot">
      <div>
        <p class="print-caption">{view.text.format.pair(share.address, address)}</p>
        <p>{share.drawn(view.now)}</p>
        <p>{share.check}</p>
      </div>
    </footer>
  );
}
