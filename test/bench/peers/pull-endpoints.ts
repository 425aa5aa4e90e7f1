import { createHash } from 'node:crypto';
import { bodyOf, replyJson, type Site } from '../support/site.ts';

interface Doc { readonly id: string }

/** The pull side of RxDB's replication protocol, over a list of documents. */
export function serveRxdb(site: Site, prefix: string, docs: readonly Doc[]): void {
  site.answer(prefix, (_request, response, { searchParams }) => {
    const after = Number(searchParams.get('after')), limit = Number(searchParams.get('limit'));
    const documents = docs.slice(after, after + limit).map((doc) => ({ ...doc, _deleted: false }));
    replyJson(response, { documents, checkpoint: { after: after + documents.length } });
  });
}

/** As much of CouchDB's interface as a replication reads, over a list of documents. */
export function serveCouch(site: Site, prefix: string, docs: readonly Doc[]): void {
  const revOf = (doc: Doc) => createHash('md5').update(JSON.stringify(doc)).digest('hex');
  const all = docs.map((doc) => ({ doc, rev: revOf(doc) }));
  const byId = new Map(all.map((one) => [one.doc.id, one]));
  const couchDoc = (id: string) => {
    const found = byId.get(id);
    if (!found) return { error: { id, error: 'not_found' } };
    const { id: _id, ...rest } = found.doc as Doc & Record<string, unknown>;
    return { ok: { ...rest, _id, _rev: `1-${found.rev}`, _revisions: { start: 1, ids: [found.rev] } } };
  };
  site.answer(prefix, async (request, response, url) => {
    const path = url.pathname.slice(prefix.length).replace(/^\//, '');
    if (path === '') return replyJson(response, { db_name: 'peer', doc_count: all.length, update_seq: all.length, instance_start_time: '0' });
    if (path.startsWith('_local/')) {
      if (request.method !== 'PUT') return replyJson(response, { error: 'not_found' }, 404);
      await bodyOf(request);
      return replyJson(response, { ok: true, id: path, rev: '0-1' }, 201);
    }
    if (path === '_changes') {
      const since = Number(url.searchParams.get('since')), limit = Number(url.searchParams.get('limit') ?? all.length);
      const results = all.slice(since, since + limit).map(({ doc, rev }, i) => ({ seq: since + i + 1, id: doc.id, changes: [{ rev: `1-${rev}` }] }));
      return replyJson(response, { results, last_seq: since + results.length, pending: all.length - since - results.length });
    }
    if (path === '_bulk_get') {
      const asked = await bodyOf(request) as { docs: { id: string }[] };
      return replyJson(response, { results: asked.docs.map(({ id }) => ({ id, docs: [couchDoc(id)] })) });
    }
    replyJson(response, { error: 'not_found' }, 404);
  });
}
