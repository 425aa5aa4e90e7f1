import type { ComponentChildren, RefObject } from 'preact';
import type { BookReport, SheetReport } from '../../domain/sheet/sheet-session.ts';
import type { SheetTexts } from '../text/zh-cn-sheet.ts';

interface FindingStepProps { readonly text: SheetTexts; readonly book: BookReport; readonly report: SheetReport; readonly heading: RefObject<HTMLHeadingElement | null> }
const LISTED = 20;

/** What was left out, masked and damaged, each with its cell. */
export function FindingStep({ text, book, report, heading }: FindingStepProps) {
  const { findings: words, kinds } = text;
  const { findings, findingCount, dropped, damage, damageCount, wrongTotals } = report;
  const leftOut = [
    ...text.leftOut(report.leftOut), ...(book.hiddenSheets > 0 ? [text.hiddenSheets(book.hiddenSheets)] : []), ...(book.pictures > 0 ? [text.pictures(book.pictures)] : []), ...(book.notes > 0 ? [text.notes] : []),
  ];
  const quiet = findingCount + dropped.length + damageCount + wrongTotals.length === 0;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>{words.title}</h2>
      {quiet && <p>{words.none}</p>}
      {findingCount + dropped.length > 0 && (
        <Part title={words.privacyTitle}>
          <p>{words.privacyNote}</p>
          <ul class="sheet-points">
            {dropped.map(({ letters, title, kind, cells }) => <li key={letters}>{words.dropped(letters, title, kinds[kind], cells)}</li>)}
            {findingCount > 0 && <li>{words.masked(findingCount)}</li>}
          </ul>
          <Cells text={text} count={findingCount} rows={findings.map(({ cell, kind, masked }) => [cell, kinds[kind], masked])} label={words.privacyTitle} />
        </Part>
      )}
      {damageCount > 0 && (
        <Part title={words.damageTitle}>
          <p>{words.damageNote(damageCount)}</p>
          <Cells text={text} count={damageCount} rows={damage.map(({ cell, kind, shown }) => [cell, text.damage[kind], shown])} label={words.damageTitle} />
        </Part>
      )}
      {wrongTotals.length > 0 && (
        <Part title={words.totalsTitle}><ul class="sheet-points">{wrongTotals.map(({ title, said, sum }) => <li key={title}>{words.total(title, said, sum)}</li>)}</ul></Part>
      )}
      {leftOut.length > 0 && <Part title={words.leftOutTitle}><ul class="sheet-points">{leftOut.map((line) => <li key={line}>{line}</li>)}</ul></Part>}
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return <div class="sheet-part"><h3>{title}</h3>{children}</div>;
}

interface CellsProps { readonly text: SheetTexts; readonly count: number; readonly rows: readonly (readonly [string, string, string])[]; readonly label: string }

function Cells({ text, count, rows, label }: CellsProps) {
  if (rows.length === 0) return null;
  const { findings: words } = text;
  return (
    <>
      <table class="sheet-cells" aria-label={label}>
        <thead><tr><th scope="col">{words.cell}</th><th scope="col">{words.kind}</th><th scope="col">{words.shown}</th></tr></thead>
        <tbody>{rows.slice(0, LISTED).map(([cell, kind, shown]) => <tr key={cell}><th scope="row">{cell}</th><td>{kind}</td><td>{shown}</td></tr>)}</tbody>
      </table>
      {count > LISTED && <p>{words.more(count - LISTED)}</p>}
    </>
  );
}
