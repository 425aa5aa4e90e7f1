// Dexie as it is commonly used: one record a posting, put in bulks, with the indexes a list needs.
import { Dexie } from 'dexie';

const db = new Dexie('peer');
db.version(1).stores({ postings: 'id, board, publishedAt' });

globalThis.peer = async (url) => {
  const lines = (await (await fetch(url)).text()).split('\n').filter(Boolean);
  for (let from = 0; from < lines.length; from += 1000) await db.postings.bulkPut(lines.slice(from, from + 1000).map((line) => JSON.parse(line)));
};
