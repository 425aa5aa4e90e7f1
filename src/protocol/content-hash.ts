import type { DraftContent } from '../domain/draft/draft-content.ts';
import { canonicalJson } from './canonical-json.ts';
import { sha256Hex } from './sha256.ts';

/** SHA-256 (hex) of a draft's content as canonical JSON: what is submitted, reviewed and issued is named by it. Throws a TypeError for broken text. */
export function contentHash(content: DraftContent): string {
  return sha256Hex(canonicalJson(content));
}
