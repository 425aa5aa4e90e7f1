/** A row with these unique values exists already. `columns` as `table.column`. */
export class StoreConflict extends Error {
  override readonly name = 'StoreConflict';
  readonly columns: readonly string[];

  constructor(columns: readonly string[], cause?: unknown) {
    super(`a row with the same ${columns.join(', ')} exists`, { cause });
    this.columns = columns;
  }
}

/** Another process held the database for longer than a writer waits. Nothing was written; trying again later is safe. */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy';
}

/** The database cannot be used as asked: not durable, not migrated, or closed. */
export class StoreUnusable extends Error {
  override readonly name = 'StoreUnusable';
}

/** A value that not every engine can keep unchanged was to be stored. Nothing was written. */
export class StoreValueRefused extends Error {
  override readonly name = 'StoreValueRefused';
}
