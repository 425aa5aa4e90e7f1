import { type ReadonlySignal, signal } from '@preact/signals';
import type { ReadingFailure, ReadingSpeed, ReadingState } from '../../domain/spoken/reading-state.ts';
import type { SpokenLanguage } from '../../domain/spoken/spoken-posting.ts';
import type { Timer } from '../../sync/ports.ts';
import { findVoice, type FoundVoice } from './find-voice.ts';
import { SentenceWatch } from './sentence-watch.ts';
import type { SpeechDevice } from './speech-device.ts';

const RATES: Readonly<Record<ReadingSpeed, number>> = { slow: 0.7, normal: 0.95, fast: 1.3 };
/** Slowest that a voice may be at rate 1; with the pause in front. */
const CHARACTER_MS = 600, SENTENCE_MS = 4000;
/** Engines drop what is handed over while they are still being silenced. */
const AFTER_CANCEL_MS = 80;

interface SpeakerOptions {
  /** Null where the browser cannot speak. */
  readonly device: SpeechDevice | null;
  readonly timer: Timer;
  /** Short ones: a pause begins the sentence anew, for Android does not know how to go on within one. */
  readonly sentences: readonly string[];
  readonly language: SpokenLanguage;
  readonly speed: ReadingSpeed;
}

/** Reads sentences out, one by one, with the device's voice. Never silent without saying why. */
export class Speaker {
  readonly #options: SpeakerOptions;
  readonly #state = signal<ReadingState>({ phase: 'idle' });
  #speed: ReadingSpeed;
  #voice: FoundVoice = 'unknown';
  #watch: SentenceWatch | null = null;
  #cancelWait: () => void = () => undefined;
  /** Held, for Chrome forgets an utterance that nobody holds, and with it the news of its end. */
  #utterance: SpeechSynthesisUtterance | null = null;

  constructor(options: SpeakerOptions) {
    this.#options = options;
    this.#speed = options.speed;
  }

  get state(): ReadonlySignal<ReadingState> {
    return this.#state;
  }

  start(at = 0): void {
    const { device, language, timer } = this.#options;
    if (!device) return this.#fail('noSpeech');
    this.#hush();
    this.#state.value = { phase: 'preparing' };
    this.#cancelWait = findVoice(device.synthesis, language, timer, (voice) => {
      this.#voice = voice;
      if (voice === 'none') this.#fail('noVoice');
      else this.#speak(at);
    });
  }

  pause(): void {
    const { value } = this.#state;
    if (value.phase !== 'speaking') return;
    this.#hush();
    this.#state.value = { phase: 'paused', at: value.at };
  }

  resume(): void {
    const { value } = this.#state;
    if (value.phase === 'paused') this.#speak(value.at);
  }

  /** One sentence back (-1) or on (1). */
  move(by: -1 | 1): void {
    const { value } = this.#state;
    if (value.phase === 'speaking' || value.phase === 'paused') this.#speak(Math.max(0, value.at + by));
  }

  stop(): void {
    this.#hush();
    this.#state.value = { phase: 'idle' };
  }

  /** The sentence being read begins anew at the new speed. */
  setSpeed(speed: ReadingSpeed): void {
    this.#speed = speed;
    const { value } = this.#state;
    if (value.phase === 'speaking') this.#speak(value.at);
  }

  #speak(at: number, triedBefore = false): void {
    const { device, sentences, timer } = this.#options;
    const text = sentences[at];
    if (!device) return;
    const busy = this.#hush();
    if (text === undefined) {
      this.#state.value = { phase: 'ended' };
      return;
    }
    this.#state.value = { phase: 'speaking', at };
    const say = () => this.#say(device, text, at, triedBefore);
    if (busy) this.#cancelWait = timer.after(AFTER_CANCEL_MS, say);
    else say();
  }

  #say({ synthesis, utter }: SpeechDevice, text: string, at: number, triedBefore: boolean): void {
    const { language, timer } = this.#options;
    const utterance = utter(text);
    const voice = typeof this.#voice === 'string' ? null : this.#voice;
    utterance.lang = voice?.lang ?? language;
    if (voice) utterance.voice = voice;
    utterance.rate = RATES[this.#speed];
    // No second try where no voice is known: it would only be waited for longer.
    const hung = () => (triedBefore || !voice ? this.#fail(voice ? 'silent' : 'noVoice') : this.#speak(at, true));
    const over = () => this.#speak(at + 1);
    const watch = new SentenceWatch({
      synthesis, timer, over, hung, remote: voice?.localService === false, longestMs: SENTENCE_MS + (text.length * CHARACTER_MS) / RATES[this.#speed],
    });
    const current = (react: () => void) => () => {
      if (this.#utterance === utterance) react();
    };
    utterance.addEventListener('start', () => void (watch.begun = true));
    // An end without a beginning, at once: nothing was read.
    utterance.addEventListener('end', current(() => (!watch.begun && watch.elapsedMs === 0 ? hung() : over())));
    utterance.addEventListener('error', ({ error }) => current(() => this.#failed(error, at, hung))());
    this.#watch = watch;
    this.#utterance = utterance;
    synthesis.speak(utterance);
    // It may have been left paused by another page.
    synthesis.resume();
  }

  #failed(error: string, at: number, hung: () => void): void {
    switch (error) {
      // By another page or the system, for ours are no longer listened to.
      case 'interrupted': case 'canceled':
        this.#hush();
        this.#state.value = { phase: 'paused', at };
        return;
      case 'language-unavailable': case 'voice-unavailable': return this.#fail('noVoice');
      default: hung();
    }
  }

  #fail(why: ReadingFailure): void {
    this.#hush();
    this.#state.value = { phase: 'failed', why };
  }

  /** Silence, and nothing under way; true when something had to be silenced. */
  #hush(): boolean {
    this.#cancelWait();
    this.#watch?.stop();
    this.#watch = null;
    this.#utterance = null;
    const synthesis = this.#options.device?.synthesis;
    const busy = synthesis !== undefined && (synthesis.speaking || synthesis.pending);
    if (busy) synthesis.cancel();
    return busy;
  }
}
