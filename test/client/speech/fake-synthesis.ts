import type { SpeechDevice } from '../../../src/client/speech/speech-device.ts';

export class FakeUtterance extends EventTarget {
  readonly text: string;
  lang = '';
  voice: SpeechSynthesisVoice | null = null;
  rate = 1;
  volume = 1;

  constructor(text: string) {
    super();
    this.text = text;
  }
}

export function voice(lang: string, part: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice {
  return { lang, name: lang, voiceURI: lang, localService: true, default: false, ...part };
}

/** How an engine behaves. `mute`: takes everything, says and tells nothing. `dumb`: speaks, but never tells of a beginning or an end. */
export type Manner = 'well' | 'mute' | 'dumb' | 'no-end' | { readonly error: string } | 'ends-at-once' | 'goes-on-for-ever';

/** A browser's speech synthesis as browsers have it, with their faults; each sentence takes a second. */
export class FakeSynthesis {
  manner: Manner;
  voices: SpeechSynthesisVoice[];
  speaking = false;
  pending = false;
  readonly said: string[] = [];
  readonly spoken: FakeUtterance[] = [];
  revived = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(manner: Manner, voices: SpeechSynthesisVoice[] = [voice('zh-CN')]) {
    this.manner = manner;
    this.voices = voices;
  }

  getVoices(): SpeechSynthesisVoice[] {
    return this.voices;
  }

  speak(given: SpeechSynthesisUtterance): void {
    const utterance = given as unknown as FakeUtterance;
    this.spoken.push(utterance);
    const tell = (type: string) => utterance.dispatchEvent(new Event(type));
    if (typeof this.manner === 'object') {
      const { error } = this.manner;
      return void setTimeout(() => utterance.dispatchEvent(Object.assign(new Event('error'), { error })), 10);
    }
    if (this.manner === 'mute') {
      this.pending = true;
      return;
    }
    if (this.manner === 'ends-at-once') return void setTimeout(() => tell('end'), 1);
    this.speaking = true;
    this.said.push(utterance.text);
    if (this.manner !== 'dumb') setTimeout(() => tell('start'), 20);
    if (this.manner === 'goes-on-for-ever') return;
    this.#timer = setTimeout(() => {
      this.speaking = false;
      if (this.manner === 'well') tell('end');
    }, 1000);
  }

  cancel(): void {
    clearTimeout(this.#timer);
    Object.assign(this, { speaking: false, pending: false });
  }

  pause(): void {
    this.revived += 1;
  }

  resume(): void {
    // Nothing is ever left paused here.
  }

  get device(): SpeechDevice {
    return { synthesis: this, utter: (text) => new FakeUtterance(text) as unknown as SpeechSynthesisUtterance };
  }
}
