import type { PublicityWindow } from '../../domain/posting/posting.ts';
import type { View } from '../view.ts';
import { periodState } from './period-state.ts';
import { PeriodWords } from './period-words.tsx';

interface PublicityStateProps { readonly view: View; readonly publicity: PublicityWindow }

/** A publicity in words: days left and how to object while it runs, afterwards only that it took place. 公示期. */
export function PublicityState({ view, publicity }: PublicityStateProps) {
  const { publicity: text } = view.text;
  const state = periodState(view, text, publicity.from, publicity.to);
  return (
    <section class={`period period-${state.phase}`} aria-label={text.period}>
      <PeriodWords words={state.words} />
      <dl class="facts">
        {state.phase !== 'over' && <div class="fact"><dt>{text.objectTo}</dt><dd>{publicity.objectTo}</dd></div>}
        <div class="fact"><dt>{text.period}</dt><dd>{text.range(publicity.from, publicity.to)}</dd></div>
        <div class="fact"><dt>{text.basis}</dt><dd>{publicity.basis}</dd></div>
      </dl>
      {state.phase === 'over' && <p class="period-hint">{text.overHint}</p>}
    </section>
  );
}
