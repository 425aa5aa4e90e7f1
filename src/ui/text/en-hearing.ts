import { bytes } from './bytes.ts';
import type { HearingTexts } from './texts.ts';

export const enHearing: HearingTexts = {
  readAloud: {
    region: 'Reading aloud',
    start: 'Read aloud', listen: 'Hear the recording', again: 'Read again',
    pause: 'Pause', resume: 'Go on', stop: 'Stop', back: 'Previous', forward: 'Next',
    speed: 'Speed', slow: 'Slow', normal: 'Normal', fast: 'Fast',
    preparing: 'Getting ready to read',
    progress: (n, total) => `Sentence ${n} of ${total}`,
    recording: 'Read out by the office', synthetic: 'There is no recording; the device’s own voice reads.',
    costs: (size, seconds) => `${clock(seconds)} min, ${bytes(size)}`,
    play: 'Play the recording', pauseRecording: 'Pause the recording', earlier: 'Back 10 seconds', restart: 'From the start',
    position: (now, total) => `${clock(now)} / ${clock(total)}`,
    recordingFailed: 'The recording did not come. Check the network and play again, or let the device’s own voice read.',
    failed: {
      noSpeech: { said: 'This browser cannot read aloud.', next: 'Open this page in the browser that came with the phone and try again. The text can be read as usual, in large type too.' },
      noVoice: {
        said: 'This device has no voice for this language.',
        next: 'Android: open Settings, search for “text-to-speech”, choose an engine and download the language. iPhone: Settings, Accessibility, Spoken Content, Voices. Then come back and try again.',
      },
      silent: { said: 'The device made no sound.', next: 'Check the volume and whether it is muted, then try again. If that does not help, restart the browser or use the one that came with the phone.' },
    },
  },
  spoken: {
    row: (n) => `Row ${n}`, line: (n) => `Item ${n}`, table: 'Table', rows: (n) => `${n} ${n === 1 ? 'row' : 'rows'}`, picture: 'Picture', phone: 'Telephone',
    nothing: 'none', end: 'That is all.', yuan: (yuan) => ` ${yuan} yuan`,
  },
  contrast: { title: 'Contrast', more: 'High contrast' },
  elderOffer: { question: 'Text too small? Switch to large text', accept: 'Larger text', decline: 'No, thanks', region: 'Text size' },
};

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}
