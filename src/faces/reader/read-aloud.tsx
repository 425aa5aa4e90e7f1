import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { wakeSpeech } from '../../client/speech/speech-device.ts';
import type { Posting } from '../../domain/posting/posting.ts';
import type { ReadingSpeed } from '../../domain/spoken/reading-state.ts';
import { type ReadAloudActs, ReadAloudBar } from '../../ui/read-aloud/read-aloud-bar.tsx';
import { RecordingPlayer } from '../../ui/read-aloud/recording-player.tsx';
import type { View } from '../../ui/view.ts';
import { keep, kept } from './kept.ts';
import type { ReadingSession } from './reading-session.ts';

const SPEED = 'minglan-reading-speed';

/** 朗读 on a posting's screen: the recording if there is one, and the device's voice, which is loaded with the first touch. */
export function ReadAloud({ view, posting }: { readonly view: View; readonly posting: Posting }) {
  const session = useSignal<ReadingSession | null>(null);
  const preparing = useSignal(false);
  const speed = useSignal<ReadingSpeed>(kept(SPEED, isSpeed) ?? 'normal');
  // Another revision, or a list whose hour has come: what is read must be what is shown.
  const shown = `${posting.id} ${posting.revision} ${posting.blocks.map((b) => b.type).join()}`;
  useEffect(() => () => {
    session.peek()?.end();
    session.value = null;
  }, [shown]);
  const silence = () => session.value?.speaker.stop();
  const start = async () => {
    if (!session.value) {
      wakeSpeech();
      preparing.value = true;
      const { openReading } = await import('./reading-session.ts');
      session.value = await openReading(posting, view.now, speed.value);
    }
    for (const audio of Array.from(document.querySelectorAll('audio'))) audio.pause();
    session.value.speaker.start();
  };
  const act: ReadAloudActs = {
    start: () => void start().catch(() => undefined).then(() => void (preparing.value = false)),
    pause: () => session.value?.speaker.pause(), resume: () => session.value?.speaker.resume(), stop: silence, move: (by) => session.value?.speaker.move(by),
    setSpeed: (chosen) => {
      speed.value = chosen;
      keep(SPEED, chosen);
      session.value?.speaker.setSpeed(chosen);
    },
  };
  const state = preparing.value ? { phase: 'preparing' as const } : session.value?.state.value ?? { phase: 'idle' as const };
  const recording = posting.recording && <RecordingPlayer key={posting.recording.sha256} view={view} recording={posting.recording} onPlay={silence} />;
  return <ReadAloudBar view={view} state={state} total={session.value?.total ?? 0} speed={speed.value} act={act} recording={recording} />;
}

function isSpeed(value: unknown): value is ReadingSpeed {
  return value === 'slow' || value === 'normal' || value === 'fast';
}
