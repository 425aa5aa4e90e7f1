import type { ExamplesOf } from '../example.ts';
import { FORMAL_EXAMPLE, PUBLICITY_EXAMPLE } from '../posting/examples.ts';
import type { PostingHead } from './posting-head.tsx';

export const postingHeadExamples: ExamplesOf<typeof PostingHead> = [
  { name: 'a formal document of two issuers', props: { posting: FORMAL_EXAMPLE } },
  { name: 'a publicity', props: { posting: PUBLICITY_EXAMPLE } },
  { name: 'no date of forming, a summary', props: { posting: { ...PUBLICITY_EXAMPLE, formedOn: null, summary: '拟新增 3 户 5 人。' } } },
];
