/** What was recorded. `seconds`: as the clock measured it; recorders write it into few files. */
export interface RecordedReading { readonly sound: Blob; readonly seconds: number }
export interface RecorderEvents {
  /** Ten times a second: loudness from 0 to 1, and seconds so far. */
  readonly level: (loudness: number, seconds: number) => void;
  readonly done: (reading: RecordedReading) => void;
  /** `denied`: the author or the browser said no. `missing`: this browser records nothing, or there is no microphone. */
  readonly failed: (why: 'denied' | 'missing') => void;
}
export interface Recorder { readonly stop: () => void; readonly cancel: () => void }

/** What the server takes, the smallest first. */
const TYPES = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];
const BITS_PER_SECOND = 24_000;
const LONGEST_SECONDS = 1800;
const METER_MS = 100;

/** Whether this browser can record at all. Asks for nothing. */
export function canRecord(): boolean {
  const devices = (navigator as { mediaDevices?: Partial<MediaDevices> }).mediaDevices;
  return typeof MediaRecorder === 'function' && devices?.getUserMedia !== undefined && typeAllowed() !== null;
}

function typeAllowed(): string | null {
  return TYPES.filter((type) => MediaRecorder.isTypeSupported(type))[0] ?? null;
}

/** Records a reading in the local speech 方言朗读. Asks for the microphone: call it on a touch only. It stops by itself after half an hour. */
export function recordReading(events: RecorderEvents): Recorder {
  let stopped = false, cancelled = false, stream: MediaStream | null = null, recorder: MediaRecorder | null = null, begun = 0;
  let sound: AudioContext | null = null;
  let meter: ReturnType<typeof setInterval> | undefined;
  const letGo = () => {
    clearInterval(meter);
    for (const track of stream?.getTracks() ?? []) track.stop();
    void sound?.close();
    sound = null;
    stream = null;
  };
  const stop = () => {
    stopped = true;
    if (recorder !== null && recorder.state !== 'inactive') recorder.stop();
    else letGo();
  };
  const start = async () => {
    if (!canRecord()) return events.failed('missing');
    stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true, channelCount: 1 } });
    if (stopped) return letGo();
    const parts: Blob[] = [], mimeType = typeAllowed() ?? '';
    recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: BITS_PER_SECOND });
    recorder.addEventListener('dataavailable', ({ data }) => void parts.push(data));
    recorder.addEventListener('stop', () => {
      const seconds = (performance.now() - begun) / 1000;
      letGo();
      if (!cancelled) events.done({ sound: new Blob(parts, { type: mimeType.split(';')[0] ?? '' }), seconds });
    });
    begun = performance.now();
    recorder.start(1000);
    sound = new AudioContext();
    const analyser = sound.createAnalyser();
    sound.createMediaStreamSource(stream).connect(analyser);
    const samples = new Uint8Array(analyser.fftSize);
    meter = setInterval(() => {
      analyser.getByteTimeDomainData(samples);
      let most = 0;
      for (const sample of samples) most = Math.max(most, Math.abs(sample - 128));
      const seconds = (performance.now() - begun) / 1000;
      events.level(most / 128, seconds);
      if (seconds >= LONGEST_SECONDS) stop();
    }, METER_MS);
  };
  start().catch((error: unknown) => {
    letGo();
    if (!stopped) events.failed(error instanceof Error && /NotAllowed|Security|Permission/.test(error.name) ? 'denied' : 'missing');
  });
  return {
    stop,
    cancel: () => {
      cancelled = true;
      stop();
    },
  };
}
