import { readPaste } from '../../src/client/paste/read-paste.ts';

Object.assign(globalThis, { readPaste });
