import { useState } from 'preact/hooks';
import type { Vault } from '../../client/console/vault.ts';
import { boardByCode, BOARDS } from '../../data/boards.ts';
import { civilDayAt } from '../../domain/civil-date.ts';
import { isWithin } from '../../domain/unit/board-code.ts';
import type { ConsoleView } from '../../ui/console/console-view.ts';
import type { ConsoleApp } from './console-app.ts';
import { consoleAddress } from './console-place.ts';

interface NewDraftProps { readonly app: ConsoleApp; readonly view: ConsoleView; readonly vault: Vault; readonly boards: readonly string[] }

/** Begins a draft for one of the boards that its author writes for. */
export function NewDraft({ app, view, vault, boards }: NewDraftProps) {
  const text = view.console.newDraft;
  const reach = BOARDS.filter(({ code }) => boards.some((board) => isWithin(code, board)));
  const [board, setBoard] = useState(reach[0]?.code ?? ''), [failed, setFailed] = useState(false);
  const begin = async (event: Event) => {
    event.preventDefault();
    try {
      const { draft } = await vault.begin({
        fields: { kind: 'announcement', board, title: '', issuers: [boardByCode(board)?.officialName ?? board], field: 'general', items: [], formedOn: civilDayAt(view.now), summary: '' }, blocks: [],
      });
      app.way.go(consoleAddress({ screen: 'draft', id: draft.id }, view.base));
    } catch {
      setFailed(true);
    }
  };
  return (
    <form class="form-row" method="post" onSubmit={(event) => void begin(event)}>
      <label class="form-field">
        <span class="form-label">{text.board}</span>
        <select class="form-input" value={board} onChange={(event) => setBoard(event.currentTarget.value)}>
          {reach.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
        </select>
      </label>
      <button type="submit" class="button is-primary">{text.begin}</button>
      {failed && <p class="form-fault" role="alert">{view.console.write.failed}</p>}
    </form>
  );
}
