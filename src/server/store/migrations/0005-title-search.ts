import type { Migration } from './migration.ts';

/** All titles newest first, so that a search for one reads the titles alone and stops at its first page. */
export const titleSearch: Migration = {
  id: '0005-title-search',
  async up({ schema }) {
    await schema.createIndex('posting_titles').on('posting').columns(['state', 'day', 'seq', 'id', 'title', 'initials', 'expires_at']).execute();
  },
};
