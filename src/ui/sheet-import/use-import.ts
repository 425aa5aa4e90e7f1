import { useEffect, useRef, useState } from 'preact/hooks';
import type { BuildProblem, SheetBlock } from '../../domain/sheet/build-block.ts';
import { fittingMapping, type SheetMapping } from '../../domain/sheet/column-mapping.ts';
import type { HeaderRows } from '../../domain/sheet/sheet-layout.ts';
import type { BookReport, SheetProblem, SheetReport, SheetSession, SheetStage } from '../../domain/sheet/sheet-session.ts';
import type { SheetImportProps } from './sheet-view.ts';

/** What an author has said about the sheet so far. */
export interface ImportWish { readonly mapping: SheetMapping; readonly caption: string; readonly unit: string; readonly note: string }
interface State {
  readonly step: 'file' | 'busy' | 'sheet' | 'found' | 'columns' | 'preview' | 'failed';
  readonly stage: SheetStage;
  readonly share: number;
  readonly book: BookReport | null;
  readonly report: SheetReport | null;
  readonly wish: ImportWish;
  readonly remembered: boolean;
  readonly block: SheetBlock | null;
  readonly problem: SheetProblem | null;
  readonly wrong: BuildProblem | null;
}
const START: State = {
  step: 'file', stage: 'open', share: 0, book: null, report: null, wish: { mapping: { target: 'table', roles: [] }, caption: '', unit: '', note: '' }, remembered: false, block: null, problem: null, wrong: null,
};

/** Leads one file through its steps. Only one session is open at a time; leaving the screen ends it. */
export function useImport({ openSession, visibleUntil, board, recall, remember, onBlock }: SheetImportProps) {
  const [state, set] = useState(START);
  const session = useRef<SheetSession<Blob> | null>(null);
  const change = (part: Partial<State>) => set((before) => ({ ...before, ...part }));
  const fail = (problem: SheetProblem) => change({ step: 'failed', problem });
  useEffect(() => () => session.current?.close(), []);

  const showSheet = async (index: number, header?: HeaderRows, then: State['step'] = 'found') => {
    const here = session.current;
    change({ step: 'busy', stage: 'read', share: 0 });
    const answer = await here?.sheet(index, header);
    if (here !== session.current || !answer) return;
    if (!answer.ok) return fail(answer.error);
    const report = answer.value, known = fittingMapping(recall(board, report.key), report.titles.length);
    change({
      step: then, report, remembered: known !== null, wrong: null,
      wish: { mapping: known ?? report.guess, caption: report.layout.title, unit: report.layout.unit ?? '', note: report.layout.note },
    });
  };
  const chooseFile = async (file: Blob) => {
    session.current?.close();
    const here = openSession((stage, share) => here === session.current && change({ stage, share }));
    session.current = here;
    set({ ...START, step: 'busy' });
    const answer = await here.open(file);
    if (here !== session.current) return;
    if (!answer.ok) return fail(answer.error);
    const { sheets: [only, second] } = answer.value;
    change({ book: answer.value, step: 'sheet' });
    if (only && !second) await showSheet(only.index);
  };
  const build = async () => {
    const here = session.current, { mapping, caption, unit, note } = state.wish;
    change({ step: 'busy', stage: 'build', share: 0 });
    const answer = await here?.block({ mapping, caption, unit, note, visibleUntil });
    if (here !== session.current || !answer) return;
    if (answer.ok) change({ step: 'preview', block: answer.value, wrong: null });
    else if (typeof answer.error === 'string') fail(answer.error);
    else change({ step: 'columns', wrong: answer.error });
  };
  const accept = () => {
    if (state.block === null || state.report === null) return;
    remember(board, state.report.key, state.wish.mapping);
    session.current?.close();
    session.current = null;
    onBlock(state.block);
  };
  const leave = () => {
    session.current?.close();
    session.current = null;
    set(START);
  };
  return {
    state, chooseFile, showSheet, build, accept, leave,
    go: (step: State['step']) => change({ step }), wishFor: (part: Partial<ImportWish>) => change({ wish: { ...state.wish, ...part }, wrong: null }),
  };
}
export type Import = ReturnType<typeof useImport>;
