import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../src/protocol/content-hash.ts';
import { ROLES } from '../../../src/domain/access/role.ts';
import { issuePosting } from '../../../src/server/use-cases/issue-postings.ts';
import { verifyData } from '../../../src/server/use-cases/verify-data.ts';
import type { OperationMessage } from '../../../src/protocol/operation.ts';
import { CHECKED, draftId, draftOffice, draftText, handOf, operation } from '../../support/draft-office.ts';
import { mutateJson } from '../../support/mutate-json.ts';
import { newPublicity, newWarning } from '../../support/new-posting.ts';
import { COUNTY, ISSUER } from '../../support/test-deps.ts';

const RUNS = Number(process.env['OPERATION_REQUESTS'] ?? 300);
const content = draftText();
const approved = { contentHash: contentHash(content) };
const BODIES = [
  ['draft.save', { content }], ['draft.submit', approved], ['draft.recall', {}], ['draft.review', { ...approved, checklist: CHECKED }], ['draft.return', { ...approved, comments: [{ text: '请修改' }] }],
  ['draft.issue', approved], ['draft.issue', { ...approved, urgent: { reason: '汛情' } }], ['draft.issue', { ...approved, publishAt: '2026-12-24T01:00:00.000Z' }], ['draft.unschedule', {}], ['draft.discard', {}],
  ['posting.withdraw', { reason: '内容有误' }], ['posting.remove', { reason: '不应公开' }], ['posting.extend', { to: '2026-12-20', note: '延长' }], ['warning.lift', { note: '险情已过' }],
] as const;
/** Texts that break stores, hashes and comparisons. */
const NASTY = ['', ' ', 'a\0b', '\ud800', '\u202e', '__proto__', 'x'.repeat(30_000), '安溪'.repeat(9000), '1e309'] as const;
/** Null but for once in so many times. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>, often: number) => fc.oneof({ weight: often - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
const choice = fc.record({ node: fc.nat(60), how: fc.nat(12), extra: fc.nat(40) });

describe('whatever is sent as operations', () => {
  it(`is answered clearly, never with a 5xx, and leaves the data sound (${RUNS} batches)`, async () => {
    const office = await draftOffice();
    const { t } = office;
    const hands = [office.author, office.reviewer, office.issuer, await handOf(t, 'all', ROLES, COUNTY)];
    const postings: string[] = [];
    for (const posting of [newPublicity(), newWarning()]) {
      const issued = await issuePosting(t.deps, ISSUER, posting);
      if (issued.ok) postings.push(issued.value.posting.id);
    }
    const sent = fc.record({ body: fc.oneof({ weight: 1, arbitrary: fc.constant(BODIES[0]) }, { weight: 3, arbitrary: fc.constantFrom(...BODIES) }), id: fc.nat(5), near: fc.constantFrom(0, 0, 0, 0, -1, 1), how: seldom(choice, 3), nasty: seldom(fc.constantFrom(...NASTY), 8) });
    const outcomes = new Map<string, number>();
    let done = 0, all = 0;
    const versions = new Map<string, number>();
    const made = ({ body: [kind, body], id, near, how, nasty }: typeof sent extends fc.Arbitrary<infer S> ? S : never): unknown => {
      const target = kind.startsWith('draft.') ? draftId(id + 1) : postings[id % 2] ?? '';
      const whole = operation(kind, target, Math.max(0, (versions.get(target) ?? 0) + near), body as never);
      const dirty = nasty === null ? whole : { ...whole, body: JSON.parse(JSON.stringify(whole.body).replace('请修改', '').replace('内容有误', '')) as object, board: nasty };
      return how === null ? dirty : mutateJson(dirty, how);
    };
    await fc.assert(fc.asyncProperty(fc.nat(3), fc.array(sent, { minLength: 1, maxLength: 4 }), seldom(choice, 12), async (who, some, broken) => {
      const hand = hands[who] ?? office.author;
      for (const row of await t.deps.store.read((tx) => tx.selectFrom('draft').select(['id', 'version']).execute())) versions.set(row.id, row.version);
      const batch = { operations: some.map(made) };
      const answer = await hand.client.send('POST', '/api/v1/operations', (broken === null ? batch : mutateJson(batch, broken)) as object);
      expect([answer.status < 500, t.failures]).toEqual([true, []]);
      if (answer.status !== 200) {
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
        return;
      }
      for (const result of (await answer.json() as { results: { outcome: string }[] }).results) {
        all += 1;
        if (result.outcome === 'done') done += 1;
        outcomes.set(result.outcome, (outcomes.get(result.outcome) ?? 0) + 1);
      }
    }), { numRuns: RUNS });
    expect((await verifyData(t.deps.store, t.deps.clock())).findings).toEqual([]);
    // Enough of it got through the form and met the state of things.
    expect([...outcomes.keys()].sort()).toEqual(['conflict', 'done', 'gap', 'refused']);
    expect(done / all).toBeGreaterThan(0.05);
  }, 30_000 + RUNS * 1000);

  it('does nothing that a session does not reach, in whatever order it is sent', async () => {
    const office = await draftOffice();
    const steps: OperationMessage[] = [operation('draft.save', draftId(1), 0, { content }), operation('draft.submit', draftId(1), 1, approved), operation('draft.submit', draftId(1), 1, approved)];
    await fc.assert(fc.asyncProperty(fc.shuffledSubarray(steps, { minLength: 1 }), async (some) => {
      for (const hand of [office.reviewer, office.issuer]) for (const result of await hand.send(...some)) expect(result.outcome).toBe('refused');
    }), { numRuns: 10 });
    expect(await office.t.deps.store.read((tx) => tx.selectFrom('draft').select('id').execute())).toEqual([]);
  });
});
