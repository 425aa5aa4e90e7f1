import type { Instant } from '../../domain/civil-date.ts';
import type { ExamplesOf } from '../example.ts';
import { zhCnSheet } from '../text/zh-cn-sheet.ts';
import type { SheetImport } from './sheet-import.tsx';

const nothing = () => undefined;

export const sheetImportExamples: ExamplesOf<typeof SheetImport> = [
  { name: 'before a file is chosen', props: {
    text: zhCnSheet, visibleUntil: '2026-10-17T15:59:59.999Z' as Instant, board: '350524102211', recall: nothing, remember: nothing, onBlock: nothing, onCancel: nothing,
    openSession: () => {
      throw new Error('no file is opened in the gallery');
    },
  } },
];
