import type { Consultation } from '../../domain/posting/posting.ts';
import { postingAddress } from '../address.ts';
import type { View } from '../view.ts';
import { periodState } from './period-state.ts';
import { PeriodWords } from './period-words.tsx';

interface ConsultationStateProps { readonly view: View; readonly consultation: Consultation }

/** Until when opinions are taken, where they go, and what became of them. 征求意见. */
export function ConsultationState({ view, consultation }: ConsultationStateProps) {
  const { consultation: text, publicity } = view.text;
  const state = periodState(view, text, consultation.from, consultation.to);
  return (
    <section class={`period period-${state.phase}`} aria-label={text.period}>
      <PeriodWords words={state.words} />
      <dl class="facts">
        {state.phase !== 'over' && <div class="fact"><dt>{text.sendTo}</dt><dd>{consultation.sendTo}</dd></div>}
        <div class="fact"><dt>{text.period}</dt><dd>{publicity.range(consultation.from, consultation.to)}</dd></div>
      </dl>
      {consultation.outcome !== undefined && <p><a class="button" href={postingAddress(view.base, consultation.outcome)}>{text.outcome}</a></p>}
    </section>
  );
}
