import { hanNumber } from './heading-number.ts';

const HAN = '零一二三四五六七八九十';

/** The marker after `marker`, in its own form: `1.` → `2.`, `（三）` → `（四）`, `①` → `②`; a marker that does not count stays as it is. */
export function nextMarker(marker: string): string {
  const figure = /^(.*?)(\d+)(\D*)$/.exec(marker);
  if (figure) return `${figure[1] ?? ''}${Number(figure[2]) + 1}${figure[3] ?? ''}`;
  const circled = marker.charCodeAt(0);
  if (circled >= 0x2460 && circled < 0x2473) return String.fromCharCode(circled + 1) + marker.slice(1);
  const han = /^(.*?)([一二三四五六七八九十]{1,3})([^一二三四五六七八九十]*)$/.exec(marker);
  return han ? `${han[1] ?? ''}${hanNumber(hanValue(han[2] ?? '') + 1)}${han[3] ?? ''}` : marker;
}

/** 1–99. */
function hanValue(text: string): number {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['零', text];
  return (tens === '' ? 1 : HAN.indexOf(tens)) * 10 + (ones === '' ? 0 : HAN.indexOf(ones));
}
