import type { Question } from '../../domain/posting/question.ts';
import type { Example } from '../example.ts';

export const questionBarExamples: readonly Example<{ code: string; asked: Question | undefined; folded: boolean }>[] = [
  { name: 'nothing asked', props: { code: '350524102215', asked: undefined, folded: false } },
  { name: 'where the money went', props: { code: '350524102215', asked: 'money', folded: false } },
  { name: 'folded, for large text', props: { code: '350524102215', asked: 'benefits', folded: true } },
];
