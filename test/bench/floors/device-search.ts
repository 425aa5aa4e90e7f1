// The product's own search, over what the product has stored on this device: a reader beside the page's, of the same sources.
import { openReader } from '../../../src/client/open-reader.ts';

/** As in data/datasets.ts, which a page cannot load. */
const VILLAGE = '350524101200';

// The page's own reader has its board's lists at hand by the time that somebody searches; so has this one.
const opened = openReader({ base: '' }).then(async (reader) => {
  await reader.load(VILLAGE);
  return reader.search();
});

/** Milliseconds until the first hit and until all was looked through; what is kept in memory. */
const findWords = async (query: string) => {
  const search = await opened;
  const begun = performance.now();
  let first: number | null = null;
  const state = await search.find(query, {
    limit: 20, onState: ({ titles, texts }) => {
      if (first === null && titles.length + texts.length > 0) first = performance.now() - begun;
    },
  });
  const all = performance.now() - begun;
  return { first: first ?? all, all, bytes: search.bytes(), found: state.titlesFound + state.textsFound };
};
/** Until nothing goes on in the background. */
const settled = async () => (await opened).settled();
Object.assign(globalThis, { findWords, settled });
