import { qrModules } from './qr-modules.ts';
import type { View } from '../view.ts';

interface QrCodeProps {
  readonly view: View;
  readonly address: string;
  /** What it is, where it must not be read out. */
  readonly label?: string;
}

/** An address as a QR code. Black on white in every theme and on paper: phones read nothing else for sure. */
export function QrCode({ view, address, label = view.text.share.qr(address) }: QrCodeProps) {
  const modules = qrModules(address);
  const size = modules.length;
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path d={`M0 0h${size}v${size}h-${size}z`} fill="#fff" />
      <path d={darkRuns(modules)} fill="#000" />
    </svg>
  );
}

/** One rectangle for each run of dark modules in a row. */
function darkRuns(modules: readonly (readonly boolean[])[]): string {
  let path = '';
  modules.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x += 1;
      path += `M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`;
    }
  });
  return path;
}
