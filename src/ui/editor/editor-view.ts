import type { ComponentChildren } from 'preact';
import type { CatalogueItem } from '../../domain/catalogue/item.ts';
import type { WorkingCalendar } from '../../domain/deadline/working-calendar.ts';
import type { Block } from '../../domain/posting/block.ts';
import type { ListRule } from '../../domain/draft/list-rule.ts';
import type { PublicityRule } from '../../domain/publicity/publicity-rule.ts';
import type { EditorTexts } from '../text/zh-cn-editor.ts';
import type { View } from '../view.ts';

/** The surroundings of the editor: its strings come with the console only. */
export interface EditorView extends View { readonly editor: EditorTexts }

/** A clipboard as a paste event hands it over. */
export interface Pasted { readonly html: string; readonly text: string }

/** What makes blocks out of something else: a photographed notice, a file, a sheet. It calls `done` with what it made, or `close`. */
export type BlockMaker = (done: (blocks: readonly Block[]) => void, close: () => void) => ComponentChildren;

/** What lies on an author's desk: facts that the editor goes by, and the ways out of it. None of it changes while a draft is written. */
export interface EditorDesk {
  readonly catalogue: readonly CatalogueItem[];
  readonly calendar: WorkingCalendar;
  readonly publicityRules: readonly PublicityRule[];
  /** Which columns lists of people may have. */
  readonly listRules: readonly ListRule[];
  /** A key for a new block: 8 characters of 0–9 and a–z, by chance. */
  readonly newKey: () => string;
  /** Blocks out of a clipboard; absent: pasted text stays text. */
  readonly readPaste?: (pasted: Pasted) => readonly Block[];
  /** More ways to add blocks, offered where they are given. 拍照 · 文件 · 表格. */
  readonly makers?: { readonly [Way in 'image' | 'attachment' | 'sheet']?: BlockMaker };
}
