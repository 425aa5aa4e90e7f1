import { defineCommand } from 'citty';
import { readConfig } from '../config.ts';
import { seedDemo } from '../demo/seed-demo.ts';
import { holdsBoards } from '../store/holds-boards.ts';
import { openDataStore } from '../store/open-data-store.ts';
import { systemDeps } from '../use-cases/deps.ts';

/** `minglan demo`: fills an empty data folder with the Anxi demo; one that holds something is left alone. */
export const demoCommand = defineCommand({
  meta: { name: 'demo', description: 'Fill an empty data folder with the Anxi demo' },
  async run() {
    const { dataDir } = readConfig(process.env);
    const store = await openDataStore(dataDir);
    try {
      if (await holdsBoards(store)) throw new Error(`${dataDir} already holds boards; the demo goes into an empty folder only`);
      await seedDemo(systemDeps(store));
      process.stdout.write(`the demo is in ${dataDir}\n`);
    } finally {
      await store.close();
    }
  },
});
