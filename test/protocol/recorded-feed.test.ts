import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type FeedCase, answer } from '../support/feed-case.ts';
import { recordFeed } from '../support/record-feed.ts';

const FOLDER = fileURLToPath(new URL('../vectors/feed/recorded', import.meta.url));
const read = (file: string) => new Uint8Array(readFileSync(join(FOLDER, file)));
// RECORD_FEED=1 plays the board again and replaces the recording: only for a new version of the wire.
const isRecording = process.env['RECORD_FEED'] === '1';

describe('the recorded feed', () => {
  it('can be recorded again from the server of today, with the same answers', async () => {
    const { files, cases } = await recordFeed();
    if (isRecording) replaceRecording(files, cases);
    for (const { name, expect: expected, ...question } of cases) {
      expect(await answer(question, (file) => new TextEncoder().encode(files.get(file) ?? '')), name).toEqual(expected);
    }
  });

  it('is answered as recorded, case by case', async () => {
    const cases = JSON.parse(readFileSync(join(FOLDER, 'cases.json'), 'utf8')) as FeedCase[];
    expect(cases.length).toBeGreaterThan(40);
    for (const { name, expect: expected, ...question } of cases) expect(await answer(question, read), name).toEqual(expected);
  });

  it('holds a case for every refusal that a check can come to', () => {
    const cases = JSON.parse(readFileSync(join(FOLDER, 'cases.json'), 'utf8')) as FeedCase[];
    const reasons = new Set(cases.flatMap((c) => ('refused' in c.expect ? [c.expect.refused] : [])));
    expect([...reasons].sort()).toEqual(['bad-body', 'bad-hash', 'bad-root', 'bad-signature', 'fork', 'revoked-key', 'rewritten', 'rollback', 'unknown-key', 'unreadable', 'wrong-board']);
  });
});

function replaceRecording(files: ReadonlyMap<string, string>, cases: readonly FeedCase[]): void {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const [file, text] of [...files, ['cases.json', `${JSON.stringify(cases, null, 1)}\n`] as const]) {
    mkdirSync(dirname(join(FOLDER, file)), { recursive: true });
    writeFileSync(join(FOLDER, file), text);
  }
}
