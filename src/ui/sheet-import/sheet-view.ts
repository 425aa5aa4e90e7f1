import type { Instant } from '../../domain/civil-date.ts';
import type { SheetBlock } from '../../domain/sheet/build-block.ts';
import type { SheetMapping } from '../../domain/sheet/column-mapping.ts';
import type { OpenSheetSession } from '../../domain/sheet/sheet-session.ts';
import type { SheetTexts } from '../text/zh-cn-sheet.ts';
import type { View } from '../view.ts';

export interface SheetImportProps {
  readonly view: View;
  readonly text: SheetTexts;
  readonly openSession: OpenSheetSession<Blob>;
  /** When a list of people will hide itself, until its author says otherwise. */
  readonly visibleUntil: Instant;
  /** Board for which mappings are remembered. */
  readonly board: string;
  readonly recall: (board: string, headerKey: string) => SheetMapping | undefined;
  readonly remember: (board: string, headerKey: string, mapping: SheetMapping) => void;
  readonly onBlock: (block: SheetBlock) => void;
  readonly onCancel: () => void;
}
