import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { openChanges } from '../../client/open-changes.ts';
import { civilDayAt, type Instant } from '../../domain/civil-date.ts';
import type { Headline } from '../../domain/posting/headline.ts';
import { type News, newsOf } from '../../domain/posting/news.ts';
import { liesUnder } from '../../domain/unit/board-code.ts';
import type { Follow } from '../../sync/change-store.ts';
import { isTrue, keep, kept } from './kept.ts';
import type { BoardsRead } from './boards-read.ts';
import { holdMarks } from './read-marks.ts';

type Seen = Pick<Headline, 'id' | 'revision'>;

/** The boards that somebody on this device follows, and what on them has not been read. */
export interface Following {
  /** In the order in which they were followed. */
  readonly follows: ReadonlySignal<readonly Follow[]>;
  isFollowed(code: string): boolean;
  /** Of these headlines, those that are news on that board; none for a board that is not followed. */
  newsOf(code: string, headlines: readonly Headline[]): ReadonlyMap<string, News>;
  follow(code: string): Promise<void>;
  unfollow(code: string): Promise<void>;
  markRead(seen: readonly Seen[]): Promise<void>;
  /** Forgets what was read on this device. */
  forgetMarks(): Promise<void>;
}

const FIRST = 'minglan-first-follow';

/** Opens follows and marks. The first board that a device reads is followed by itself, once: most people have one village. */
export async function openFollowing({ boardsRead, now }: { readonly boardsRead: BoardsRead; readonly now: () => Instant }): Promise<Following> {
  const store = await openChanges();
  const follows = signal<readonly Follow[]>(await store.follows().catch(() => []));
  const since = computed(() => new Map(follows.value.map((f) => [f.board, civilDayAt(f.since)])));
  const marks = holdMarks(store);
  const change = async (work: Promise<void>) => {
    keep(FIRST, true);
    await work;
    follows.value = await store.follows();
  };
  const following: Following = {
    follows,
    isFollowed: (code) => since.value.has(code),
    newsOf: (code, headlines) => {
      const from = since.value.get(code);
      const found = new Map<string, News>();
      if (from === undefined) return found;
      // All others are no news whatever was read.
      const candidates = headlines.filter((h) => h.revision > 1 || newsOf(h, from, undefined) !== null);
      const read = marks.of(candidates);
      for (const headline of read ? candidates : []) {
        const news = newsOf(headline, from, read?.get(headline.id));
        if (news) found.set(headline.id, news);
      }
      return found;
    },
    follow: (code) => change(store.follow(code, now())),
    unfollow: (code) => change(store.unfollow(code)),
    markRead: (seen) => marks.mark(seen, now()),
    forgetMarks: () => marks.forget(),
  };
  effect(() => {
    const [only, ...more] = boardsRead.boards.value;
    if (only && more.length === 0 && follows.peek().length === 0 && !kept(FIRST, isTrue)) void following.follow(only.code).catch(() => undefined);
  });
  return following;
}

/** The boards to keep current: the one on the screen first, then those followed, without those that come along with one below them. */
export function boardsToKeep(shown: string | null, follows: readonly Follow[]): readonly string[] {
  const wanted = [...new Set([...(shown === null ? [] : [shown]), ...follows.map((f) => f.board)])];
  return wanted.filter((code) => code === shown || !wanted.some((other) => liesUnder(other, code)));
}
