/** What a column of a list of people is told by, and why it may stand or may not, in words for the author. */
export interface ColumnRule {
  /** Matched against the column's title without its spaces. */
  readonly title: RegExp;
  readonly reason: string;
}

/** Which columns a list of people of some kind may have 名单字段清单, with its legal basis. */
export interface ListRule {
  readonly id: string;
  readonly name: string;
  /** Lists of this kind are told by their caption. */
  readonly about: RegExp;
  readonly allowed: readonly ColumnRule[];
  readonly refused: readonly ColumnRule[];
  /** Why a column that neither names is refused. */
  readonly otherwise: string;
  readonly basis: string;
  /** False: a setting that an office has to confirm. */
  readonly verified: boolean;
}
