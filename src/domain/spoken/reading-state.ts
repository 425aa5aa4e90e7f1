/** 慢 · 正常 · 快. */
export type ReadingSpeed = 'slow' | 'normal' | 'fast';

/** Why nothing is heard. `noSpeech`: the browser cannot speak; `noVoice`: no voice for the language; `silent`: it should speak, and does not. */
export type ReadingFailure = 'noSpeech' | 'noVoice' | 'silent';

/** Where reading aloud is; `at` counts sentences from 0. */
export type ReadingState =
  | { readonly phase: 'idle' | 'preparing' | 'ended' }
  | { readonly phase: 'speaking' | 'paused'; readonly at: number }
  | { readonly phase: 'failed'; readonly why: ReadingFailure };
