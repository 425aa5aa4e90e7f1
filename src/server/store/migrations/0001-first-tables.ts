import { type ColumnDefinitionBuilder, sql } from 'kysely';
import type { Migration, SchemaTx } from './migration.ts';

const required = (c: ColumnDefinitionBuilder) => c.notNull();
const key = (c: ColumnDefinitionBuilder) => c.notNull().primaryKey();
const zero = (c: ColumnDefinitionBuilder) => c.notNull().defaultTo(0);

export const firstTables: Migration = {
  id: '0001-first-tables',
  async up(tx, { blob }) {
    await boardTables(tx);
    await feedTables(tx);
    await tx.schema.createTable('feed_file')
      .addColumn('sha256', 'text', key).addColumn('kind', 'text', required).addColumn('board', 'text', required)
      .addColumn('json', blob).addColumn('br', blob).addColumn('gz', blob)
      .addColumn('created_at', 'text', required).addColumn('gone_at', 'text').execute();
    // Both are asked at each publication, and must not read past the bytes of files: one holds all that is asked, the other is nearly empty.
    await tx.schema.createIndex('feed_file_living').on('feed_file').columns(['board', 'gone_at', 'created_at', 'kind', 'sha256']).execute();
    await tx.schema.createIndex('feed_file_uncompressed').on('feed_file').columns(['created_at', 'sha256'])
      .where(sql<boolean>`br is null and gone_at is null`).execute();
    await trustTables(tx);
  },
};

async function boardTables({ schema }: SchemaTx): Promise<void> {
  await schema.createTable('meta').addColumn('key', 'text', key).addColumn('value', 'text', required).execute();
  await schema.createTable('board')
    .addColumn('code', 'text', key).addColumn('name', 'text', required).addColumn('level', 'text', required).addColumn('parent', 'text')
    .addColumn('size', 'bigint', zero).addColumn('changed', 'bigint', zero).execute();
  await schema.createTable('posting')
    .addColumn('id', 'text', key).addColumn('board', 'text', (c) => c.notNull().references('board.code'))
    .addColumn('kind', 'text', required).addColumn('field', 'text', required).addColumn('state', 'text', required)
    .addColumn('revision', 'bigint', required).addColumn('seq', 'bigint', required).addColumn('title', 'text', required)
    .addColumn('day', 'text', required).addColumn('until', 'text').addColumn('lifted', 'bigint', required).addColumn('expires_at', 'text').addColumn('issuer', 'text', required).addColumn('holds', 'bigint', required)
    .addColumn('initials', 'text', required)
    .addColumn('published_at', 'text', required).addColumn('next_expiry', 'text').addColumn('json', 'text').addColumn('tombstone', 'text').execute();
  await schema.createIndex('posting_list').on('posting').columns(['board', 'state', 'day', 'seq']).execute();
  await schema.createIndex('posting_running').on('posting').columns(['board', 'state', 'until']).execute();
  await schema.createIndex('posting_expiry').on('posting').column('next_expiry').execute();
  await schema.createTable('posting_revision')
    .addColumn('posting_id', 'text', (c) => c.notNull().references('posting.id')).addColumn('revision', 'bigint', required)
    .addColumn('seq', 'bigint', required).addColumn('issued_at', 'text', required).addColumn('json', 'text')
    .addPrimaryKeyConstraint('posting_revision_key', ['posting_id', 'revision']).execute();
}

async function feedTables({ schema }: SchemaTx): Promise<void> {
  await schema.createTable('feed_entry')
    .addColumn('board', 'text', required).addColumn('seq', 'bigint', required).addColumn('posting_id', 'text', required)
    .addColumn('revision', 'bigint', required).addColumn('kind', 'text', required).addColumn('at', 'text', required)
    .addColumn('body_hash', 'text', required).addColumn('leaf_hash', 'text', required)
    .addPrimaryKeyConstraint('feed_entry_key', ['board', 'seq']).execute();
  await schema.createIndex('feed_entry_posting').on('feed_entry').column('posting_id').execute();
  await schema.createTable('feed_body')
    .addColumn('board', 'text', required).addColumn('seq', 'bigint', required).addColumn('live', 'bigint', required).addColumn('json', 'text', required)
    .addPrimaryKeyConstraint('feed_body_key', ['board', 'seq']).execute();
  await schema.createTable('feed_page')
    .addColumn('board', 'text', required).addColumn('from_seq', 'bigint', required).addColumn('to_seq', 'bigint', required)
    .addColumn('root', 'text', required).addColumn('sha256', 'text', required).addColumn('bytes', 'bigint', required).addColumn('live', 'bigint', required)
    .addPrimaryKeyConstraint('feed_page_key', ['board', 'from_seq']).execute();
  // The newest head of each board; older ones live with the readers who saw them.
  await schema.createTable('feed_head')
    .addColumn('board', 'text', key).addColumn('size', 'bigint', required).addColumn('root', 'text', required)
    .addColumn('index_sha256', 'text', required).addColumn('headlines_sha256', 'text', required)
    .addColumn('issued_at', 'text', required).addColumn('not_after', 'text', required)
    .addColumn('key_id', 'text', required).addColumn('jws', 'text', required).execute();
}

async function trustTables({ schema }: SchemaTx): Promise<void> {
  await schema.createTable('signing_key')
    .addColumn('key_id', 'text', key).addColumn('role', 'text', required).addColumn('board', 'text')
    .addColumn('private_jwk', 'text').addColumn('public_jwk', 'text', required).addColumn('certificate', 'text')
    .addColumn('not_before', 'text', required).addColumn('not_after', 'text', required).addColumn('revoked_at', 'text').addColumn('reason', 'text').execute();
  await schema.createIndex('signing_key_board').on('signing_key').columns(['role', 'board']).execute();
  await schema.createTable('audit')
    .addColumn('seq', 'bigint', key).addColumn('at', 'text', required).addColumn('actor', 'text', required).addColumn('action', 'text', required)
    .addColumn('board', 'text').addColumn('subject', 'text').addColumn('detail', 'text', required)
    .addColumn('prev_hash', 'text', required).addColumn('hash', 'text', required).execute();
  await schema.createIndex('audit_subject').on('audit').columns(['subject', 'at']).execute();
  await schema.createTable('fork_report')
    .addColumn('id', 'text', key).addColumn('at', 'text', required).addColumn('board', 'text', required).addColumn('kind', 'text', required)
    .addColumn('known_head', 'text', required).addColumn('seen_head', 'text', required).execute();
}
