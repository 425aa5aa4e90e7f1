import { randomFillSync } from 'node:crypto';
import * as fc from 'fast-check';
import { createVault } from '../../src/client/console/create-vault.ts';
import { emptyVaultData, memoryVaultStore } from '../../src/client/console/memory-vault-store.ts';
import type { Vault } from '../../src/client/console/vault.ts';
import type { DraftContent } from '../../src/domain/draft/draft-content.ts';
import { mergeDrafts } from '../../src/domain/draft/merge-drafts.ts';
import { isParked, isUnsent } from '../../src/sync/outbox/outbox-record.ts';
import type { OutboxStore } from '../../src/sync/outbox/ports.ts';
import { draftContent, paragraph } from './draft-arbitrary.ts';
import { OUTBOX_FAULTS, type OutboxFault, OutboxNetwork } from './outbox-network.ts';
import { OutboxServer } from './outbox-server.ts';

const TABLETS = 2, TABS = 4;
const YEAR_MS = 365 * 86_400_000;
const START_MS = Date.parse('2026-03-01T00:00:00.000Z');

export type OutboxStep =
  | { readonly do: 'begin' | 'pull' | 'restart' | 'clash'; readonly tablet: number; readonly tab: number; readonly pick: number }
  | { readonly do: 'type'; readonly tablet: number; readonly tab: number; readonly pick: number; readonly block: number; readonly stale: boolean }
  | { readonly do: 'handIn'; readonly tablet: number; readonly tab: number; readonly pick: number; readonly submit: boolean }
  | { readonly do: 'push'; readonly tablet: number; readonly tabs: readonly number[]; readonly faults: readonly (OutboxFault | null)[]; readonly killed: boolean }
  | { readonly do: 'resolve'; readonly tablet: number; readonly pick: number; readonly how: 'mine' | 'theirs' | 'apart' | 'local' | 'again' }
  | { readonly do: 'rights'; readonly may: boolean }
  | { readonly do: 'late' }
  | { readonly do: 'skew'; readonly tablet: number; readonly years: number };

