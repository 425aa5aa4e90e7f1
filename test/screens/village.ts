import { civilDayAt } from '../../src/domain/civil-date.ts';
import type { NewPosting } from '../../src/domain/posting/posting.ts';
import { systemDeps } from '../../src/server/use-cases/deps.ts';
import { issuePosting } from '../../src/server/use-cases/issue-postings.ts';
import { openExistingStore } from '../../src/server/store/open-data-store.ts';
import { withdrawPosting } from '../../src/server/use-cases/withdraw-posting.ts';
import { RealServer } from '../support/real-server.ts';

const SCREENS = { kind: 'operator', id: 'screens' } as const;

/** 湖头镇横山村 of the demo. */
export const VILLAGE = '350524102211';

/** The demo, served, with a posting that was withdrawn. */
export interface Village {
  readonly url: string;
  readonly withdrawn: string;
  /** Address of the living posting whose title holds the words. */
  find(words: string): Promise<string>;
  close(): Promise<void>;
}

export async function openVillage(): Promise<Village> {
  const server = await RealServer.start({ env: { MINGLAN_DEMO: '1' } });
  const store = await openExistingStore(server.dataDir);
  const deps = systemDeps(store);
  const mistaken: NewPosting = {
    kind: 'announcement', board: VILLAGE, title: '横山村停水通知', issuers: ['湖头镇横山村村民委员会'], field: 'general', items: [], formedOn: civilDayAt(deps.clock()), summary: '',
    blocks: [{ type: 'paragraph', text: '明天上午八点到十点停水。' }],
  };
  const issued = await issuePosting(deps, SCREENS, mistaken);
  if (!issued.ok) throw new Error(JSON.stringify(issued.error));
  const { id } = issued.value.posting;
  const gone = await withdrawPosting(deps, SCREENS, { id, reason: '日期写错了，停水改在后天，另行通知。' });
  if (!gone.ok) throw new Error(JSON.stringify(gone.error));
  await store.close();
  return {
    url: server.url, withdrawn: `/p/${id}`,
    find: async (words) => {
      const html = await (await fetch(`${server.url}/search?q=${encodeURIComponent(words)}`)).text();
      const found = /href="(\/p\/[0-9a-z]+)"/.exec(html)?.[1];
      if (found === undefined) throw new Error(`the demo has no posting whose title holds ${words}`);
      return found;
    },
    close: () => server.destroy(),
  };
}
