// RxDB over its free storage (Dexie), replicating from an endpoint of its pull protocol.
import { createRxDatabase } from 'rxdb/plugins/core';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';

const text = { type: 'string', maxLength: 100 };
const schema = {
  version: 0, primaryKey: 'id', type: 'object', indexes: ['publishedAt'], required: ['id', 'publishedAt'],
  properties: { id: text, board: text, publishedAt: text, title: { type: 'string' } },
};

/** `first`: resolves as soon as one screen of the newest can be drawn; else when all are here. */
globalThis.peer = async (url, batchSize, first) => {
  const db = await createRxDatabase({ name: 'peer', storage: getRxStorageDexie(), multiInstance: false });
  const { postings } = await db.addCollections({ postings: { schema } });
  const replication = replicateRxCollection({
    collection: postings, replicationIdentifier: 'bench', live: false,
    pull: { batchSize, handler: async (checkpoint, limit) => (await fetch(`${url}?after=${checkpoint?.after ?? 0}&limit=${limit}`)).json() },
  });
  if (!first) {
    await replication.awaitInitialReplication();
    return;
  }
  await new Promise((resolve) => {
    postings.find({ sort: [{ publishedAt: 'desc' }], limit: 60 }).$.subscribe((found) => {
      if (found.length === 60) resolve(document.body.append(...found.map((row) => Object.assign(document.createElement('p'), { textContent: row.get('title') }))));
    });
  });
};
