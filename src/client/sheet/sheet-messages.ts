import type { BlockWish } from '../../domain/sheet/build-block.ts';
import type { HeaderRows } from '../../domain/sheet/sheet-layout.ts';
import type { SheetStage } from '../../domain/sheet/sheet-session.ts';

/** What a page asks of the worker. */
export type SheetRequest =
  | { readonly ask: 'open'; readonly bytes: ArrayBuffer }
  | { readonly ask: 'sheet'; readonly index: number; readonly header?: HeaderRows }
  | { readonly ask: 'block'; readonly wish: BlockWish };
/** What the worker says: how far it is, and then one answer to each request, in their order. */
export type SheetMessage = { readonly says: 'progress'; readonly stage: SheetStage; readonly share: number } | { readonly says: 'answer'; readonly answer: unknown };
