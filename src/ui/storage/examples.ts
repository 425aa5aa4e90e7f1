import type { Instant } from '../../domain/civil-date.ts';
import type { ExamplesOf } from '../example.ts';
import type { StorageActions, StorageFacts, StorageView } from './storage-view.tsx';

const nothing = () => undefined;
const act: StorageActions = {
  again: nothing, clear: nothing, clearPictures: nothing, clearAll: nothing, persist: nothing, setSaver: nothing, setRoom: nothing,
};
const since = '2026-07-01T02:00:00.000Z' as Instant;

const facts: StorageFacts = {
  boards: [
    { board: '350524', name: '安溪县', postings: 820, texts: 700, bytes: 2_400_000, since, busy: false },
    { board: '350524102', name: '湖头镇', postings: 310, texts: 310, bytes: 910_000, since, busy: false },
    { board: '350524102215', name: '山都村', postings: 41, texts: 41, bytes: 120_000, since, busy: true },
  ],
  pictures: { count: 6, bytes: 1_200_000 }, persisted: 'no', lasting: true, opensOffline: true, dataUse: { month: 4_300_000, visit: 62_000 }, lostAt: null,
};

export const storageExamples: ExamplesOf<typeof StorageView> = [
  { name: 'three boards', props: { facts, saver: 'auto', room: 50, act } },
  { name: 'being counted', props: { facts: { ...facts, boards: null, pictures: null, dataUse: null, persisted: 'unknown' }, saver: 'auto', room: 50, act } },
  { name: 'kept for good, no pictures', props: { facts: { ...facts, persisted: 'yes', pictures: { count: 0, bytes: 0 } }, saver: 'never', room: 200, act } },
  { name: 'nothing lasts, no worker', props: { facts: { ...facts, boards: [], lasting: false, opensOffline: false }, saver: 'always', room: 20, act } },
  { name: 'what was kept was lost', props: { facts: { ...facts, lostAt: '2026-09-14T03:00:00.000Z' as Instant }, saver: 'auto', room: 50, act } },
];
