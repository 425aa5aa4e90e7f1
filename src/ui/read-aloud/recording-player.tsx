import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Recording } from '../../domain/posting/media.ts';
import { mediaAddress } from '../address.ts';
import type { View } from '../view.ts';

export interface RecordingPlayerProps {
  readonly view: View;
  readonly recording: Recording;
  /** Before the recording sounds: another voice must be silent. */
  readonly onPlay: () => void;
}

const BACK_SECONDS = 10;

/** The office's own reading of the posting, with large buttons. Its size is said first, and nothing is fetched before it is asked for. 朗读录音. */
export function RecordingPlayer({ view, recording, onPlay }: RecordingPlayerProps) {
  const { readAloud: t } = view.text;
  const audio = useRef<HTMLAudioElement>(null);
  const playing = useSignal(false);
  const failed = useSignal(false);
  const at = useSignal(0);
  const toggle = () => {
    const { current } = audio;
    if (!current) return;
    if (!current.paused) return current.pause();
    if (failed.value) current.load();
    failed.value = false;
    onPlay();
    current.play().catch((error: unknown) => {
      // A pause before it could begin is no failure.
      failed.value = !(error instanceof DOMException && error.name === 'AbortError');
    });
  };
  const jump = (to: (now: number) => number) => {
    if (audio.current) audio.current.currentTime = Math.max(0, to(audio.current.currentTime));
  };
  return (
    <div class="recording">
      <p class="recording-words">{view.text.format.aside(t.recording, t.costs(recording.bytes, recording.seconds))}</p>
      <audio ref={audio} preload="none" src={mediaAddress(view.base, recording.sha256, 'file')} onPlay={() => void (playing.value = true)} onPause={() => void (playing.value = false)}
        onEnded={() => void (playing.value = false)} onError={() => void (failed.value = true)} onTimeUpdate={(event) => void (at.value = event.currentTarget.currentTime)} />
      <div class="recording-buttons">
        <button type="button" class="button is-primary" onClick={toggle}>{playing.value ? t.pauseRecording : t.play}</button>
        {at.value > 0 && (
          <>
            <button type="button" class="button" onClick={() => jump((now) => now - BACK_SECONDS)}>{t.earlier}</button>
            <button type="button" class="button" onClick={() => jump(() => 0)}>{t.restart}</button>
            <span class="recording-at">{t.position(at.value, recording.seconds)}</span>
          </>
        )}
      </div>
      <div role="status">{failed.value && <p class="read-aloud-failed">{t.recordingFailed}</p>}</div>
    </div>
  );
}
