import type { ColumnDataType, Kysely } from 'kysely';

export type Engine = 'sqlite' | 'postgres';

/** A migration sees tables by name only: it must keep working when the types of today have moved on. */
export type SchemaTx = Kysely<unknown>;

/** Types that the two engines call differently. Text and 64-bit integers have one name in both. */
export interface ColumnTypes { readonly blob: ColumnDataType }

export const COLUMN_TYPES: Readonly<Record<Engine, ColumnTypes>> = { sqlite: { blob: 'blob' }, postgres: { blob: 'bytea' } };

export interface Migration {
  /** Recorded in the table `migration`; never changed once released. */
  readonly id: string;
  up(tx: SchemaTx, types: ColumnTypes): Promise<void>;
}
