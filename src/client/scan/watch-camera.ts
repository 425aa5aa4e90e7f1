import { openCodeReader } from './code-reader.ts';

export interface CameraWatch { readonly stop: () => void }
export interface CameraEvents {
  readonly looking: () => void;
  readonly read: (text: string) => void;
  /** `denied`: the reader or the browser said no. `noCamera`: there is none that works here. */
  readonly failed: (why: 'denied' | 'noCamera') => void;
}

/** Milliseconds between two looks: a cheap phone must stay usable. */
const PAUSE = 150;

/**
 * Opens the rear camera, shows it in `video`, and tells of every QR code in it. Asks for permission: call it on a touch only.
 * No frame is kept or sent. `stop` lets go of the camera, also while permission is still being asked for.
 */
export function watchCamera(video: HTMLVideoElement, events: CameraEvents): CameraWatch {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stream: MediaStream | null = null;
  const letGo = () => {
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = null;
    video.srcObject = null;
  };
  const start = async () => {
    const devices = (navigator as { mediaDevices?: Partial<MediaDevices> }).mediaDevices;
    // Absent without https, and in some browsers inside other apps.
    if (!devices?.getUserMedia) return events.failed('noCamera');
    stream = await devices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } }, audio: false });
    if (stopped) return letGo();
    video.srcObject = stream;
    await video.play();
    const read = await openCodeReader('frame');
    if (stopped) return;
    events.looking();
    const look = async () => {
      const text = await read(video).catch(() => null);
      if (stopped) return;
      if (text !== null && text !== '') events.read(text);
      timer = setTimeout(() => void look(), PAUSE);
    };
    void look();
  };
  start().catch((error: unknown) => {
    letGo();
    if (!stopped) events.failed(error instanceof Error && /NotAllowed|Security|Permission/.test(error.name) ? 'denied' : 'noCamera');
  });
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      letGo();
    },
  };
}
