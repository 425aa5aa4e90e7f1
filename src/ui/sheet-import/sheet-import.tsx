import './sheet-import.css';
import { useEffect, useRef } from 'preact/hooks';
import { BlockPreview } from './block-preview.tsx';
import { ColumnStep } from './column-step.tsx';
import { FileChoice } from './file-choice.tsx';
import { FindingStep } from './finding-step.tsx';
import type { SheetImportProps } from './sheet-view.ts';
import { useImport } from './use-import.ts';

const STEPS = ['sheet', 'found', 'columns', 'preview'] as const;

/** From a spreadsheet to a block: file, sheet, what was found, columns, preview. One step is on the screen; each can be gone back from. */
export function SheetImport(props: SheetImportProps) {
  const { text, view, onCancel } = props;
  const work = useImport(props);
  const { step, stage, share, book, report, block, problem, wish } = work.state;
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever cannot see that the screen changed is taken to its heading.
  useEffect(() => {
    if (step !== 'file' && step !== 'busy') heading.current?.focus();
  }, [step]);
  const at = STEPS.findIndex((one) => one === step);
  return (
    <section class="sheet-import" aria-label={text.title}>
      <p class="sheet-step">{at === -1 ? text.title : `${text.title}：${text.stepOf(at + 1, STEPS.length)}`}</p>
      {step === 'file' && <FileChoice text={text} label={text.choose} choose={work.chooseFile} />}
      {step === 'busy' && (
        <div class="sheet-busy">
          <p role="status">{text.progress[stage]}</p>
          <progress max={1} value={share} aria-label={text.progress[stage]} />
          <button class="button" type="button" onClick={work.leave}>{text.stop}</button>
        </div>
      )}
      {step === 'failed' && problem !== null && (
        <div role="alert">
          <h2 ref={heading} tabIndex={-1}>{text.failedTitle}</h2>
          <p>{text.problems[problem]}</p>
          <p>{text.safe}</p>
          <FileChoice text={text} label={text.another} choose={work.chooseFile} />
        </div>
      )}
      {step === 'sheet' && book !== null && (
        <>
          <h2 ref={heading} tabIndex={-1}>{text.sheetTitle}</h2>
          <ul class="sheet-names">
            {book.sheets.map(({ index, name }) => <li key={index}><button class="button" type="button" onClick={() => void work.showSheet(index)}>{name}</button></li>)}
          </ul>
          {book.hiddenSheets > 0 && <p>{text.hiddenSheets(book.hiddenSheets)}</p>}
        </>
      )}
      {step === 'found' && report !== null && book !== null && <FindingStep text={text} book={book} report={report} heading={heading} />}
      {step === 'columns' && report !== null && <ColumnStep text={text} work={work} report={report} heading={heading} />}
      {step === 'preview' && block !== null && <BlockPreview text={text} view={view} block={block} heading={heading} />}
      <div class="sheet-actions">
        {step === 'found' && <button class="button is-primary" type="button" onClick={() => work.go('columns')}>{text.next}</button>}
        {step === 'columns' && <button class="button is-primary" type="button" disabled={wish.caption.trim() === ''} onClick={() => void work.build()}>{text.next}</button>}
        {step === 'preview' && <button class="button is-primary" type="button" onClick={work.accept}>{text.use}</button>}
        {step === 'found' && <button class="button" type="button" onClick={work.leave}>{text.another}</button>}
        {step === 'columns' && <button class="button" type="button" onClick={() => work.go('found')}>{text.back}</button>}
        {step === 'preview' && <button class="button" type="button" onClick={() => work.go('columns')}>{text.back}</button>}
        <button class="button" type="button" onClick={onCancel}>{text.cancel}</button>
      </div>
    </section>
  );
}
