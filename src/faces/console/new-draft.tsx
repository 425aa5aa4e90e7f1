import { useState } from 'preact/hooks';
import type { Vault } from '../../client/console/vault.ts';
import { boardByCode, BOARDS } from '../../data/boards.ts';
import { TEMPLATES } from '../../data/templates/templates.ts';
import { WORKING_CALENDAR } from '../../data/working-calendar.ts';
import { civilDayAt } from '../../domain/civil-date.ts';
import { type DraftTemplate, startFromTemplate } from '../../domain/draft/template.ts';
import { PUBLICITY_RULES } from '../../domain/publicity/publicity-rule.ts';
import { isWithin } from '../../domain/unit/board-code.ts';
import type { ConsoleView } from '../../ui/console/console-view.ts';
import { TemplateChooser } from '../../ui/editor/template-chooser.tsx';
import type { ConsoleApp } from './console-app.ts';
import { consoleAddress } from './console-place.ts';
import { newKey } from './new-key.ts';

interface NewDraftProps { readonly app: ConsoleApp; readonly view: ConsoleView; readonly vault: Vault; readonly boards: readonly string[] }

/** Begins a draft for one of the boards that its author writes for, empty or from a template. */
export function NewDraft({ app, view, vault, boards }: NewDraftProps) {
  const text = view.console.newDraft;
  const reach = BOARDS.filter(({ code }) => boards.some((board) => isWithin(code, board)));
  const [board, setBoard] = useState(reach[0]?.code ?? ''), [failed, setFailed] = useState(false), [choosing, setChoosing] = useState(false);
  const begin = async (template: DraftTemplate | null) => {
    const today = civilDayAt(view.now), issuers = [boardByCode(board)?.officialName ?? board];
    try {
      const { draft } = await vault.begin(template
        ? startFromTemplate(template, { board, issuers, today, calendar: WORKING_CALENDAR, rules: PUBLICITY_RULES, newKey })
        : { fields: { kind: 'announcement', board, title: '', issuers, field: 'general', items: [], formedOn: today, summary: '' }, blocks: [] });
      setChoosing(false);
      app.way.go(consoleAddress({ screen: 'draft', id: draft.id }, view.base));
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <form class="form-row" method="post" onSubmit={(event) => {
        event.preventDefault();
        void begin(null);
      }}
      >
        <label class="form-field">
          <span class="form-label">{text.board}</span>
          <select class="form-input" value={board} onChange={(event) => setBoard(event.currentTarget.value)}>
            {reach.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
          </select>
        </label>
        <button type="submit" class="button is-primary">{text.begin}</button>
        <button type="button" class="button" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>{text.template}</button>
        {failed && <p class="form-fault" role="alert">{view.console.write.failed}</p>}
      </form>
      {choosing && <TemplateChooser view={{ ...view, editor: app.display.words.value.editor }} templates={TEMPLATES} rules={PUBLICITY_RULES} choose={(template) => void begin(template)} />}
    </>
  );
}
