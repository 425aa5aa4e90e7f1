import { addDays, civilDayAt, type Instant, instantMs, instantOf } from '../../src/domain/civil-date.ts';
import type { Posting } from '../../src/domain/posting/posting.ts';

/** A posting id from a number, in the form of the wire. */
export function sampleId(n: number): string {
  return n.toString(32).padStart(16, '0').replaceAll(/[iloqrstuv]/g, (c) => ({ i: 'w', l: 'x', o: 'y', u: 'z' })[c] ?? c);
}

export interface SampleOptions {
  readonly board: string;
  readonly id: string;
  readonly revision: number;
  readonly now: Instant;
  readonly kind: 'announcement' | 'publicity' | 'warning' | 'disclosure';
  /** The whole posting ends after so many hours. */
  readonly endsAfterHours?: number;
  /** It holds a list of people that ends after so many hours. */
  readonly listForHours?: number;
}

/** What stands in every text of a sample and nowhere else, so that a forgotten one can be looked for in storage. */
export function secretOf(id: string, revision: number): string {
  return `text-of-${id}-${revision}.`;
}

/** What stands in a sample's list of people. */
export function peopleOf(id: string, revision: number): string {
  return `people-of-${id}-${revision}.`;
}

export function samplePosting({ board, id, revision, now, kind, endsAfterHours, listForHours }: SampleOptions): Posting {
  const later = (hours: number) => instantOf(instantMs(now) + hours * 3_600_000);
  const today = civilDayAt(now);
  const base = {
    id, board, revision, title: `关于${id}的通知（第${revision}版）`, issuers: ['安溪县某镇人民政府'], field: 'poverty' as const, items: ['poverty.pairing'],
    formedOn: today, publishedAt: now, issuedAt: now, issuedBy: '某镇人民政府（签发）', summary: secretOf(id, revision),
    blocks: [
      { type: 'paragraph' as const, text: `${secretOf(id, revision)} 各村：现将有关事项通知如下。` },
      ...(listForHours === undefined ? [] : [{
        type: 'nameList' as const, caption: '名单', columns: ['姓名', '金额'], groups: [{ group: '一组', rows: [[peopleOf(id, revision), '100']] }],
        visibleUntil: later(listForHours),
      }]),
    ],
    changes: revision === 1 ? [] : [{ revision, at: now, weight: 'minor' as const, note: '更正金额' }],
    ...(endsAfterHours === undefined ? {} : { expiresAt: later(endsAfterHours) }),
  };
  if (kind === 'publicity') return { ...base, kind, publicity: { from: today, to: addDays(today, 6), basis: '7日', objectTo: '某镇民政办' } };
  if (kind !== 'warning') return { ...base, kind };
  return {
    ...base, kind,
    warning: {
      hazard: '暴雨', level: 'orange', startsAt: now, area: '全镇', caution: '注意', measures: '转移', issuedBy: '县气象台', sentAt: now,
      relayed: { source: '县气象台' }, expiresAt: later(12),
    },
  };
}
