import type { Example } from '../example.ts';
import type { ScanPanelProps, ScanState } from './scan-panel.tsx';

const nothing = () => undefined;
const phases = ['asking', 'looking', 'reading', 'denied', 'noCamera', 'noCode', 'failed', 'found'] as const;
const example = (name: string, state: ScanState): Example<ScanPanelProps> => ({ name, props: { state, close: nothing, readPhoto: nothing } });

export const scanExamples: readonly Example<ScanPanelProps>[] = [
  ...phases.map((phase) => example(phase, { phase })),
  example('a code of something else, before the camera', { phase: 'other', from: 'camera', read: 'https://example.com/pay?to=somebody' }),
  example('a photo of a code of something else', { phase: 'other', from: 'photo', read: 'WIFI:S:net;P:secret;;' }),
];
