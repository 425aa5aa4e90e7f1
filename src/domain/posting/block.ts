import type { Instant } from '../civil-date.ts';
import type { StoredPicture } from './media.ts';

/** A piece of a posting's text. The order of blocks is the order of reading. 版块. */
export type Block =
  | HeadingBlock | ParagraphBlock | ListBlock | TableBlock | NameListBlock | FundTableBlock
  | ImageBlock | AttachmentBlock | ContactBlock | SignatureBlock | ExpiredBlock;

/**
 * A numbered heading. Levels follow GB/T 9704 7.3.3: 1 一、 2 （一） 3 1. 4 （1）; level 0 is an unnumbered heading.
 * `number` is kept as written, because originals number in ways of their own.
 */
export interface HeadingBlock { readonly type: 'heading'; readonly level: 0 | 1 | 2 | 3 | 4; readonly number: string; readonly text: string }

/** `salutation`: the addressees' line, set flush left (主送机关). `note`: 备注, 附注. */
export interface ParagraphBlock { readonly type: 'paragraph'; readonly text: string; readonly role?: 'salutation' | 'note' }

export interface ListBlock { readonly type: 'list'; readonly items: readonly ListItem[] }
/** `marker` as written (`1.`, `1、`, `（1）`, `•`): it hangs, it is not generated. */
export interface ListItem { readonly marker: string; readonly text: string; readonly detail?: string }

/** A cell; absent spans are 1. */
export interface TableCell { readonly text: string; readonly colspan?: number; readonly rowspan?: number }

/** `headerRows` may span; body rows are plain text, one string a column. `unit`: 单位 (万元, 元, 户 …). */
export interface TableBlock {
  readonly type: 'table';
  readonly caption: string;
  readonly unit?: string;
  readonly headerRows: readonly (readonly TableCell[])[];
  readonly rows: readonly (readonly string[])[];
  readonly note?: string;
}

/**
 * A list of people 名单. Personal: shown only until `visibleUntil`, when the device hides it by itself, offline too.
 * `group` holds for instance the village group (村民小组). `criteria` and `total` stand on the same screen as the list.
 */
export interface NameListBlock {
  readonly type: 'nameList';
  readonly caption: string;
  readonly criteria?: string;
  readonly columns: readonly string[];
  readonly groups: readonly NameGroup[];
  readonly total?: string;
  readonly visibleUntil: Instant;
}
export interface NameGroup { readonly group: string; readonly rows: readonly (readonly string[])[] }

/** Where money went 资金表. Amounts are in fen (1/100 yuan), integers; a balance is total − spent. */
export interface FundTableBlock {
  readonly type: 'fundTable';
  readonly caption: string;
  readonly totalFen: number;
  readonly source?: string;
  readonly lines: readonly FundLine[];
  readonly note?: string;
}
export interface FundLine { readonly purpose: string; readonly receiver?: string; readonly amountFen: number; readonly spentFen?: number }

/** A picture with its sizes in bytes, so that a reader can say what it costs before it is fetched 图片. `alt` tells those who do not see it what it shows. */
export interface ImageBlock extends StoredPicture { readonly type: 'image'; readonly alt: string; readonly caption?: string }

/** `media` absent: the original names the attachment, but it is not here. 附件. */
export interface AttachmentBlock { readonly type: 'attachment'; readonly number?: string; readonly name: string; readonly media?: string; readonly bytes?: number }

export interface ContactBlock { readonly type: 'contact'; readonly label: string; readonly phones: readonly string[]; readonly address?: string; readonly hours?: string; readonly person?: string }

/** Issuers and date under the text 落款; `date` as written when it could not be read. */
export interface SignatureBlock { readonly type: 'signature'; readonly issuers: readonly string[]; readonly date: string; readonly note?: string }

/** Stands where a personal block was, after its hour. */
export interface ExpiredBlock { readonly type: 'expired'; readonly was: 'nameList'; readonly caption: string; readonly expiredAt: Instant }

export const BLOCK_TYPES = ['heading', 'paragraph', 'list', 'table', 'nameList', 'fundTable', 'image', 'attachment', 'contact', 'signature', 'expired'] as const satisfies readonly Block['type'][];
