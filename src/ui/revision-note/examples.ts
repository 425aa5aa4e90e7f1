import type { Instant } from '../../domain/civil-date.ts';
import type { ExamplesOf } from '../example.ts';
import type { RevisionNote } from './revision-note.tsx';

export const revisionNoteExamples: ExamplesOf<typeof RevisionNote> = [
  { name: 'one, and it matters', props: { changes: [{ revision: 2, at: '2026-09-12T02:00:00.000Z' as Instant, weight: 'major', note: '无房户由 2 户改为 1 户，合计随之更正。' }] } },
  { name: 'two', props: { changes: [
    { revision: 2, at: '2026-09-12T02:00:00.000Z' as Instant, weight: 'major', note: '合计更正为 320 万元。' },
    { revision: 3, at: '2026-09-13T02:00:00.000Z' as Instant, weight: 'minor', note: '更正联系电话。' },
  ] } },
];
