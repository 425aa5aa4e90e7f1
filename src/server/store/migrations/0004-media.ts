import type { ColumnDefinitionBuilder } from 'kysely';
import type { Migration } from './migration.ts';

const required = (c: ColumnDefinitionBuilder) => c.notNull();

/** Pictures and recordings 媒体: what was taken in, its bytes in each form, and which postings show it. Bytes stand last, so that other columns are read past them. */
export const media: Migration = {
  id: '0004-media',
  async up({ schema }, { blob }) {
    await schema.createTable('media')
      .addColumn('sha256', 'text', (c) => c.notNull().primaryKey()).addColumn('kind', 'text', required).addColumn('type', 'text', required)
      .addColumn('width', 'bigint').addColumn('height', 'bigint').addColumn('seconds', 'bigint')
      .addColumn('stored_at', 'text', required).addColumn('gone_at', 'text').execute();
    await schema.createTable('media_file')
      .addColumn('media', 'text', (c) => c.notNull().references('media.sha256')).addColumn('variant', 'text', required).addColumn('type', 'text', required)
      .addColumn('sha256', 'text', required).addColumn('size', 'bigint', required).addColumn('bytes', blob, required)
      .addPrimaryKeyConstraint('media_file_key', ['media', 'variant']).execute();
    await schema.createTable('media_use')
      .addColumn('media', 'text', (c) => c.notNull().references('media.sha256'))
      .addColumn('posting_id', 'text', (c) => c.notNull().references('posting.id'))
      .addPrimaryKeyConstraint('media_use_key', ['media', 'posting_id']).execute();
    await schema.createIndex('media_use_posting').on('media_use').column('posting_id').execute();
  },
};
