import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BodySchema } from '../../src/protocol/body.ts';
import { EntrySchema } from '../../src/protocol/entry.ts';
import { HeadlinesSchema, IndexSchema, PageSchema } from '../../src/protocol/feed-file.ts';
import { ChainSchema, HeadSchema, SignedHeadSchema } from '../../src/protocol/head.ts';
import { CertificateSchema, JWS_TYPES, KeysSchema, RevocationsSchema, SuccessionSchema } from '../../src/protocol/keys.ts';
import { ConsistencyProofSchema, InclusionProofSchema } from '../../src/protocol/proof.ts';
import { sha256Hex } from '../../src/protocol/sha256.ts';
import { TailSchema } from '../../src/protocol/tail.ts';
import { OLDEST_CLIENT, PROTOCOL_VERSION } from '../../src/protocol/version.ts';

const SCHEMAS = {
  BodySchema, CertificateSchema, ChainSchema, ConsistencyProofSchema, EntrySchema, HeadSchema, HeadlinesSchema, InclusionProofSchema, IndexSchema, KeysSchema, PageSchema,
  RevocationsSchema, SignedHeadSchema, SuccessionSchema, TailSchema,
};

/** The form that each version of the wire has had. A line is added with a new version, never changed. */
const FORMS: Readonly<Record<number, string>> = {
  1: '30ea2eb60f09ceba0d24c530aa3f486b54bc9e039c3d6fe73f7740aae7bd3978',
};

const KEPT = ['type', 'kind', 'expects', 'message', 'literal', 'options', 'entries', 'items', 'item', 'wrapped', 'pipe', 'requirement', 'key', 'value', 'rest'];

/** A schema as plain data: its kinds, members, limits and patterns. */
function form(schema: unknown): unknown {
  if (schema instanceof RegExp) return String(schema);
  if (Array.isArray(schema)) return schema.map(form);
  if (typeof schema === 'function' || typeof schema === 'undefined') return null;
  if (typeof schema !== 'object' || schema === null) return schema;
  const isSchema = 'kind' in schema && 'type' in schema;
  return Object.entries(schema).filter(([key]) => !isSchema || KEPT.includes(key)).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, form(value)]);
}

describe('the version of the wire', () => {
  it('goes up whenever the form of a message changes', () => {
    expect(sha256Hex(JSON.stringify([form(SCHEMAS), JWS_TYPES]))).toBe(FORMS[PROTOCOL_VERSION]);
  });

  it('is one that this test would notice: the form tells members, limits and patterns apart', () => {
    const text = JSON.stringify(form(SCHEMAS));
    for (const part of ['bodyHash', 'visibleUntil', '[0-9a-f]{64}', '20000', 'not a day']) expect(text).toContain(part);
  });

  it('has its line of history, and serves no client from before the beginning', () => {
    const source = readFileSync(new URL('../../src/protocol/version.ts', import.meta.url), 'utf8');
    for (let version = 1; version <= PROTOCOL_VERSION; version += 1) expect(source).toMatch(new RegExp(`^ \\*\\s+${version}\\s+\\S`, 'm'));
    expect(OLDEST_CLIENT).toBeGreaterThanOrEqual(1);
    expect(OLDEST_CLIENT).toBeLessThanOrEqual(PROTOCOL_VERSION);
    expect(existsSync(new URL('../released/README.md', import.meta.url))).toBe(true);
  });
});
