import type { Example } from '../example.ts';

export const pagerExamples: readonly Example<{ code: string; page: number; pages: number }>[] = [
  { name: 'first of three', props: { code: '350524102', page: 1, pages: 3 } },
  { name: 'in the middle', props: { code: '350524102', page: 2, pages: 3 } },
  { name: 'last of three', props: { code: '350524102', page: 3, pages: 3 } },
];
