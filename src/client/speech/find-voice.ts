import type { Timer } from '../../sync/ports.ts';
import type { SpokenLanguage } from '../../domain/spoken/spoken-posting.ts';
import type { Synthesis } from './speech-device.ts';

/** `none`: there are voices, but none for the language. `unknown`: the browser names no voice at all; some speak all the same. */
export type FoundVoice = SpeechSynthesisVoice | 'none' | 'unknown';

const LOOK_EVERY_MS = 200;
/** How long voices may take to appear. */
export const VOICES_WAIT_MS = 3000;

/** Better ones have a higher rank; 0 does not fit. Cantonese is another language; a voice on the device works offline and costs no data. */
function rank({ lang, localService, default: standard }: SpeechSynthesisVoice, language: SpokenLanguage): number {
  const tag = lang.replace(/_/g, '-').toLowerCase();
  const small = (localService ? 4 : 0) + (standard ? 1 : 0);
  if (language === 'en') return /^en(-|$)/.test(tag) ? 10 + small : 0;
  if (/^(zh|cmn)(-hans)?-cn|^(zh|cmn)-hans$/.test(tag)) return 40 + small;
  if (/^(zh|cmn)(-hans-sg|-sg)?$/.test(tag)) return 30 + small;
  return /^(zh|cmn)(-hant)?-tw$|^(zh|cmn)-hant$/.test(tag) ? 10 + small : 0;
}

/** The best voice of those that are there now. */
export function bestVoice(voices: readonly SpeechSynthesisVoice[], language: SpokenLanguage): FoundVoice {
  if (voices.length === 0) return 'unknown';
  const [best] = voices.filter((v) => rank(v, language) > 0).sort((a, b) => rank(b, language) - rank(a, language));
  return best ?? 'none';
}

/**
 * Finds a voice, at once where that can be: some browsers speak only within the touch. Else it looks again and again, for voices come late, a few at
 * a time, and not every browser tells when they have come.
 */
export function findVoice(synthesis: Synthesis, language: SpokenLanguage, timer: Timer, found: (voice: FoundVoice) => void): () => void {
  let cancel = () => undefined as void;
  const look = (waited: number) => {
    const voice = bestVoice(synthesis.getVoices(), language);
    if (typeof voice !== 'string' || waited >= VOICES_WAIT_MS) return found(voice);
    cancel = timer.after(LOOK_EVERY_MS, () => look(waited + LOOK_EVERY_MS));
  };
  look(0);
  return () => cancel();
}
