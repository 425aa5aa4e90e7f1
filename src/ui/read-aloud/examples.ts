import type { Recording } from '../../domain/posting/media.ts';
import type { Example } from '../example.ts';
import type { ReadAloudActs, ReadAloudBarProps } from './read-aloud-bar.tsx';

const nothing = () => undefined;
const act: ReadAloudActs = { start: nothing, pause: nothing, resume: nothing, stop: nothing, move: nothing, setSpeed: nothing };
const base = { total: 42, speed: 'normal' as const, act };

export const readAloudExamples: readonly Example<ReadAloudBarProps>[] = [
  { name: 'at rest', props: { ...base, state: { phase: 'idle' } } },
  { name: 'getting ready', props: { ...base, state: { phase: 'preparing' } } },
  { name: 'reading', props: { ...base, state: { phase: 'speaking', at: 6 } } },
  { name: 'paused, slow', props: { ...base, speed: 'slow', state: { phase: 'paused', at: 6 } } },
  { name: 'read to the end', props: { ...base, state: { phase: 'ended' } } },
  { name: 'a browser that cannot speak', props: { ...base, state: { phase: 'failed', why: 'noSpeech' } } },
  { name: 'a device without a voice for the language', props: { ...base, state: { phase: 'failed', why: 'noVoice' } } },
  { name: 'a device that stays silent', props: { ...base, state: { phase: 'failed', why: 'silent' } } },
];

const EXAMPLE_RECORDING: Recording = { sha256: 'b7e2'.repeat(16), bytes: 412_300, type: 'audio/ogg', seconds: 96 };

export const recordingExamples: readonly Example<{ readonly recording: Recording; readonly onPlay: () => void }>[] = [
  { name: 'a recording of a minute and a half', props: { recording: EXAMPLE_RECORDING, onPlay: nothing } },
];
