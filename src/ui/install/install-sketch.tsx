import type { VNode } from 'preact';
import type { View } from '../view.ts';
import type { GuideName } from './guides.ts';

interface InstallSketchProps { readonly view: View; readonly guide: GuideName; readonly step: number; readonly words: string }

/** A step as a small drawing of the screen: outlines only, what is to be touched in vermilion. No maker's sign. */
export function InstallSketch({ view, guide, step, words }: InstallSketchProps) {
  const wide = guide === 'desktop';
  return (
    <svg class={wide ? 'install-sketch is-wide' : 'install-sketch'} viewBox={wide ? '0 0 160 100' : '0 0 100 160'} role="img" aria-label={view.text.install.sketch(words)}>
      {wide ? <path class="sk-line" d="M4 8h152v84H4z" /> : <path class="sk-line" d="M10 4h80a6 6 0 0 1 6 6v140a6 6 0 0 1-6 6H10a6 6 0 0 1-6-6V10a6 6 0 0 1 6-6z" />}
      {SKETCHES[guide][step]}
    </svg>
  );
}

const page = <path class="sk-soft" d="M16 36h52M16 48h66M16 60h66M16 72h40" />;
const topBar = <path class="sk-line" d="M4 24h92" />;
const bottomBar = <path class="sk-line" d="M4 134h92" />;
const dots = (x: number, y: number, across: boolean) => (
  <g>{[-6, 0, 6].map((by) => <circle key={by} class="sk-mark" cx={across ? x + by : x} cy={across ? y : y + by} r="2.2" />)}</g>
);
const ring = (x: number, y: number, r = 13) => <circle class="sk-ring" cx={x} cy={y} r={r} />;
const bars = (x: number, y: number) => <path class="sk-hit" d={`M${x - 6} ${y - 5}h12M${x - 6} ${y}h12M${x - 6} ${y + 5}h12`} />;
/** A sheet of entries, of which one is to be touched: a square with a plus. */
const list = (top: number, chosen: number) => (
  <g>
    <path class="sk-sheet" d={`M14 ${top}h72v${4 * 18}h-72z`} />
    {[0, 1, 2, 3].map((row) => (row === chosen
      ? <g key={row}><path class="sk-hit" d={`M20 ${top + row * 18 + 4}h10v10h-10zM25 ${top + row * 18 + 6.5}v5M22.5 ${top + row * 18 + 9}h5M38 ${top + row * 18 + 9}h40`} /></g>
      : <path key={row} class="sk-soft" d={`M20 ${top + row * 18 + 9}h10M38 ${top + row * 18 + 9}h34`} />))}
    <path class="sk-frame" d={`M14 ${top + chosen * 18}h72v18h-72z`} />
  </g>
);
/** Rows of round entries, as the menus of UC and QQ have them. */
const grid = (chosen: number) => (
  <g>
    <path class="sk-sheet" d="M8 74h84v60H8z" />
    {[0, 1, 2, 3, 4, 5].map((i) => <circle key={i} class={i === chosen ? 'sk-hit' : 'sk-soft'} cx={24 + (i % 3) * 26} cy={90 + Math.floor(i / 3) * 28} r="8" />)}
    {ring(24 + (chosen % 3) * 26, 90 + Math.floor(chosen / 3) * 28)}
  </g>
);
const confirm = (
  <g>
    <path class="sk-sheet" d="M14 54h72v58H14z" /><path class="sk-line" d="M22 62h14v14H22z" /><path class="sk-soft" d="M42 66h34M42 74h22" />
    <path class="sk-soft" d="M22 100h16" /><path class="sk-fill" d="M52 90h28v16H52z" />
  </g>
);
const icon = (
  <g>
    {[0, 1, 2, 3, 4, 5].map((i) => <path key={i} class="sk-soft" d={`M${18 + (i % 3) * 24} ${28 + Math.floor(i / 3) * 30}h16v16h-16z`} />)}
    <path class="sk-fill" d="M42 88h16v16H42z" />{ring(50, 96, 17)}
  </g>
);

const SKETCHES: Readonly<Record<GuideName, readonly VNode[]>> = {
  chromeAndroid: [
    <g key="0">{topBar}{page}{dots(86, 14, false)}{ring(86, 14, 12)}</g>, <g key="1">{topBar}{list(22, 2)}</g>, <g key="2">{topBar}{confirm}</g>,
  ],
  safariIos: [
    <g key="0">{page}{bottomBar}<path class="sk-hit" d="M45 141h-3v12h16v-12h-3M50 148v-12M46.5 139l3.5-3.5 3.5 3.5" />{ring(50, 145)}</g>,
    <g key="1">{bottomBar}{list(56, 3)}</g>,
    <g key="2">{topBar}<path class="sk-soft" d="M12 14h16M16 44h16v16H16zM40 48h40M40 56h26" /><path class="sk-fill" d="M70 8h20v12H70z" />{ring(80, 14)}</g>,
  ],
  uc: [<g key="0">{page}{bottomBar}{bars(50, 145)}{ring(50, 145)}</g>, <g key="1">{bottomBar}{grid(1)}</g>, <g key="2">{icon}</g>],
  qq: [<g key="0">{page}{bottomBar}{bars(50, 145)}{ring(50, 145)}</g>, <g key="1">{bottomBar}{grid(3)}</g>, <g key="2">{icon}</g>],
  inApp: [
    <g key="0">{topBar}{page}{dots(82, 14, true)}{ring(82, 14, 12)}</g>,
    <g key="1">{topBar}<path class="sk-sheet" d="M4 84h92v72H4z" /><circle class="sk-soft" cx="24" cy="104" r="9" /><circle class="sk-hit" cx="50" cy="104" r="9" /><path class="sk-hit" d="M41 104h18M50 95c-6 5-6 13 0 18c6-5 6-13 0-18" /><circle class="sk-soft" cx="76" cy="104" r="9" />{ring(50, 104, 15)}<path class="sk-soft" d="M16 122h16M42 122h16M68 122h16" /></g>,
    <g key="2">{icon}</g>,
  ],
  desktop: [
    <g key="0"><path class="sk-line" d="M4 28h152M14 13h116v10H14z" /><path class="sk-soft" d="M16 42h70M16 54h110M16 66h90" /><path class="sk-hit" d="M140 12v8M136.5 17l3.5 3.5 3.5-3.5M135 24h10" />{ring(140, 18, 11)}</g>,
    <g key="1"><path class="sk-line" d="M4 28h152M14 13h116v10H14z" /><path class="sk-sheet" d="M88 34h62v44H88z" /><path class="sk-soft" d="M96 46h40M96 54h26" /><path class="sk-fill" d="M118 62h26v10h-26z" /></g>,
  ],
};
