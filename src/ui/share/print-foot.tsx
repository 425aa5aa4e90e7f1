import type { View } from '../view.ts';
import { QrCode } from './qr-code.tsx';

interface PrintFootProps { readonly view: View; readonly address: string }

/** The end of a printed posting: on which day it was so, and the way from the paper back to the board. Not on screens. */
export function PrintFoot({ view, address }: PrintFootProps) {
  const { share } = view.text;
  return (
    <footer class="print-foot">
      <QrCode view={view} address={address} />
      <div>
        <p class="print-caption">{share.caption}</p>
        <p>{address}</p>
        <p>{share.printed(view.now)}</p>
      </div>
    </footer>
  );
}
