import { join } from 'node:path';
import { expect, it } from 'vitest';
import { killRounds } from '../../support/kill-rounds.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** A handful here; hundreds in the long battery. */
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 6);

it(`keeps every acknowledged row, once and whole, over ${ROUNDS} kills of the writing process`, async () => {
  const outcome = await killRounds(join(await tempFolder(), 'minglan.db'), ROUNDS, Math.random);
  expect(outcome.acknowledged).toBeGreaterThan(ROUNDS);
  expect(outcome).toMatchObject({ lost: [], torn: [], damage: [] });
}, 20_000 + ROUNDS * 15_000);
