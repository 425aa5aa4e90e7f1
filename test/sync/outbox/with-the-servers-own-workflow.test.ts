import { randomFillSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createVault } from '../../../src/client/console/create-vault.ts';
import { emptyVaultData, memoryVaultStore } from '../../../src/client/console/memory-vault-store.ts';
import type { Vault } from '../../../src/client/console/vault.ts';
import type { Draft } from '../../../src/domain/draft/draft.ts';
import type { DraftContent } from '../../../src/domain/draft/draft-content.ts';
import { mergeDrafts } from '../../../src/domain/draft/merge-drafts.ts';
import { isParked } from '../../../src/sync/outbox/outbox-record.ts';
import type { OutboxTransport } from '../../../src/sync/outbox/ports.ts';
import { draftOffice, type Hand } from '../../support/draft-office.ts';
import { draftTextOf } from '../../support/draft-text.ts';
import { VILLAGE } from '../../support/test-deps.ts';

type Fate = 'lost' | 'answer-lost' | 'twice' | null;

/** A tablet of somebody's; `fates` says what befalls the next batches. */
function tablet({ client }: Hand, fates: Fate[] = []): Vault {
  const ask: OutboxTransport['post'] = async (path, json) => {
    const answer = await client.send('POST', path, JSON.parse(json) as object);
    return {
      status: answer.status, sameOrigin: true, redirected: false, header: (name) => answer.headers.get(name), bytes: new Uint8Array(await answer.arrayBuffer()),
      dateMs: null, retryAfterMs: null, roundTripMs: 1,
    };
  };
  return createVault({
    account: 'a', store: memoryVaultStore(emptyVaultData()), clock: { nowMs: () => 1_800_000_000_000, monotonicMs: () => 0 }, random: () => 0.5, timer: { after: () => () => undefined },
    entropy: (n) => randomFillSync(new Uint8Array(n)), channel: null, erase: async () => undefined, pushesItself: false,
    transport: { post: async (path, json) => {
      const fate = fates.shift() ?? null;
      if (fate === 'lost') return 'offline';
      if (fate === 'twice') await ask(path, json);
      const answer = await ask(path, json);
      return fate === 'answer-lost' ? 'offline' : answer;
    } },
  });
}

async function fetched(hand: Hand, id: string): Promise<Draft> {
  const answer = await hand.client.send('GET', `/api/v1/drafts/${id}`);
  expect(answer.status).toBe(200);
  return await answer.json() as Draft;
}

const titled = (content: DraftContent, title: string): DraftContent => ({ ...content, fields: { ...content.fields, title } });

describe('the outbox at the server as it is', () => {
  it('takes an afternoon offline from the first word to the notice board, through a network that loses and doubles, each step once', async () => {
    const office = await draftOffice();
    const author = tablet(office.author, ['lost', 'answer-lost', 'twice']);
    const { draft } = await author.begin(draftTextOf());
    await author.handIn(draft.id, 'save');
    expect((await author.keep(draft.id, titled(draft.content, '停水通知（改）'), draft.stamp)).ok).toBe(true);
    expect(await author.push()).toEqual({ end: 'offline' });
    await author.handIn(draft.id, 'submit');
    expect(await author.push()).toEqual({ end: 'offline' });
    expect(await author.push()).toEqual({ end: 'sent' });
    expect((await author.records()).map(({ kind, state, receipt }) => [kind, state, receipt?.version])).toEqual([['draft.save', 'done', 1], ['draft.save', 'done', 2], ['draft.submit', 'done', 3]]);
    const seen = await fetched(office.reviewer, draft.id);
    expect(seen).toMatchObject({ state: 'submitted', version: 3, title: '停水通知（改）' });

    const reviewer = tablet(office.reviewer, ['answer-lost']);
    await reviewer.keepServerDrafts([seen]);
    const on = { board: VILLAGE, postingId: draft.id, title: seen.title };
    await reviewer.act({ ...on, seen: seen.version, act: { kind: 'draft.review', body: { contentHash: seen.contentHash, checklist: { content: true, privacy: true, secrecy: true } } } });
    await reviewer.push();
    expect(await reviewer.push()).toEqual({ end: 'sent' });
    const issuer = tablet(office.issuer);
    await issuer.act({ ...on, seen: 4, act: { kind: 'draft.issue', body: { contentHash: seen.contentHash } } });
    expect(await issuer.push()).toEqual({ end: 'sent' });
    expect(await issuer.records()).toMatchObject([{ state: 'done' }]);
    await issuer.act({ ...on, seen: 1, act: { kind: 'posting.withdraw', body: { reason: '内容有误，重新发布' } } });
    expect(await issuer.push()).toEqual({ end: 'sent' });
    expect((await issuer.records()).map(({ state }) => state)).toEqual(['done', 'done']);
  });

  it('shows two authors of one draft what the other wrote, and writes what they agreed on as the next version', async () => {
    const office = await draftOffice();
    const one = tablet(office.author), other = tablet(office.second);
    const { draft } = await one.begin(draftTextOf());
    await one.handIn(draft.id, 'save');
    await one.push();
    const local = await other.edit(await fetched(office.second, draft.id));
    await other.keep(draft.id, titled(local.content, '新题'), local.stamp);
    await one.keep(draft.id, { ...draft.content, fields: { ...draft.content.fields, summary: '新概述' } }, draft.stamp);
    await one.handIn(draft.id, 'save');
    await one.push();
    await other.handIn(draft.id, 'submit');
    expect(await other.push()).toEqual({ end: 'sent' });
    const [parked, behind] = await other.records();
    expect(parked).toMatchObject({ state: 'conflict', theirs: { version: 2 }, base: { fields: { summary: draft.content.fields.summary } } });
    expect(behind && (isParked(behind) || behind.state === 'queued')).toBe(true);
    const mine = (await other.draft(draft.id))?.content, theirs = parked?.theirs?.content;
    if (!parked?.base || !mine || !theirs) throw new Error('nothing to merge');
    const merge = mergeDrafts(parked.base, mine, theirs);
    expect(merge.clashes).toEqual([]);
    expect(await other.resolve(parked.opId, { how: 'mine', content: merge.content, submit: true })).toMatchObject({ ok: true });
    expect(await other.push()).toEqual({ end: 'sent' });
    expect(await fetched(office.author, draft.id)).toMatchObject({ state: 'submitted', version: 4, title: '新题', content: { fields: { summary: '新概述' } } });
    expect((await other.records()).map(({ state }) => state)).toEqual(['replaced', 'replaced', 'done', 'done']);
  });

  it('parks what the server refuses, with its reason, and keeps everything when nobody is signed in', async () => {
    const office = await draftOffice();
    const author = tablet(office.author);
    const { draft } = await author.begin(draftTextOf());
    await author.act({ board: VILLAGE, postingId: '0000000000000009', title: '', seen: 1, act: { kind: 'posting.withdraw', body: { reason: '试' } } });
    expect(await author.push()).toEqual({ end: 'sent' });
    expect(await author.records()).toMatchObject([{ state: 'refused', problem: { type: expect.stringMatching(/^urn:minglan:problem:/) as string } }]);
    await author.handIn(draft.id, 'save');
    office.author.client.cookie = '';
    expect(await author.push()).toMatchObject({ end: 'signed-out' });
    expect((await author.records()).filter(({ kind }) => kind === 'draft.save')).toMatchObject([{ state: 'queued' }]);
    expect(await author.unsent()).toEqual({ drafts: 0, operations: 2 });
  });
});
