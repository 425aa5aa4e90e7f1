import type { Ref } from 'preact';
import type { View } from '../view.ts';

export type ScanState =
  | { readonly phase: 'asking' | 'looking' | 'reading' | 'denied' | 'noCamera' | 'noCode' | 'failed' | 'found' }
  /** A code of something else: what it said is shown as text and never opened. */
  | { readonly phase: 'other'; readonly read: string; readonly from: 'camera' | 'photo' };

export interface ScanPanelProps {
  readonly view: View;
  readonly state: ScanState;
  readonly video?: Ref<HTMLVideoElement>;
  readonly close: () => void;
  readonly readPhoto: (file: File) => void;
}

/** Finds a board by the code on a wall or on paper: by the camera, or by a photo of it. */
export function ScanPanel({ view, state, video, close, readPhoto }: ScanPanelProps) {
  const { scan: t } = view.text;
  const live = state.phase === 'asking' || state.phase === 'looking' || (state.phase === 'other' && state.from === 'camera');
  return (
    <section class="scan" aria-labelledby="scan-title" onKeyDown={(event) => {
      if (event.key === 'Escape') close();
    }}
    >
      <h2 class="scan-title" id="scan-title">{t.title}</h2>
      {live && <p>{t.hint}</p>}
      <video class="scan-video" ref={video ?? null} hidden={!live || state.phase === 'asking'} playsInline muted aria-label={t.video} />
      <div class="scan-status" role="status">
        {state.phase === 'other'
          ? <><p>{t.other}</p><p class="scan-read">{state.read}</p><p>{t.otherSafe}</p></>
          : <p>{t[state.phase]}</p>}
      </div>
      <div class="scan-acts">
        <label class="button scan-photo">
          <input type="file" accept="image/*" capture="environment" onChange={(event) => {
            const { files } = event.currentTarget;
            const [file] = files ?? [];
            if (file) readPhoto(file);
            event.currentTarget.value = '';
          }}
          />
          {t.photo}
        </label>
        <button type="button" class="button" onClick={close}>{t.close}</button>
      </div>
    </section>
  );
}
