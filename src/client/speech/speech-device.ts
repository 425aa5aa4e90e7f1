/** What is used of the browser's speech synthesis; `window.speechSynthesis` fits. */
export type Synthesis = Pick<SpeechSynthesis, 'speaking' | 'pending' | 'speak' | 'cancel' | 'pause' | 'resume' | 'getVoices'>;

/** The voice of a device. */
export interface SpeechDevice {
  readonly synthesis: Synthesis;
  utter(text: string): SpeechSynthesisUtterance;
}

/** This browser's voice; null where it has none (some WebViews, among them those of older messengers). */
export function openSpeechDevice(): SpeechDevice | null {
  if (!('speechSynthesis' in window) || typeof SpeechSynthesisUtterance !== 'function') return null;
  return { synthesis: window.speechSynthesis, utter: (text) => new SpeechSynthesisUtterance(text) };
}

/**
 * To be called within the touch that asks for reading. iOS speaks only after a touch has made it speak, and what is to be read is not loaded yet;
 * Chrome begins to load its voices when it is first asked for them.
 */
export function wakeSpeech(): void {
  const device = openSpeechDevice();
  if (!device) return;
  device.synthesis.getVoices();
  const nothing = device.utter(' ');
  nothing.volume = 0;
  device.synthesis.speak(nothing);
}
