import { effect, type ReadonlySignal } from '@preact/signals';
import { markSentence } from '../../client/speech/mark-sentence.ts';
import { openSpeechDevice } from '../../client/speech/speech-device.ts';
import { Speaker } from '../../client/speech/speaker.ts';
import { webTimer } from '../../client/web-timer.ts';
import type { Instant } from '../../domain/civil-date.ts';
import type { Posting } from '../../domain/posting/posting.ts';
import type { ReadingSpeed, ReadingState } from '../../domain/spoken/reading-state.ts';
import { spokenLanguage, spokenPosting } from '../../domain/spoken/spoken-posting.ts';
import type { Texts } from '../../ui/text/texts.ts';

/** One posting being read out. */
export interface ReadingSession {
  readonly speaker: Speaker;
  readonly state: ReadonlySignal<ReadingState>;
  readonly total: number;
  /** Silence, and no mark left on the page. */
  end(): void;
}

/** Prepares a posting as it may be shown at `now`. Loaded with the first touch of 朗读. */
export async function openReading(posting: Posting, now: Instant, speed: ReadingSpeed): Promise<ReadingSession> {
  const language = spokenLanguage(posting);
  const utterances = spokenPosting(posting, await textsIn(language), now);
  const speaker = new Speaker({ device: openSpeechDevice(), timer: webTimer, sentences: utterances.map((u) => u.say), language, speed });
  const unmark = effect(() => {
    const state = speaker.state.value;
    const article = document.querySelector('.posting');
    if (article) markSentence(article, (state.phase === 'speaking' || state.phase === 'paused' ? utterances[state.at] : null) ?? null);
  });
  const stop = () => speaker.stop();
  // A page that is left, or put away for the way back, must not go on speaking.
  addEventListener('pagehide', stop);
  return {
    speaker, state: speaker.state, total: utterances.length,
    end: () => {
      removeEventListener('pagehide', stop);
      speaker.stop();
      unmark();
    },
  };
}

async function textsIn(language: 'zh-CN' | 'en'): Promise<Texts> {
  return language === 'en' ? (await import('../../ui/text/en.ts')).en : (await import('../../ui/text/zh-cn.ts')).zhCn;
}
