import { readPaste } from '../../src/client/paste/read-paste.ts';

/** What a test finds on the page. */
export interface PastePage { readonly readPaste: typeof readPaste }

Object.assign(globalThis, { readPaste } satisfies PastePage);
