import type { Migration } from './migration.ts';

/** Postings that nobody has issued yet. 草稿. */
export const drafts: Migration = {
  id: '0002-drafts',
  async up({ schema }) {
    await schema.createTable('draft')
      .addColumn('id', 'text', (c) => c.notNull().primaryKey()).addColumn('board', 'text', (c) => c.notNull()).addColumn('title', 'text', (c) => c.notNull())
      .addColumn('json', 'text', (c) => c.notNull()).addColumn('created_at', 'text', (c) => c.notNull()).addColumn('source', 'text', (c) => c.notNull()).execute();
  },
};
