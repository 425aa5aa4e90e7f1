import type { Driver } from 'kysely';
import { beginImmediate } from './begin-immediate.ts';
import { openConnection } from './connection.ts';
import { SqliteConnection } from './sqlite-connection.ts';

/**
 * Connections of one role to one file, opened when needed and kept, lent in the order of asking.
 * With one writer the waiting line is what serialises the writers of this process.
 */
export class SqliteDriver implements Driver {
  readonly #file: string;
  readonly #role: 'writer' | 'reader';
  readonly #limit: number;
  readonly #idle: SqliteConnection[] = [];
  readonly #all: SqliteConnection[] = [];
  readonly #waiting: ((connection: SqliteConnection) => void)[] = [];

  constructor(file: string, role: 'writer' | 'reader', limit: number) {
    this.#file = file;
    this.#role = role;
    this.#limit = limit;
  }

  async init(): Promise<void> {
    this.#idle.push(this.#open());
  }

  async acquireConnection(): Promise<SqliteConnection> {
    const idle = this.#idle.pop();
    if (idle !== undefined) return idle;
    if (this.#all.length < this.#limit) return this.#open();
    return new Promise((resolve) => { this.#waiting.push(resolve); });
  }

  async releaseConnection(connection: SqliteConnection): Promise<void> {
    const next = this.#waiting.shift();
    if (next !== undefined) next(connection);
    else this.#idle.push(connection);
  }

  async beginTransaction(connection: SqliteConnection): Promise<void> {
    if (this.#role === 'writer') await beginImmediate(connection.db);
    else connection.db.exec('BEGIN');
  }

  async commitTransaction(connection: SqliteConnection): Promise<void> {
    connection.db.exec('COMMIT');
  }

  async rollbackTransaction(connection: SqliteConnection): Promise<void> {
    // After some errors (a full disk) SQLite has rolled back by itself.
    if (connection.db.isTransaction) connection.db.exec('ROLLBACK');
  }

  async destroy(): Promise<void> {
    for (const connection of this.#all.splice(0)) connection.db.close();
  }

  #open(): SqliteConnection {
    const connection = new SqliteConnection(openConnection(this.#file, this.#role));
    this.#all.push(connection);
    return connection;
  }
}
