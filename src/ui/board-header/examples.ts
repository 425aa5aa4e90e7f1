import type { Example } from '../example.ts';
import type { SyncLineProps } from './sync-line.tsx';

export const syncLineExamples: readonly Example<SyncLineProps>[] = [
  { name: 'texts are coming', props: { phase: 'texts', textsDone: 120, textsTotal: 1200, total: 1216 } },
  { name: 'everything is here', props: { phase: 'current', textsDone: 1200, textsTotal: 1200, total: 1216 } },
  { name: 'offline with everything', props: { phase: 'offline', textsDone: 1200, textsTotal: 1200, total: 1216 } },
  { name: 'offline with some texts missing', props: { phase: 'offline', textsDone: 1000, textsTotal: 1200, total: 1216 } },
  { name: 'asking', props: { phase: 'checking', textsDone: 0, textsTotal: 0, total: 3 } },
  { name: 'nothing to say', props: { phase: 'idle', textsDone: 0, textsTotal: 0, total: 3 } },
];
