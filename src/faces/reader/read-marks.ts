import { signal } from '@preact/signals';
import type { Instant } from '../../domain/civil-date.ts';
import type { Headline } from '../../domain/posting/headline.ts';
import type { ChangeStore } from '../../sync/change-store.ts';

type Seen = Pick<Headline, 'id' | 'revision'>;

/** Marks of what was read, fetched from the device's database as they are needed, each once. */
export interface ReadMarks {
  /** The newest revision read of each of these; null until the database has answered. Reading it subscribes to later answers. */
  of(headlines: readonly Seen[]): ReadonlyMap<string, number> | null;
  mark(seen: readonly Seen[], at: Instant): Promise<void>;
  forget(): Promise<void>;
}

export function holdMarks(store: ChangeStore): ReadMarks {
  const marks = signal<ReadonlyMap<string, number>>(new Map());
  const known = new Set<string>();
  const asked = new Set<string>();
  const fetch = async (ids: readonly string[]) => {
    for (const id of ids) asked.add(id);
    const found = await store.marks(ids).catch(() => new Map<string, number>());
    for (const id of ids) known.add(id);
    marks.value = new Map([...marks.peek(), ...found]);
  };
  return {
    forget: async () => {
      await store.forgetMarks();
      marks.value = new Map();
    },
    of: (headlines) => {
      const current = marks.value;
      const missing = headlines.map((h) => h.id).filter((id) => !asked.has(id));
      if (missing.length > 0) void fetch(missing);
      return headlines.every((h) => known.has(h.id)) ? current : null;
    },
    mark: async (seen, at) => {
      for (const { id, revision } of seen) await store.mark(id, revision, at);
      const next = new Map(marks.peek());
      for (const { id, revision } of seen) next.set(id, Math.max(revision, next.get(id) ?? 0));
      marks.value = next;
    },
  };
}
