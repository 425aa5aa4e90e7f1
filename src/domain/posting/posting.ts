import type { CivilDate, Instant } from '../civil-date.ts';
import type { Block } from './block.ts';
import type { FieldId } from './kind.ts';
import type { Recording } from './media.ts';

/** One issued revision of a posting 公开信息, as every reader gets it. Nothing in it is private. */
export type Posting = PostingBase & KindPart;

export interface PostingBase {
  /** 80 random bits as 16 characters of Crockford's base 32, lower case: nothing about place or time can be read from it. */
  readonly id: string;
  /** Statistical code: county 6, township 9, village 12 digits. */
  readonly board: string;
  /** 1 for the first issue; each correction adds 1. */
  readonly revision: number;
  readonly title: string;
  /** 发布机构; several sign some documents. */
  readonly issuers: readonly string[];
  /** 文号, brackets as in the original. */
  readonly docNumber?: string;
  /** 索引号 (政府信息公开条例 art. 12). */
  readonly indexNumber?: string;
  readonly field: FieldId;
  /** Catalogue items (`poverty.pairing` …) that this posting discloses. */
  readonly items: readonly string[];
  /** 公文生成日期: the day the deadline counts from (art. 26). Null when the original does not say. */
  readonly formedOn: CivilDate | null;
  /** First publication of revision 1. */
  readonly publishedAt: Instant;
  /** When this revision was issued. */
  readonly issuedAt: Instant;
  /** Role and unit that signed off, e.g. 「湖头镇人民政府（签发）」. Never a private person. */
  readonly issuedBy: string;
  /** 概述: one or two sentences. */
  readonly summary: string;
  readonly blocks: readonly Block[];
  /** The office's own reading of this posting, when there is one. 朗读录音. */
  readonly recording?: Recording;
  /** One per revision after the first, newest last. */
  readonly changes: readonly Change[];
  /** 有效性: last day of validity, when there is one. */
  readonly validUntil?: CivilDate;
  /** When the whole posting disappears by itself, leaving a tombstone. */
  readonly expiresAt?: Instant;
}

/** What a correction changed 更正说明; `minor` does not ask readers to read again. */
export interface Change { readonly revision: number; readonly at: Instant; readonly weight: 'minor' | 'major'; readonly note: string }

export type KindPart = AnnouncementPart | PublicityPart | DisclosurePart | WarningPart | ConsultationPart | InterpretationPart | GuidePart;

export interface AnnouncementPart { readonly kind: 'announcement' }
/** 公示期: both days included. `basis` is the rule's text; `objectTo` says how to object. */
export interface PublicityPart { readonly kind: 'publicity'; readonly publicity: PublicityWindow }
export interface PublicityWindow { readonly from: CivilDate; readonly to: CivilDate; readonly basis: string; readonly objectTo: string }
export interface DisclosurePart { readonly kind: 'disclosure' }
export interface WarningPart { readonly kind: 'warning'; readonly warning: Warning }
export interface ConsultationPart { readonly kind: 'consultation'; readonly consultation: Consultation }
/** 征求意见; `outcome` is the posting that tells what was adopted. */
export interface Consultation { readonly from: CivilDate; readonly to: CivilDate; readonly sendTo: string; readonly outcome?: string }
/** 解读 of a document, by number or posting id. */
export interface InterpretationPart { readonly kind: 'interpretation'; readonly interprets: { readonly docNumber?: string; readonly postingId?: string; readonly title: string } }
/** 办事指南, with the day it was last checked. */
export interface GuidePart { readonly kind: 'guide'; readonly guide: { readonly service: string; readonly reviewedOn: CivilDate } }

/** 红 I · 橙 II · 黄 III · 蓝 IV (突发事件应对法 art. 63). */
export const WARNING_LEVELS = ['red', 'orange', 'yellow', 'blue'] as const;
export type WarningLevel = (typeof WARNING_LEVELS)[number];

/**
 * The eight statutory elements (突发事件应对法 art. 64: 类别、级别、起始时间、可能影响的范围、警示事项、
 * 应当采取的措施、发布单位、发布时间) and the state. `relayed`: weather warnings are relayed, never authored
 * (气象灾害防御条例 art. 30). After `expiresAt` it is shown as over, with 「情况可能已变化」.
 */
export interface Warning {
  readonly hazard: string;
  readonly level: WarningLevel;
  readonly startsAt: Instant;
  readonly area: string;
  readonly caution: string;
  readonly measures: string;
  readonly issuedBy: string;
  readonly sentAt: Instant;
  readonly number?: string;
  readonly relayed?: { readonly source: string; readonly number?: string };
  readonly expiresAt: Instant;
  readonly lift?: { readonly at: Instant; readonly note: string };
}

/** Why a posting is no longer shown 撤回 · 到期 · 移除. */
export const TOMBSTONE_CAUSES = ['withdrawn', 'expired', 'removed'] as const;
export type TombstoneCause = (typeof TOMBSTONE_CAUSES)[number];

/** What stays readable of a posting that is gone. `title` only where the title itself harms nobody. */
export interface Tombstone {
  readonly id: string;
  readonly board: string;
  readonly revision: number;
  readonly cause: TombstoneCause;
  readonly reason: string;
  readonly at: Instant;
  readonly title?: string;
}

type Omitted = 'id' | 'revision' | 'publishedAt' | 'issuedAt' | 'issuedBy' | 'changes';

/** What an author hands in; the server adds identity, revision and times. */
export type NewPosting = Omit<PostingBase, Omitted> & KindPart;
