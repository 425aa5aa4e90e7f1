import { openSheetSession } from '../../client/sheet/open-sheet-session.ts';
import type { Instant } from '../../domain/civil-date.ts';
import type { Block } from '../../domain/posting/block.ts';
import type { SheetMapping } from '../../domain/sheet/column-mapping.ts';
import { SheetImport } from '../../ui/sheet-import/sheet-import.tsx';
import { enSheet } from '../../ui/text/en-sheet.ts';
import { zhCnSheet } from '../../ui/text/zh-cn-sheet.ts';
import type { View } from '../../ui/view.ts';

interface SheetMakerProps { readonly view: View; readonly board: string; readonly visibleUntil: Instant; readonly done: (blocks: readonly Block[]) => void; readonly close: () => void }

/** How sheets of a board were read last, as long as the page is open: titles of columns alone. */
const mappings = new Map<string, SheetMapping>();

/** Makes a block out of a spreadsheet; what is personal was taken out before it came here. */
export function SheetMaker({ view, board, visibleUntil, done, close }: SheetMakerProps) {
  const text = view.text.locale === 'en' ? enSheet : zhCnSheet;
  return (
    <SheetImport view={view} text={text} openSession={openSheetSession} board={board} visibleUntil={visibleUntil}
      recall={(code, key) => mappings.get(`${code} ${key}`)} remember={(code, key, mapping) => void mappings.set(`${code} ${key}`, mapping)}
      onBlock={(block) => done([block])} onCancel={close}
    />
  );
}
