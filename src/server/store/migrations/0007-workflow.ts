import type { ColumnDefinitionBuilder } from 'kysely';
import type { Migration } from './migration.ts';

const required = (c: ColumnDefinitionBuilder) => c.notNull();
const key = (c: ColumnDefinitionBuilder) => c.notNull().primaryKey();
const draft = (c: ColumnDefinitionBuilder) => c.notNull().references('draft.id');

/**
 * Writing, reviewing and issuing 起草、审核、签发: drafts with every version and every step, reviews that are owed 补审, and what became of each
 * operation 回执. The table of drafts is made anew: no program has let anybody work with what was in it.
 */
export const workflow: Migration = {
  id: '0007-workflow',
  async up({ schema }) {
    await schema.dropTable('draft').execute();
    await schema.createTable('draft')
      .addColumn('id', 'text', key).addColumn('board', 'text', (c) => c.notNull().references('board.code')).addColumn('title', 'text', required)
      .addColumn('state', 'text', required).addColumn('version', 'bigint', required).addColumn('content_version', 'bigint', required)
      .addColumn('content_hash', 'text', required).addColumn('salt', 'text', required).addColumn('author', 'text', required)
      .addColumn('reviewer', 'text').addColumn('reviewed_hash', 'text').addColumn('issuer', 'text').addColumn('corrects', 'text')
      .addColumn('created_at', 'text', required).addColumn('updated_at', 'text', required).addColumn('publish_at', 'text').execute();
    await schema.createIndex('draft_list').on('draft').columns(['updated_at', 'id']).execute();
    await schema.createIndex('draft_board').on('draft').columns(['board', 'state', 'updated_at']).execute();
    await schema.createIndex('draft_due').on('draft').columns(['state', 'publish_at']).execute();
    await schema.createIndex('draft_corrects').on('draft').column('corrects').execute();
    await schema.createTable('draft_version')
      .addColumn('draft', 'text', draft).addColumn('version', 'bigint', required).addColumn('content_hash', 'text', required)
      .addColumn('saved_by', 'text', required).addColumn('saved_at', 'text', required).addColumn('thinned', 'bigint', required).addColumn('json', 'text')
      .addPrimaryKeyConstraint('draft_version_key', ['draft', 'version']).execute();
    await schema.createTable('draft_event')
      .addColumn('draft', 'text', draft).addColumn('version', 'bigint', required).addColumn('step', 'text', required).addColumn('state', 'text', required)
      .addColumn('actor', 'text', required).addColumn('at', 'text', required).addColumn('comments', 'text').addColumn('note', 'text')
      .addPrimaryKeyConstraint('draft_event_key', ['draft', 'version']).execute();
    await schema.createTable('review_debt')
      .addColumn('draft', 'text', (c) => c.notNull().primaryKey().references('draft.id')).addColumn('since', 'text', required)
      .addColumn('reason', 'text', required).addColumn('settled_at', 'text').execute();
    await schema.createIndex('review_debt_open').on('review_debt').columns(['settled_at', 'since']).execute();
    await schema.createTable('operation_receipt')
      .addColumn('op_id', 'text', key).addColumn('account', 'text', required).addColumn('device', 'text', required).addColumn('device_seq', 'bigint', required)
      .addColumn('body_hash', 'text', required).addColumn('outcome', 'text', required).addColumn('at', 'text', required).execute();
    await schema.createIndex('operation_receipt_at').on('operation_receipt').column('at').execute();
  },
};
