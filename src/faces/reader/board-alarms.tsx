import { isAlarming, RefusalNote } from '../../ui/refusal-note/refusal-note.tsx';
import type { View } from '../../ui/view.ts';
import type { HeldBoard } from './held-board.ts';

/** Answers that were not believed, of this board and those above it: a rewritten or forked log is shown as such. */
export function BoardAlarms({ view, held }: { readonly view: View; readonly held: HeldBoard }) {
  const all = held.lists.map((l) => l.refusals).concat(held.status?.refusal ? [[held.status.refusal]] : []);
  const alarming = new Map(all.reduce((a, b) => a.concat(b), []).filter((r) => isAlarming(r.reason)).map((r) => [`${r.board} ${r.reason}`, r]));
  return <>{[...alarming].map(([key, refusal]) => <RefusalNote key={key} view={view} refusal={refusal} />)}</>;
}
