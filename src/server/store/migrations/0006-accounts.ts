import type { ColumnDefinitionBuilder } from 'kysely';
import type { Migration } from './migration.ts';

const required = (c: ColumnDefinitionBuilder) => c.notNull();
const key = (c: ColumnDefinitionBuilder) => c.notNull().primaryKey();
const account = (c: ColumnDefinitionBuilder) => c.notNull().references('account.id');

/** Who may work in the console: accounts 账号, what they may do where, second factors, recovery codes, sessions 登录, and failed attempts. */
export const accounts: Migration = {
  id: '0006-accounts',
  async up({ schema }) {
    await schema.createTable('account')
      .addColumn('id', 'text', key).addColumn('name', 'text', (c) => c.notNull().unique()).addColumn('password_hash', 'text', required)
      .addColumn('must_change', 'bigint', required).addColumn('demo', 'bigint', required).addColumn('created_at', 'text', required).addColumn('ended_at', 'text').execute();
    await schema.createTable('account_grant')
      .addColumn('account', 'text', account).addColumn('role', 'text', required).addColumn('board', 'text', (c) => c.notNull().references('board.code'))
      .addPrimaryKeyConstraint('account_grant_key', ['account', 'role', 'board']).execute();
    await schema.createTable('account_factor')
      .addColumn('account', 'text', account).addColumn('state', 'text', required).addColumn('secret', 'text', required)
      .addColumn('last_step', 'bigint', required).addColumn('created_at', 'text', required)
      .addPrimaryKeyConstraint('account_factor_key', ['account', 'state']).execute();
    await schema.createTable('recovery_code').addColumn('hash', 'text', key).addColumn('account', 'text', account).execute();
    await schema.createIndex('recovery_code_account').on('recovery_code').column('account').execute();
    await schema.createTable('session')
      .addColumn('id', 'text', key).addColumn('token_hash', 'text', (c) => c.notNull().unique()).addColumn('account', 'text', account)
      .addColumn('level', 'text', required).addColumn('device', 'text', required).addColumn('created_at', 'text', required)
      .addColumn('seen_at', 'text', required).addColumn('proved_at', 'text', required).addColumn('ends_at', 'text', required).execute();
    await schema.createIndex('session_account').on('session').column('account').execute();
    await schema.createTable('sign_in_failure')
      .addColumn('key', 'text', key).addColumn('failures', 'bigint', required).addColumn('at', 'text', required).addColumn('until', 'text', required).execute();
  },
};
