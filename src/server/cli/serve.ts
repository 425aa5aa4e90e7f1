import { defineCommand } from 'citty';
import { readConfig, SETTINGS } from '../config.ts';
import type { DemoAccounts } from '../demo/demo-accounts.ts';
import { builtFolder, start } from '../start.ts';

const settings = SETTINGS.map(({ name, fallback, about }) => `  ${name.padEnd(18)} ${about}${fallback === '' ? '' : ` (${fallback})`}`).join('\n');

/** `minglan serve`: serves the data folder until it is told to stop. */
export const serveCommand = defineCommand({
  meta: { name: 'serve', description: `Serve the board\n\nSettings, from the environment:\n${settings}\n` },
  run: () => serveUntilStopped(process.env),
});

/** `minglan start`: the same, with the demo in an empty data folder. */
export const startCommand = defineCommand({
  meta: { name: 'start', description: 'Serve, with the demo when the data folder is empty (as `npm start` does)' },
  run: () => serveUntilStopped({ MINGLAN_DEMO: '1', LOG_LEVEL: 'warn', ...process.env }),
});

async function serveUntilStopped(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const config = readConfig(env);
  const running = await start(config, builtFolder());
  process.stdout.write(`明栏 Minglan: ${running.url}/\n${running.demo === null ? '' : demoLines(running.demo)}`);
  await new Promise<void>((resolve) => {
    // A second signal does not wait any longer.
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve);
  });
  await running.stop();
}

/** What the demo's accounts are opened with. They sign in while the demo runs only. */
function demoLines({ password, totpSecret, accounts }: DemoAccounts): string {
  const lines = accounts.map(({ name, grant, twoFactor }) => `  ${name.padEnd(12)}${grant.board.padEnd(11)}${twoFactor ? 'password and code' : 'password'}`);
  return `Demo accounts: password ${password}, secret of the codes (for an authenticator) ${totpSecret}\n${lines.join('\n')}\n`;
}
