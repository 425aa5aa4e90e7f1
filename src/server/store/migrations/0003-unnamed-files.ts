import type { Migration } from './migration.ts';

/** When a file of the feed was first found without a name, so that its grace counts from then. */
export const unnamedFiles: Migration = {
  id: '0003-unnamed-files',
  async up({ schema }) {
    await schema.createTable('feed_unnamed')
      .addColumn('sha256', 'text', (c) => c.notNull().primaryKey()).addColumn('board', 'text', (c) => c.notNull()).addColumn('since', 'text', (c) => c.notNull()).execute();
    await schema.createIndex('feed_unnamed_board').on('feed_unnamed').column('board').execute();
  },
};
