import type { ComponentChildren } from 'preact';
import type { ReadingSpeed, ReadingState } from '../../domain/spoken/reading-state.ts';
import type { View } from '../view.ts';
import { SpeedChoice } from './speed-choice.tsx';

/** What the buttons do. */
export interface ReadAloudActs {
  readonly start: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly stop: () => void;
  readonly move: (by: -1 | 1) => void;
  readonly setSpeed: (speed: ReadingSpeed) => void;
}

export interface ReadAloudBarProps {
  readonly view: View;
  readonly state: ReadingState;
  /** Sentences of the posting. */
  readonly total: number;
  readonly speed: ReadingSpeed;
  readonly act: ReadAloudActs;
  /** The office's own recording: it comes first. */
  readonly recording?: ComponentChildren;
}

/**
 * Reading aloud: one button; while a voice reads, the controls at the lower edge. The first button stays the same one, so that the keyboard stays on it.
 * Nothing here is a live region while it reads: a screen reader would speak into the voice.
 */
export function ReadAloudBar({ view, state, total, speed, act, recording }: ReadAloudBarProps) {
  const { readAloud: t } = view.text;
  const active = state.phase === 'speaking' || state.phase === 'paused';
  // The controls go: the keyboard must not go with them.
  const stop = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLElement) (currentTarget.closest('.read-aloud-bar') ?? currentTarget).querySelector<HTMLElement>('.read-aloud-main')?.focus();
    act.stop();
  };
  return (
    <section class={`read-aloud${active ? ' is-active' : ''}`} aria-label={t.region}>
      {recording}
      <div class="read-aloud-bar" onKeyDown={(event) => {
        if (active && event.key === 'Escape') stop(event);
      }}>
        <MainButton view={view} state={state} act={act} second={recording !== undefined} />
        {active && (
          <>
            <button type="button" class="button" onClick={stop}>{t.stop}</button>
            <button type="button" class="button" onClick={() => act.move(-1)}>{t.back}</button>
            <button type="button" class="button" onClick={() => act.move(1)}>{t.forward}</button>
            <SpeedChoice view={view} speed={speed} pick={act.setSpeed} />
            <p class="read-aloud-progress">{t.progress(state.at + 1, total)}</p>
          </>
        )}
      </div>
      <div role="status">
        {state.phase === 'preparing' && <p class="read-aloud-preparing">{t.preparing}</p>}
        {state.phase === 'failed' && <p class="read-aloud-failed"><strong>{t.failed[state.why].said}</strong>{t.failed[state.why].next}</p>}
      </div>
    </section>
  );
}

function MainButton({ view, state, act, second }: Pick<ReadAloudBarProps, 'view' | 'state' | 'act'> & { readonly second: boolean }) {
  const { readAloud: t } = view.text;
  const preparing = state.phase === 'preparing';
  const start = preparing ? () => undefined : act.start;
  const [label, press] = state.phase === 'speaking' ? [t.pause, act.pause] : state.phase === 'paused' ? [t.resume, act.resume] : [state.phase === 'ended' ? t.again : t.start, start];
  // Not `disabled`: a button that is disabled loses the keyboard.
  return (
    <button type="button" class={`button read-aloud-main${second && state.phase !== 'speaking' ? '' : ' is-primary'}`} onClick={press} aria-disabled={preparing || undefined}>
      {label}
    </button>
  );
}