const at = { tablet: fc.nat(TABLETS - 1), tab: fc.nat(TABS - 1), pick: fc.nat(2) };
export const outboxStep: fc.Arbitrary<OutboxStep> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ do: fc.constant('begin' as const), ...at }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('pull' as const, 'pull' as const, 'restart' as const, 'clash' as const), ...at }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('type' as const), ...at, block: fc.nat(2), stale: fc.boolean() }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('handIn' as const), ...at, submit: fc.boolean() }) },
  { weight: 7, arbitrary: fc.record({
    do: fc.constant('push' as const), tablet: at.tablet, tabs: fc.uniqueArray(at.tab, { minLength: 1, maxLength: TABS }), killed: fc.boolean(),
    faults: fc.array(fc.option(fc.constantFrom(...OUTBOX_FAULTS), { freq: 3 }), { maxLength: 6 }),
  }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('resolve' as const), tablet: at.tablet, pick: at.pick, how: fc.constantFrom('mine' as const, 'theirs' as const, 'apart' as const, 'local' as const, 'again' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rights' as const), may: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('late' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('skew' as const), tablet: at.tablet, years: fc.integer({ min: -80, max: 10 }) }) },
);

/** How a tablet keeps its data: a store for each tab. `killed`: from the next write on, the tab answers nothing any more. */
export interface TabletStorage { open(): Promise<OutboxStore> }
const inMemory = (): TabletStorage => {
  const data = emptyVaultData();
  const store = memoryVaultStore(data);
  return { open: async () => store };
};

interface Tablet { readonly storage: TabletStorage; readonly tabs: (Vault | null)[]; skewMs: number }

/** Runs a schedule of two tablets with four tabs each, one server and a hostile network; checks after every step; heals at the end. Throws on the first broken promise. */
export async function runOutboxSchedule(steps: readonly OutboxStep[], storage: (tablet: number) => TabletStorage = inMemory): Promise<void> {
  const world = new World(storage);
  await world.take({ do: 'begin', tablet: 0, tab: 0, pick: 0 });
  for (const step of steps) {
    await world.take(step);
    await world.check(JSON.stringify(step));
  }
  await world.heal();
}

class World {
  readonly #server = new OutboxServer();
  readonly #network = new OutboxNetwork(this.#server);
  readonly #tablets: Tablet[];
  /** Texts that the vault has confirmed as kept, with the draft they stand in. */
  readonly #typed = new Set<string>();
  /** Texts that their author overwrote, or gave up when asked. */
  readonly #given = new Set<string>();
  /** Operations that their author was asked about and decided. */
  readonly #decided = new Set<string>();
  #count = 0;
  #nowMs = START_MS;

  constructor(storage: (tablet: number) => TabletStorage) {
    this.#tablets = Array.from({ length: TABLETS }, (_, i) => ({ storage: storage(i), tabs: Array.from({ length: TABS }, () => null), skewMs: 0 }));
  }

  async #tab(tablet: number, tab: number, killAfter = Infinity): Promise<Vault> {
    const device = this.#tablets[tablet] as Tablet;
    const here = device.tabs[tab];
    if (here && killAfter === Infinity) return here;
    const vault = await this.#open(device, killAfter);
    if (killAfter === Infinity) device.tabs[tab] = vault;
    return vault;
  }

  async #open(device: Tablet, killAfter: number): Promise<Vault> {
    const below = await device.storage.open();
    let left = killAfter;
    const store: OutboxStore = {
      ...below,
      write: (work) => {
        left -= 1;
        return left < 0 ? Promise.reject(new Error('killed')) : below.write(work);
      },
    };
    return createVault({
      account: 'a', store, transport: this.#network.transport, clock: { nowMs: () => this.#nowMs + device.skewMs, monotonicMs: () => 0 }, random: () => 0.5,
      timer: { after: () => () => undefined }, entropy: (n) => randomFillSync(new Uint8Array(n)), channel: null, erase: async () => undefined, pushesItself: false,
    });
  }

  async take(step: OutboxStep): Promise<void> {
    this.#nowMs += 1_000;
    switch (step.do) {
      case 'begin': {
        const text = this.#newText();
        await (await this.#tab(step.tablet, step.tab)).begin(draftContent(text, [paragraph('aaaaaaaa', text), paragraph('bbbbbbbb', '乙'), paragraph('cccccccc', '丙')]));
        this.#typed.add(text);
        return;
      }
      case 'pull': {
        const vault = await this.#tab(step.tablet, step.tab);
        const drafts = [...this.#server.drafts.values()];
        await vault.keepServerDrafts(drafts);
        const one = drafts[step.pick % Math.max(1, drafts.length)];
        if (one && one.state !== 'discarded') await vault.edit(one);
        return;
      }
      case 'clash': return this.#mergeNewer(step.tablet, step.tab, step.pick);
      case 'type': return this.#type(step);
      case 'handIn': {
        const vault = await this.#tab(step.tablet, step.tab);
        const draft = await pickOf(vault, step.pick);
        if (draft) await vault.handIn(draft.id, step.submit ? 'submit' : 'save');
        return;
      }
      case 'push': return this.#push(step);
      case 'resolve': return this.#resolve(step.tablet, step.pick, step.how);
      case 'rights':
        this.#server.mayWrite = step.may;
        return;
      case 'late': return this.#network.deliverLate();
      case 'restart':
        (this.#tablets[step.tablet] as Tablet).tabs.fill(null);
        return;
      case 'skew': (this.#tablets[step.tablet] as Tablet).skewMs = step.years * YEAR_MS;
    }
  }

  #newText(): string {
    this.#count += 1;
    return `文${this.#count}字`;
  }

  async #type({ tablet, tab, pick, block, stale }: Extract<OutboxStep, { do: 'type' }>): Promise<void> {
    const vault = await this.#tab(tablet, tab);
    const draft = await pickOf(vault, pick);
    if (!draft) return;
    const seen = { content: draft.content, stamp: draft.stamp };
    if (stale) {
      // Another tab writes after this one has read.
      const other = await this.#tab(tablet, (tab + 1) % TABS);
      await this.#keep(other, draft.id, seen.content, seen.stamp, 'bbbbbbbb', seen.content);
    }
    await this.#keep(vault, draft.id, seen.content, seen.stamp, ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'][block] ?? 'aaaaaaaa', seen.content);
  }

  /** Types a new text; where another tab was first, what it wrote is merged in, as a screen would after asking. */
  async #keep(vault: Vault, id: string, content: DraftContent, stamp: number, key: string, base: DraftContent): Promise<void> {
    const text = this.#newText();
    const mine = { ...content, blocks: content.blocks.map((one) => (one.key === key ? paragraph(key, text) : one)) };
    let kept = await vault.keep(id, mine, stamp);
    let result: DraftContent = mine;
    if (!kept.ok && kept.error.now) {
      const { now } = kept.error;
      result = mergeDrafts(base, mine, now.content).content;
      kept = await vault.keep(id, result, now.stamp);
      this.#giveUp(now.content, result);
    }
    if (!kept.ok) return;
    this.#giveUp(base, result);
    this.#typed.add(text);
  }

  /** An author overwrote these texts with their own hands, or saw both sides and chose. */
  #giveUp(before: DraftContent, after: DraftContent): void {
    const left = JSON.stringify(after);
    for (const { block } of before.blocks) if (block.type === 'paragraph' && !left.includes(block.text)) this.#given.add(block.text);
  }

  async #mergeNewer(tablet: number, tab: number, pick: number): Promise<void> {
    const vault = await this.#tab(tablet, tab);
    const draft = await pickOf(vault, pick);
    const theirs = draft && await vault.serverDraft(draft.id);
    if (!draft?.base || !theirs || theirs.version <= draft.base.version || theirs.state === 'discarded') return;
    const waits = (await vault.records()).some((one) => one.postingId === draft.id && (isUnsent(one) || isParked(one)));
    if (waits) return;
    const { content } = mergeDrafts(draft.base.content, draft.content, theirs.content);
    await vault.keep(draft.id, content, draft.stamp, theirs);
    this.#giveUp(draft.content, content);
  }

  async #push({ tablet, tabs, faults, killed }: Extract<OutboxStep, { do: 'push' }>): Promise<void> {
    this.#network.faults = [...faults];
    const vaults = await Promise.all(tabs.map((tab, i) => this.#tab(tablet, tab, killed && i === 0 ? 1 : Infinity)));
    await Promise.all(vaults.map((vault) => vault.push().catch((error: unknown) => {
      if (!(error instanceof Error) || error.message !== 'killed') throw error;
    })));
    this.#network.faults = [];
  }

  async #resolve(tablet: number, pick: number, how: Extract<OutboxStep, { do: 'resolve' }>['how']): Promise<void> {
    const vault = await this.#tab(tablet, 0);
    const parked = (await vault.records()).filter(isParked);
    const record = parked[pick % Math.max(1, parked.length)];
    if (!record) return;
    const draft = await vault.draft(record.postingId);
    for (const one of await vault.records()) if (one.postingId === record.postingId && one.order >= record.order && (isUnsent(one) || isParked(one))) this.#decided.add(one.opId);
    if (how !== 'mine') {
      const done = await vault.resolve(record.opId, { how });
      if (done.ok && how === 'theirs' && draft && record.theirs) this.#giveUp(draft.content, record.theirs.content);
      return;
    }
    if (!draft || !record.theirs) return;
    const base = record.base ?? draft.base?.content ?? record.theirs.content;
    const { content } = mergeDrafts(base, draft.content, record.theirs.content);
    const done = await vault.resolve(record.opId, { how: 'mine', content });
    if (!done.ok) return;
    this.#giveUp(draft.content, content);
    this.#giveUp(record.theirs.content, content);
  }

  async check(after: string): Promise<void> {
    for (const [opId, times] of this.#server.effects) if (times !== 1) throw new Error(`${opId} took effect ${times} times after ${after}`);
    for (const [id, done] of this.#server.order) {
      const last = new Map<string, number>();
      for (const { device, seq } of done) {
        if (seq <= (last.get(device) ?? 0)) throw new Error(`${id}: ${device} did ${seq} after ${last.get(device)} after ${after}`);
        last.set(device, seq);
      }
    }
    const everywhere: string[] = [JSON.stringify([...this.#server.history.values()])];
    for (let i = 0; i < TABLETS; i += 1) {
      // As a restart would find it.
      const vault = await this.#open(this.#tablets[i] as Tablet, Infinity);
      const records = await vault.records();
      const waiting = new Set<string>();
      for (const record of records) {
        if (isUnsent(record) || isParked(record)) waiting.add(record.postingId);
        if (record.state === 'done' && waiting.has(record.postingId)) throw new Error(`${record.opId} took effect past what it builds upon after ${after}`);
        if (record.state === 'replaced' && !this.#decided.has(record.opId)) throw new Error(`${record.opId} was given up and nobody was asked after ${after}`);
        if (record.problem?.type.endsWith('op-id-reused')) throw new Error(`${record.opId} was changed after it was sent, after ${after}`);
        if (record.state === 'done' && !this.#server.effects.has(record.opId)) throw new Error(`${record.opId} has a receipt for nothing after ${after}`);
        if (record.state === 'refused' && this.#server.effects.has(record.opId)) throw new Error(`${record.opId} is called refused and took effect after ${after}`);
      }
      everywhere.push(JSON.stringify(await vault.drafts()), JSON.stringify(records.filter((one) => isUnsent(one) || isParked(one))));
    }
    const all = everywhere.join('\n');
    for (const text of this.#typed) if (!this.#given.has(text) && !all.includes(text)) throw new Error(`${text} is lost after ${after}`);
  }

  /** The network and the rights come back, everybody hands in what they have and decides what is asked: then all agree. */
  async heal(): Promise<void> {
    this.#network.faults = [];
    this.#network.deliverLate();
    this.#server.mayWrite = true;
    for (let round = 0; round < 6; round += 1) {
      for (let i = 0; i < TABLETS; i += 1) {
        const vault = await this.#tab(i, 0);
        await this.take({ do: 'pull', tablet: i, tab: 0, pick: 0 });
        for (let pick = 0; pick < (await vault.drafts()).length; pick += 1) await this.#mergeNewer(i, 0, pick);
        for (const { id } of await vault.drafts()) await vault.handIn(id, 'save');
        const { end } = await vault.push();
        if (end !== 'sent' && end !== 'again') throw new Error(`a healed network ends as ${end}`);
        for (let left = 20; left > 0; left -= 1) {
          const parked = (await vault.records()).find(isParked);
          if (!parked) break;
          await this.#resolve(i, 0, parked.state === 'refused' ? 'local' : parked.theirs && parked.theirs.state !== 'discarded' && this.#count % 2 === 0 ? 'mine' : 'apart');
          await vault.push();
        }
        await this.check(`healing, round ${round}`);
      }
    }
    for (let i = 0; i < TABLETS; i += 1) {
      const vault = await this.#tab(i, 0);
      const open = (await vault.records()).filter((one) => isUnsent(one) || isParked(one));
      if (open.length > 0) throw new Error(`ends with ${open.map((one) => `${one.kind} ${one.state} ${one.problem?.type ?? ''}`).join()}`);
      for (const draft of await vault.drafts()) {
        const theirs = this.#server.drafts.get(draft.id);
        if (JSON.stringify(draft.content.blocks) !== JSON.stringify(theirs?.content.blocks)) throw new Error(`${draft.id} differs from the server's`);
      }
    }
  }
}

async function pickOf(vault: Vault, pick: number) {
  const drafts = (await vault.drafts()).sort((a, b) => (a.id < b.id ? -1 : 1));
  return drafts[pick % Math.max(1, drafts.length)];
}
