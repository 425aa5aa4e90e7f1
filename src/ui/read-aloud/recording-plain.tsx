import type { Recording } from '../../domain/posting/media.ts';
import { mediaAddress } from '../address.ts';
import type { View } from '../view.ts';

/** The recording for readers without a script: the browser's own controls, and nothing fetched before it is asked for. */
export function RecordingPlain({ view, recording }: { readonly view: View; readonly recording: Recording }) {
  const { readAloud: t, format } = view.text;
  return (
    <div class="recording">
      <p class="recording-words" id="recording-words">{format.aside(t.recording, t.costs(recording.bytes, recording.seconds))}</p>
      <audio class="recording-native" controls preload="none" src={mediaAddress(view.base, recording.sha256, 'file')} aria-labelledby="recording-words" />
    </div>
  );
}
