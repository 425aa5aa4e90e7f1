import type { RefObject } from 'preact';
import { type ColumnRole, ROLES_OF, SHEET_TARGETS, SINGLE_ROLES, type SheetMapping, type SheetTarget } from '../../domain/sheet/column-mapping.ts';
import type { SheetReport } from '../../domain/sheet/sheet-session.ts';
import type { SheetTexts } from '../text/zh-cn-sheet.ts';
import type { Import } from './use-import.ts';

interface ColumnStepProps { readonly text: SheetTexts; readonly work: Import; readonly report: SheetReport; readonly heading: RefObject<HTMLHeadingElement | null> }

/** What the sheet becomes, where its header is, and what each column is for. */
export function ColumnStep({ text, work, report, heading }: ColumnStepProps) {
  const { wish, wrong, remembered } = work.state;
  const { mapping } = wish;
  const { layout, rowNumbers, titles, letters, sample } = report;
  const head = (headFrom: number, bodyFrom: number) => void work.showSheet(report.index, { headFrom, bodyFrom: Math.max(headFrom + 1, bodyFrom) }, 'columns');
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>{text.mappingTitle}</h2>
      {wrong !== null && <p class="sheet-wrong" role="alert">{wrong.is === 'notAnAmount' ? text.notAmounts(wrong.cells, wrong.count) : text.build[wrong.is]}</p>}
      {remembered && <p>{text.remembered}</p>}
      <fieldset class="sheet-targets">
        <legend>{text.target}</legend>
        {SHEET_TARGETS.map((target) => (
          <label key={target} class="sheet-target">
            <input type="radio" name="sheet-target" checked={mapping.target === target} onChange={() => work.wishFor({ mapping: asTarget(mapping, target, report.guess) })} />
            <span>{text.targets[target]}<small>{text.targetHints[target]}</small></span>
          </label>
        ))}
      </fieldset>
      <label class="sheet-field">{text.caption}<input value={wish.caption} required maxLength={500} onInput={(e) => work.wishFor({ caption: e.currentTarget.value })} /></label>
      {wish.caption.trim() === '' && <p class="sheet-wrong">{text.captionNeeded}</p>}
      {mapping.target !== 'nameList' && <label class="sheet-field">{text.unit}<input value={wish.unit} maxLength={20} onInput={(e) => work.wishFor({ unit: e.currentTarget.value })} /></label>}
      <label class="sheet-field">{text.note}<textarea value={wish.note} rows={2} maxLength={2000} onInput={(e) => work.wishFor({ note: e.currentTarget.value })} /></label>
      <fieldset class="sheet-head">
        <legend>{text.header}</legend>
        <RowChoice label={text.headFrom} text={text} numbers={rowNumbers} chosen={layout.headFrom} from={0} choose={(row) => head(row, row + layout.bodyFrom - layout.headFrom)} />
        <RowChoice label={text.bodyFrom} text={text} numbers={rowNumbers} chosen={layout.bodyFrom} from={layout.headFrom + 1} choose={(row) => head(layout.headFrom, row)} />
      </fieldset>
      <ul class="sheet-columns">
        {titles.map((title, c) => (
          <li key={letters[c]}>
            <label class="sheet-field">
              <span>{title === '' ? text.noTitle(letters[c] ?? '') : title}</span>
              <small>{text.example(sample.map((row) => row[c] ?? '').filter((cell) => cell !== '')[0] ?? '—')}</small>
              <select value={mapping.roles[c]} onChange={(e) => work.wishFor({ mapping: withRole(mapping, c, e.currentTarget.value as ColumnRole) })}>
                {ROLES_OF[mapping.target].map((role) => <option key={role} value={role} selected={mapping.roles[c] === role}>{text.roles[role]}</option>)}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A role that one column alone can have leaves the column that had it. */
function withRole({ target, roles }: SheetMapping, column: number, role: ColumnRole): SheetMapping {
  const rest: ColumnRole = target === 'fundTable' ? 'drop' : 'keep';
  return { target, roles: roles.map((old, c) => (c === column ? role : SINGLE_ROLES.includes(role) && old === role ? rest : old)) };
}

/** Columns keep the roles that the other target knows too. */
function asTarget({ roles }: SheetMapping, target: SheetTarget, guess: SheetMapping): SheetMapping {
  if (guess.target === target) return guess;
  const rest: ColumnRole = target === 'fundTable' ? 'drop' : 'keep';
  return { target, roles: roles.map((role) => (ROLES_OF[target].includes(role) ? role : rest)) };
}

interface RowChoiceProps { readonly label: string; readonly text: SheetTexts; readonly numbers: readonly number[]; readonly chosen: number; readonly from: number; readonly choose: (row: number) => void }

function RowChoice({ label, text, numbers, chosen, from, choose }: RowChoiceProps) {
  return (
    <label class="sheet-field">{label}
      <select onChange={(e) => choose(Number(e.currentTarget.value))}>
        {numbers.map((n, row) => row >= from && row < from + 20 && <option key={n} value={row} selected={row === chosen}>{text.rowName(n)}</option>)}
      </select>
    </label>
  );
}
