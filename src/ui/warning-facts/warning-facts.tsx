import type { Warning } from '../../domain/posting/posting.ts';
import type { View } from '../view.ts';
import { WarningSign } from '../warning-banner/warning-sign.tsx';
import { warningState } from './warning-state.ts';

interface WarningFactsProps { readonly view: View; readonly warning: Warning }

/** The eight statutory elements of a warning (突发事件应对法 art. 64), and first of all whether it is on. */
export function WarningFacts({ view, warning }: WarningFactsProps) {
  const { text, now } = view;
  const state = warningState(view, warning);
  return (
    <section class="warning-facts" aria-label={text.warning.region}>
      <div class={state.running ? `warning warning-${warning.level}` : 'warning warning-over'}>
        <WarningSign level={warning.level} />
        <div class="warning-body">
          <strong class="warning-level">{text.format.aside(text.levels[warning.level], text.ranks[warning.level])}</strong>
          <span class="warning-title">{state.words}</span>
          {state.hint !== null && <span class="warning-measures">{state.hint}</span>}
        </div>
      </div>
      <dl class="facts">
        {facts(view, warning).map(([label, value]) => <div key={label} class="fact"><dt>{label}</dt><dd>{value}</dd></div>)}
        {warning.relayed && (
          <div class="fact">
            <dt>{text.warningFacts.source}</dt>
            <dd>{[text.warningFacts.relayed(warning.relayed.source), warning.relayed.number].filter(Boolean).join(' ')}</dd>
          </div>
        )}
        <div class="fact"><dt>{text.warningFacts.expiresAt}</dt><dd><time dateTime={warning.expiresAt}>{text.format.moment(warning.expiresAt, now)}</time></dd></div>
      </dl>
    </section>
  );
}

function facts({ text, now }: View, w: Warning): readonly (readonly [string, string])[] {
  const { warningFacts: t, format } = text;
  return [
    [t.measures, w.measures], [t.caution, w.caution], [t.area, w.area], [t.hazard, w.hazard], [t.level, `${text.levels[w.level]} ${text.ranks[w.level]}`],
    [t.startsAt, format.moment(w.startsAt, now)], [t.issuedBy, w.number === undefined ? w.issuedBy : format.aside(w.issuedBy, w.number)],
    [t.sentAt, format.moment(w.sentAt, now)],
  ];
}
