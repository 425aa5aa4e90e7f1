import type { Instant } from '../../domain/civil-date.ts';
import { EXAMPLE_WARNING } from '../board/examples.ts';
import type { ExamplesOf } from '../example.ts';
import type { WarningFacts } from './warning-facts.tsx';

export const warningFactsExamples: ExamplesOf<typeof WarningFacts> = [
  { name: 'on, handed on from the observatory', props: { warning: EXAMPLE_WARNING } },
  { name: 'lifted', props: { warning: { ...EXAMPLE_WARNING, level: 'red', lift: { at: '2026-09-15T00:20:00.000Z' as Instant, note: '台风已减弱。' } } } },
  { name: 'past its end', props: { warning: { ...EXAMPLE_WARNING, level: 'blue', expiresAt: '2026-09-14T10:00:00.000Z' as Instant } } },
];
