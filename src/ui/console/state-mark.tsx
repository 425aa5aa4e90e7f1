import type { DraftState } from '../../domain/draft/draft.ts';
import type { ConsoleView } from './console-view.ts';

const SIGNS: Readonly<Record<DraftState, string>> = { draft: '✎', returned: '↩', submitted: '◔', reviewed: '◑', scheduled: '◷', issued: '●', discarded: '×' };

/** Where a draft stands: a sign, a word, a colour, each enough by itself. */
export function StateMark({ view, state }: { readonly view: ConsoleView; readonly state: DraftState }) {
  return <span class={`state state-${state}`}><span aria-hidden="true">{SIGNS[state]}</span> {view.console.state[state]}</span>;
}
