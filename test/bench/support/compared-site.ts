import { serveCouch, serveRxdb } from '../peers/pull-endpoints.ts';
import { bundled } from './bundle.ts';
import { headlineFiles, livePostings } from './feed-files.ts';
import { Site } from './site.ts';

export interface ComparedSite {
  readonly site: Site;
  /** Length of all postings, a line each: as text, and gzipped. */
  readonly rawBytes: number;
  readonly gzipBytes: number;
}

/** A site with a data set's postings as floors and peers like to have them, and their programs. */
export async function comparedSite(dataDir: string): Promise<ComparedSite> {
  const postings = livePostings(dataDir);
  const lines = postings.join('\n');
  const site = await Site.start();
  const gzipBytes = site.put('/postings.ndjson', { type: 'application/x-ndjson', body: lines, encoding: 'gzip' });
  site.put('/headlines.json', { type: 'application/json', body: `[${headlineFiles(dataDir).join(',')}]` });
  const docs = postings.map((json) => JSON.parse(json) as { id: string });
  serveRxdb(site, '/rx', docs);
  serveCouch(site, '/couch', docs);
  site.page('/transfers', await bundled('floors/transfers.ts'));
  for (const peer of ['dexie', 'rxdb', 'pouchdb']) site.page(`/${peer}`, await bundled(`peers/${peer}.js`));
  return { site, gzipBytes, rawBytes: Buffer.byteLength(lines) };
}
