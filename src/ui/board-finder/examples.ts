import type { Example } from '../example.ts';
import type { BoardEntry } from '../home/find-boards.ts';

const boards: readonly BoardEntry[] = [
  { code: '350524', name: '安溪县', initials: 'axx' }, { code: '350524102', name: '湖头镇', initials: 'htz' }, { code: '350524102215', name: '山都村', initials: 'sdc' },
  { code: '350524102204', name: '山美村', initials: 'smc' },
];

export const boardFinderExamples: readonly Example<{ boards: readonly BoardEntry[]; typed?: string }>[] = [
  { name: 'nothing typed', props: { boards } },
  { name: 'by initials', props: { boards, typed: 'sd' } },
  { name: 'nothing found', props: { boards, typed: '北京' } },
];
