import type { ExamplesOf } from '../example.ts';
import type { VerifiedMark } from './verified-mark.tsx';

const proof = { seq: 140, size: 1203, root: '9c1e'.repeat(16), keyId: 'Xq3vB0m1TTd8mYy5c3F4u7o0kQm2bN6r9sZaWcUeHiJ' };

export const verifiedMarkExamples: ExamplesOf<typeof VerifiedMark> = [
  { name: 'verified', props: { boardName: '山都村', proof } },
  { name: 'hashes only, over plain HTTP', props: { boardName: '山都村', proof: { ...proof, unverified: true } } },
  { name: 'straight from the server', props: { boardName: '山都村', proof: null } },
];
