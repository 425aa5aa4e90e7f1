import { EXAMPLE_NOW } from '../board/examples.ts';
import type { Example } from '../example.ts';
import type { RefusalFacts } from './refusal-note.tsx';

export const refusalExamples: readonly Example<{ refusal: RefusalFacts }>[] = [
  { name: 'a rewritten log, with evidence', props: { refusal: { reason: 'rewritten', at: EXAMPLE_NOW, evidence: { known: 'eyJh.known.c2ln', seen: 'eyJh.seen.c2ln' } } } },
  { name: 'a forked log', props: { refusal: { reason: 'fork', at: EXAMPLE_NOW } } },
  { name: 'a rollback', props: { refusal: { reason: 'rollback', at: EXAMPLE_NOW } } },
  { name: 'a revoked key', props: { refusal: { reason: 'revoked-key', at: EXAMPLE_NOW } } },
  { name: 'a bad signature', props: { refusal: { reason: 'bad-signature', at: EXAMPLE_NOW } } },
];
