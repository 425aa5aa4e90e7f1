// What the engine's browser tests load into a page.
import { indexedFiles } from '../../src/client/indexed-files.ts';
import { openChanges } from '../../src/client/open-changes.ts';
import { openReader } from '../../src/client/open-reader.ts';
import { stayCurrent } from '../../src/client/stay-current.ts';

export interface EnginePage {
  readonly openReader: typeof openReader;
  readonly stayCurrent: typeof stayCurrent;
  readonly openChanges: typeof openChanges;
  readonly indexedFiles: typeof indexedFiles;
}

Object.assign(globalThis, { engine: { openReader, stayCurrent, openChanges, indexedFiles } satisfies EnginePage });
