// PouchDB replicating from a CouchDB.
import PouchDB from 'pouchdb-browser';

globalThis.peer = (url, batch_size, first) => new Promise((resolve, reject) => {
  const db = new PouchDB('peer');
  const replication = PouchDB.replicate(new URL(url, location.href).href, db, { batch_size });
  replication.on('error', reject);
  replication.on('complete', () => resolve());
  if (first) {
    replication.on('change', async () => {
      const { rows } = await db.allDocs({ include_docs: true, descending: true, limit: 60 });
      resolve(document.body.append(...rows.map((row) => Object.assign(document.createElement('p'), { textContent: row.doc.title }))));
    });
  }
});
