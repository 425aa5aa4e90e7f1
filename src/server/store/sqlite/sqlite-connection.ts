import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import { storedValue } from '../parameter.ts';
import { storeError } from './store-error-of.ts';

interface Prepared { readonly statement: StatementSync; readonly givesRows: boolean }

/** More texts of SQL than the program has; a guard against a query built with values in its text. */
const CACHE_LIMIT = 512;

/** One `node:sqlite` connection as kysely uses it. Statements are prepared once. */
export class SqliteConnection implements DatabaseConnection {
  readonly db: DatabaseSync;
  readonly #prepared = new Map<string, Prepared>();

  constructor(db: DatabaseSync) {
    this.db = db;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const parameters = query.parameters.map(storedValue);
    try {
      const { statement, givesRows } = this.#prepare(query.sql);
      if (givesRows) {
        const rows = statement.all(...parameters) as R[];
        return { rows, numAffectedRows: BigInt(rows.length) };
      }
      const { changes, lastInsertRowid } = statement.run(...parameters);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    } catch (error) {
      throw storeError(error);
    }
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    // A statement of its own: the cached one could be run again between two rows.
    const statement = this.db.prepare(query.sql);
    for (const row of statement.iterate(...query.parameters.map(storedValue))) yield { rows: [row as R] };
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return known;
    const statement = this.db.prepare(sql);
    const prepared = { statement, givesRows: statement.columns().length > 0 };
    if (this.#prepared.size >= CACHE_LIMIT) this.#prepared.clear();
    this.#prepared.set(sql, prepared);
    return prepared;
  }
}
