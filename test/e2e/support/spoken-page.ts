/** Put into a page before it starts: a voice as phones have it, which keeps what it was given; each sentence takes `sentenceMs`. `voices` empty: none. */
export function installVoice({ voices, sentenceMs }: { readonly voices: readonly string[]; readonly sentenceMs: number }): void {
  const said: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  class Utterance extends EventTarget {
    readonly text: string;
    lang = '';
    voice: unknown = null;
    rate = 1;
    volume = 1;

    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const synthesis = {
    speaking: false, pending: false,
    getVoices: () => voices.map((lang) => ({ lang, name: lang, localService: true, default: false })),
    speak: (utterance: Utterance) => {
      if (utterance.volume === 0) return;
      said.push(`${utterance.rate} ${utterance.text}`);
      synthesis.speaking = true;
      setTimeout(() => utterance.dispatchEvent(new Event('start')), 5);
      timer = setTimeout(() => {
        synthesis.speaking = false;
        utterance.dispatchEvent(new Event('end'));
      }, sentenceMs);
    },
    cancel: () => {
      clearTimeout(timer);
      synthesis.speaking = false;
    },
    pause: () => undefined,
    resume: () => undefined,
  };
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  Object.defineProperty(window, 'said', { value: said });
}
