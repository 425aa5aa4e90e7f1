import { createFeedReader } from '../../src/sync/create-feed-reader.ts';
import type { Transport } from '../../src/sync/ports.ts';
import type { Block } from '../../src/domain/posting/block.ts';
import type { Posting } from '../../src/domain/posting/posting.ts';
import { instantOf } from '../../src/domain/civil-date.ts';
import { lossyTransport } from './lossy-transport.ts';
import { sampleId, samplePosting } from './sample-posting.ts';
import { SimulatedServer } from './simulated-server.ts';
import { TestDevice } from './test-ports.ts';

export const SEARCH_BOARDS = ['350524100201', '350524100', '350524'] as const;
const OFFLINE: Transport = { get: async () => 'offline' };
export const HOUR_MS = 3_600_000;

/** What a test puts into a posting. */
export interface Said {
  readonly title: string;
  readonly docNumber?: string;
  readonly text?: string;
  /** Rows of a list of people that ends after `listForHours`. */
  readonly names?: readonly (readonly string[])[];
  readonly listForHours?: number;
  readonly table?: readonly (readonly string[])[];
  readonly attachment?: string;
  readonly endsAfterHours?: number;
}

/** A village's boards, and a phone that has synced them and is then without a network. */
export class SearchVillage {
  readonly server: SimulatedServer;
  readonly device: TestDevice;
  #count = 0;

  private constructor(server: SimulatedServer) {
    this.server = server;
    this.device = new TestDevice(() => server.nowMs);
  }

  static async start(): Promise<SearchVillage> {
    return new SearchVillage(await SimulatedServer.start(SEARCH_BOARDS));
  }

  /** Puts a posting on a board, or a new revision of one in its place; answers its id. Call {@link sync} when all are there. */
  say(said: Said, board = 0, correcting?: string): string {
    const code = SEARCH_BOARDS[board] ?? SEARCH_BOARDS[0];
    const before = this.server.board(code).live().find(({ posting }) => posting.id === correcting)?.posting;
    const id = before?.id ?? sampleId(++this.#count);
    const revision = (before?.revision ?? 0) + 1;
    const base = samplePosting({ board: code, id, revision, now: this.server.now, kind: 'announcement', ...(said.endsAfterHours === undefined ? {} : { endsAfterHours: said.endsAfterHours }) });
    const posting = { ...base, title: said.title, summary: '', issuers: [], issuedBy: '', changes: [], blocks: this.#blocks(said), ...(said.docNumber === undefined ? {} : { docNumber: said.docNumber }) } as Posting;
    this.server.board(code).append(posting, this.server.now);
    return id;
  }

  async sync(): Promise<void> {
    for (const code of SEARCH_BOARDS) await this.server.publish(code);
    await createFeedReader(this.device.ports(lossyTransport(this.server, { nextFault: () => null }))).sync(SEARCH_BOARDS[0]);
  }

  /** The phone's reader without a network. */
  reader() {
    return createFeedReader(this.device.ports(OFFLINE));
  }

  #blocks({ text, names, listForHours = 24, table, attachment }: Said): Block[] {
    return [
      ...(text === undefined ? [] : [{ type: 'paragraph' as const, text }]),
      ...(table === undefined ? [] : [{ type: 'table' as const, caption: '', headerRows: [], rows: table }]),
      ...(names === undefined ? [] : [{
        type: 'nameList' as const, caption: '', columns: [], groups: [{ group: '', rows: names }], visibleUntil: instantOf(this.server.nowMs + listForHours * HOUR_MS),
      }]),
      ...(attachment === undefined ? [] : [{ type: 'attachment' as const, name: attachment }]),
    ];
  }
}
