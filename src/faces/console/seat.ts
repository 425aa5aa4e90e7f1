import { type ReadonlySignal, signal } from '@preact/signals';
import type { Api } from '../../client/console/ask-api.ts';
import { parseSignedIn, type SignedIn, SignedInAnswerSchema } from '../../protocol/session-answers.ts';

/** Who sits at this device. `out`: nobody; `why`: what to say of it. */
export type Seat =
  | { readonly kind: 'asking' }
  | { readonly kind: 'out'; readonly why: 'ended' | 'left-offline' | 'not-erased' | null }
  | { readonly kind: 'in'; readonly session: SignedIn };

export interface SeatHolder {
  readonly seat: ReadonlySignal<Seat>;
  /** Asks the server who is signed in; without a network, whoever was last. */
  look(): Promise<void>;
  /** The server has said who it is. */
  take(session: SignedIn): void;
  /** The session ended by itself: what is on the device stays. */
  lapse(): void;
  /** Signs out, also without a network: then the session on the server is ended as soon as there is one. */
  leave(): Promise<void>;
}

/** Name, roles and hours of whoever is signed in, and no secret: with it the device opens without a network. Gone after signing out. */
const HELD = 'minglan-console-seat';
/** Somebody signed out without a network: `1`; or what is theirs could not be erased: their account, until it is. */
const LEAVING = 'minglan-console-leaving';

/** @param erase takes everything of the account from the device */
export function holdSeat(api: Api, erase: (account: string) => Promise<void>): SeatHolder {
  const seat = signal<Seat>({ kind: 'asking' });
  const take = (session: SignedIn) => {
    // Signing in ended the session that was left; and what is theirs from now on is not to be erased.
    if (['1', session.name].includes(read(LEAVING) ?? '')) write(LEAVING, null);
    write(HELD, JSON.stringify(session));
    seat.value = { kind: 'in', session };
  };
  const end = async () => {
    const { kind } = await api.ask('DELETE', '/api/v1/session', SignedInAnswerSchema);
    if (kind !== 'offline') write(LEAVING, null);
    return kind !== 'offline';
  };
  const erased = (account: string) => erase(account).then(() => true, () => false);
  const lapse = () => {
    write(HELD, null);
    seat.value = { kind: 'out', why: 'ended' };
  };
  return {
    seat, take, lapse,
    look: async () => {
      const leaving = read(LEAVING);
      if (leaving !== null && leaving !== '1' && !await erased(leaving)) {
        seat.value = { kind: 'out', why: 'not-erased' };
        return;
      }
      if (leaving !== null && !await end()) {
        seat.value = { kind: 'out', why: 'left-offline' };
        return;
      }
      const held = parseSignedIn(read(HELD) ?? '');
      const asked = await api.ask('GET', '/api/v1/session', SignedInAnswerSchema);
      if (asked.kind === 'answer' && asked.value.session !== null) take(asked.value.session);
      else if (asked.kind === 'answer' && held !== null) lapse();
      else if (asked.kind === 'answer') seat.value = { kind: 'out', why: null };
      else seat.value = held === null ? { kind: 'out', why: null } : { kind: 'in', session: held };
    },
    leave: async () => {
      const { value } = seat;
      if (value.kind !== 'in') return;
      write(LEAVING, '1');
      write(HELD, null);
      if (await erased(value.session.name)) {
        seat.value = { kind: 'out', why: await end() ? null : 'left-offline' };
        return;
      }
      await end();
      // Another page may hold it open: tried again whenever this one is opened.
      write(LEAVING, value.session.name);
      seat.value = { kind: 'out', why: 'not-erased' };
    },
  };
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Forbidden: then the device opens only with a network.
  }
}
