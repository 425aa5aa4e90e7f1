/** What came out of a clipboard, without markup: lines and tables, in the order in which they are read. */
export type PastedPart = PastedLine | PastedTable;

/** `list`: a point of a list, with its depth (0 outermost) and its marker as written or as it was shown. */
export interface PastedLine {
  readonly type: 'line';
  readonly text: string;
  /** 1–6, from outermost to innermost. */
  readonly heading?: number;
  readonly list?: { readonly depth: number; readonly marker: string };
}

export interface PastedTable { readonly type: 'table'; readonly caption: string; readonly rows: readonly PastedRow[] }
export type PastedRow = readonly PastedCell[];
export interface PastedCell { readonly text: string; readonly colspan: number; readonly rowspan: number; readonly head: boolean }

/** Plain text as such parts: each line is one. */
export function partsOfText(text: string): readonly PastedPart[] {
  return text.split(/\r\n|\r|\n/).map((line) => ({ type: 'line' as const, text: line }));
}
