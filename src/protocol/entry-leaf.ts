import type { Body } from './body.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Entry } from './entry.ts';
import { leafHash } from './merkle-tree.ts';
import { sha256Hex, utf8 } from './sha256.ts';

/** The leaf hash of an entry: its canonical JSON is the leaf. */
export function entryLeaf(entry: Entry): string {
  return leafHash(utf8(canonicalJson(entry)));
}

/** What an entry says of its body: SHA-256 of the body's canonical JSON, salt included. */
export function bodyHash(body: Body): string {
  return sha256Hex(canonicalJson(body));
}
