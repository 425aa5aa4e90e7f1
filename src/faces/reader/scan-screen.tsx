import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { baseAddress } from '../../client/base-address.ts';
import { readPhoto } from '../../client/scan/read-photo.ts';
import { type CameraWatch, watchCamera } from '../../client/scan/watch-camera.ts';
import { ScanPanel, type ScanState } from '../../ui/scan/scan-panel.tsx';
import type { View } from '../../ui/view.ts';
import type { ReaderApp } from './reader-app.ts';
import { scannedPlace } from './scanned-place.ts';

export interface ScanScreenProps { readonly app: ReaderApp; readonly view: View; readonly close: () => void }

/** Scanning: opened by a touch, so that the camera may be asked for; let go when it is left in any way. */
export function ScanScreen({ app, view, close }: ScanScreenProps) {
  const state = useSignal<ScanState>({ phase: 'asking' });
  const video = useRef<HTMLVideoElement>(null);
  const watch = useRef<CameraWatch | null>(null);
  const say = (next: ScanState) => {
    state.value = next;
  };
  const take = (text: string, from: 'camera' | 'photo') => {
    const place = scannedPlace(text, baseAddress(app.base));
    if (!place) return say({ phase: 'other', from, read: text.slice(0, 300) });
    watch.current?.stop();
    say({ phase: 'found' });
    app.journey.go(place);
  };
  const look = () => {
    if (!video.current) return;
    watch.current?.stop();
    watch.current = watchCamera(video.current, { looking: () => say({ phase: 'looking' }), read: (text) => take(text, 'camera'), failed: (why) => say({ phase: why }) });
  };
  useEffect(() => {
    document.querySelector<HTMLElement>('.scan-acts button')?.focus({ preventScroll: true });
    look();
    // A camera must not run on behind another tab, nor while the device's own takes a photo.
    const turn = () => {
      if (document.hidden) watch.current?.stop();
      else if (isLooking(state.peek())) look();
    };
    document.addEventListener('visibilitychange', turn);
    return () => {
      document.removeEventListener('visibilitychange', turn);
      watch.current?.stop();
    };
  }, []);
  const photo = async (file: File) => {
    watch.current?.stop();
    say({ phase: 'reading' });
    try {
      const text = await readPhoto(file);
      if (text === null) say({ phase: 'noCode' });
      else take(text, 'photo');
    } catch {
      say({ phase: 'failed' });
    }
  };
  return <ScanPanel view={view} state={state.value} video={video} close={close} readPhoto={(file) => void photo(file)} />;
}

function isLooking(state: ScanState): boolean {
  return state.phase === 'asking' || state.phase === 'looking' || (state.phase === 'other' && state.from === 'camera');
}
