import { mkdirSync } from 'node:fs';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { RealServer } from '../../support/real-server.ts';
import { Phone } from './browser.ts';

const PASSWORD = 'a heron on the fourth terrace', SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const TABLET = { width: 1280, height: 800 };

/** The demo with known accounts, and tablets on which somebody signs in to the console. */
export class ConsoleDesk {
  readonly tablets: Phone[] = [];
  readonly server: RealServer;

  private constructor(server: RealServer) {
    this.server = server;
  }

  static async open(): Promise<ConsoleDesk> {
    return new ConsoleDesk(await RealServer.start({ env: { MINGLAN_DEMO: '1', DEMO_PASSWORD: PASSWORD, DEMO_TOTP_SECRET: SECRET } }));
  }

  /** A new tablet at the console's start. */
  async tablet(): Promise<Page> {
    const tablet = await Phone.create({ viewport: TABLET });
    this.tablets.push(tablet);
    return tablet.open(`${this.server.url}/console/`);
  }

  /** On a new tablet, up to the list of what is to be done. */
  async signIn(name: string, code = ''): Promise<Page> {
    const page = await this.tablet();
    await fillIn(page, name, code);
    await page.getByRole('heading', { name: '待办', level: 1 }).waitFor();
    return page;
  }

  async close(): Promise<void> {
    for (const tablet of this.tablets) await tablet.destroy();
    await this.server.destroy();
  }
}

export async function fillIn(page: Page, name: string, code: string): Promise<void> {
  await page.locator('input[autocomplete=username]').fill(name);
  await page.locator('input[autocomplete=current-password]').fill(PASSWORD);
  await page.locator('input[autocomplete=one-time-code]').fill(code);
  await page.getByRole('button', { name: '登录' }).click();
}

/** What an authenticator shows at the moment. */
export const codeNow = () => TOTP.generate({ secret: Secret.fromBase32(SECRET) });

/** Keeps a picture for a person to look at, where one is asked for. */
export async function keepShot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
