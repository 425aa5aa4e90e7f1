import { readFileSync } from 'node:fs';
import { WORKING_CALENDAR } from '../../../src/data/working-calendar.ts';
import { civilDate } from '../../../src/domain/civil-date.ts';
import type { Block } from '../../../src/domain/posting/block.ts';
import type { NewPosting } from '../../../src/domain/posting/posting.ts';
import { parseNotice } from '../../../src/domain/notice-import/parse-notice.ts';

export const CONTEXT = { board: '350524', today: civilDate('2026-11-24'), calendar: WORKING_CALENDAR };

/** Imports a fixture by name; a notice that cannot be read fails the test. */
export function readFixture(name: string): { posting: NewPosting; warnings: readonly string[] } {
  const json: unknown = JSON.parse(readFileSync(new URL(`../../fixtures/notices/${name}.json`, import.meta.url), 'utf8'));
  return parsed(json);
}

export function parsed(json: unknown): { posting: NewPosting; warnings: readonly string[] } {
  const read = parseNotice(json, CONTEXT);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** A notice with a body and nothing odd about it. */
export function notice(body: string, more: Readonly<Record<string, unknown>> = {}): unknown {
  return { title: '关于某事的通告', issuer: '云溪县民政局', docNumber: null, issuedOn: '2025-06-01', field: 'general', kind: 'notice', body, tables: [], ...more };
}

export function blocksOf<T extends Block['type']>(posting: NewPosting, type: T): readonly Extract<Block, { type: T }>[] {
  return posting.blocks.filter((b): b is Extract<Block, { type: T }> => b.type === type);
}

/** The order of a posting, one letter-word a block. */
export function order(posting: NewPosting): string {
  return posting.blocks.map((b) => (b.type === 'paragraph' && b.role ? b.role : b.type)).join(' ');
}
