import type { CivilDate, Instant } from '../civil-date.ts';
import type { PostingKind } from '../posting/kind.ts';
import type { WarningLevel } from '../posting/posting.ts';

type Moment = (at: Instant, now: Instant) => string;

/** The words between the original's own, in the language of the posting. What the screen shows of them is said in the same words. */
export interface SpokenWords {
  readonly kinds: Readonly<Record<PostingKind, string>>;
  readonly levels: Readonly<Record<WarningLevel, string>>;
  readonly format: { readonly fullDay: (date: CivilDate) => string; readonly pair: (label: string, value: string) => string; readonly join: (parts: readonly string[]) => string; readonly moment: Moment };
  readonly posting: { readonly issuers: string; readonly docNumber: string; readonly publishedAt: string; readonly summary: string; readonly validUntil: string };
  readonly publicity: { readonly period: string; readonly objectTo: string; readonly basis: string; readonly range: (from: CivilDate, to: CivilDate) => string; readonly over: (to: CivilDate, now: Instant) => string };
  readonly consultation: { readonly period: string; readonly sendTo: string; readonly over: (to: CivilDate, now: Instant) => string };
  readonly interpretation: { readonly of: string };
  readonly guide: { readonly service: string; readonly reviewedOn: (on: CivilDate) => string };
  readonly warningFacts: {
    readonly hazard: string; readonly startsAt: string; readonly area: string; readonly caution: string; readonly measures: string; readonly issuedBy: string;
    readonly sentAt: string; readonly expiresAt: string; readonly source: string; readonly running: string; readonly overHint: string;
    readonly relayed: (source: string) => string; readonly notYet: Moment; readonly over: Moment; readonly lifted: Moment;
  };
  readonly block: {
    readonly unit: (unit: string) => string; readonly criteria: string; readonly total: string; readonly names: (n: number) => string; readonly hiddenOn: Moment;
    readonly attachment: string; readonly address: string; readonly hours: string; readonly person: string; readonly expired: string; readonly expiredAt: Moment;
  };
  readonly fund: {
    readonly total: string; readonly spent: string; readonly allotted: string; readonly balance: string; readonly over: string; readonly source: string; readonly purpose: string;
    readonly receiver: string; readonly amount: string; readonly planned: string;
  };
  readonly revision: { readonly title: string; readonly line: (revision: number, at: Instant) => string; readonly major: string; readonly minor: string };
  readonly spoken: {
    readonly row: (n: number) => string; readonly line: (n: number) => string; readonly table: string; readonly rows: (n: number) => string; readonly picture: string;
    readonly phone: string; readonly nothing: string; readonly end: string; readonly yuan: (yuan: string) => string;
  };
}
