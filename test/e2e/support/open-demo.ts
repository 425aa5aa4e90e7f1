import { openExistingStore } from '../../../src/server/store/open-data-store.ts';
import { type Deps, systemDeps } from '../../../src/server/use-cases/deps.ts';
import { RealServer } from '../../support/real-server.ts';

/** Who issues and withdraws in tests. */
export const TESTER = { kind: 'operator', id: 'test' } as const;

/** The demo on a server of its own, and the same data opened beside it, as by another process: to issue and withdraw while readers look on. */
export interface OpenDemo { readonly server: RealServer; readonly deps: Deps; close(): Promise<void> }

export async function openDemo(): Promise<OpenDemo> {
  const server = await RealServer.start({ env: { MINGLAN_DEMO: '1' } });
  const store = await openExistingStore(server.dataDir);
  return {
    server, deps: systemDeps(store),
    close: async () => {
      await store.close();
      await server.destroy();
    },
  };
}
