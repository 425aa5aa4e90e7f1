import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { baseAddress } from '../../client/base-address.ts';
import { type Api, createApi } from '../../client/console/ask-api.ts';
import { eraseVault, openVault } from '../../client/console/open-vault.ts';
import type { Vault } from '../../client/console/vault.ts';
import { type ConsoleDisplay, startConsoleDisplay } from './console-display.ts';
import { followLinks, type Way } from './follow-links.ts';
import { holdSeat, type SeatHolder } from './seat.ts';

/** All that the console's screens share. */
export interface ConsoleApp {
  readonly base: string;
  readonly api: Api;
  readonly way: Way;
  readonly display: ConsoleDisplay;
  readonly seat: SeatHolder;
  /** What this device keeps for whoever is signed in; null until it is open. */
  readonly vault: ReadonlySignal<Vault | null>;
  /** What the browser says of the network. */
  readonly online: ReadonlySignal<boolean>;
  /** Set from the wish to sign out until it is done or taken back. */
  readonly leaving: ReadonlySignal<boolean>;
  askToLeave(wish: boolean): void;
  /** Set while a newer build waits. */
  readonly update: ReadonlySignal<(() => void) | null>;
  offerUpdate(apply: (() => void) | null): void;
}

export function createConsoleApp(base: string): ConsoleApp {
  const api = createApi(base);
  const online = signal(navigator.onLine);
  const update = signal<(() => void) | null>(null);
  const leaving = signal(false);
  const vault = signal<Vault | null>(null);
  const seat = holdSeat(api, async (account) => {
    const open = vault.peek();
    vault.value = null;
    await (open?.account === account ? open.erase() : eraseVault(account));
  });
  effect(() => {
    const { value } = seat.seat;
    const account = value.kind === 'in' && value.session.restriction === null ? value.session.name : null;
    const open = vault.peek();
    if (open?.account === account) return;
    open?.close();
    vault.value = null;
    if (account === null) return;
    void openVault(account, baseAddress(base)).then((opened) => {
      const now = seat.seat.peek();
      if (now.kind === 'in' && now.session.name === account) vault.value = opened;
      else opened.close();
    }).catch(() => undefined);
  });
  for (const name of ['online', 'offline']) {
    addEventListener(name, () => {
      online.value = navigator.onLine;
      // A session that was ended without a network is ended on the server now.
      if (navigator.onLine && seat.seat.peek().kind === 'out') void seat.look();
    });
  }
  return {
    base, api, online, update, seat, vault, leaving, way: followLinks(base), display: startConsoleDisplay(),
    askToLeave: (wish) => {
      leaving.value = wish;
    },
    offerUpdate: (apply) => {
      update.value = apply;
    },
  };
}
