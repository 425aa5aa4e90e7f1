import type { CivilDate, Instant } from '../civil-date.ts';
import { civilDayAt, endOfDay } from '../civil-date.ts';
import { publicityPhase } from '../publicity/publicity-state.ts';
import type { Headline } from './headline.ts';
import type { PostingKind } from './kind.ts';
import type { StateOf } from './lifecycle.ts';
import type { ConsultationPart, Posting, WarningLevel, WarningPart } from './posting.ts';

export type StandingKind = Exclude<PostingKind, 'publicity' | 'warning' | 'consultation'>;

/** The state of an issued posting, with what its kind needs to tell it. `endsAt`: the moment from which it is over. */
export type KindState =
  | { readonly kind: 'publicity'; readonly state: StateOf<'publicity'>; readonly from: CivilDate; readonly to: CivilDate; readonly endsAt: Instant }
  | {
    readonly kind: 'consultation'; readonly state: StateOf<'consultation'>; readonly from: CivilDate; readonly to: CivilDate;
    readonly endsAt: Instant; readonly outcome: string | null;
  }
  /** `begun`: the hazard's start has come; a warning is in force, and shown, before that too. */
  | { readonly kind: 'warning'; readonly state: StateOf<'warning'>; readonly level: WarningLevel; readonly begun: boolean; readonly endsAt: Instant }
  | { readonly kind: StandingKind; readonly state: StateOf<StandingKind>; readonly endsAt: Instant | null };

/** The state of a posting's kind at an instant of server time. Whether it may be shown at all is {@link visibleAt}'s to say. */
export function kindState(posting: Posting, now: Instant): KindState {
  switch (posting.kind) {
    case 'publicity': {
      const { from, to } = posting.publicity;
      return { kind: 'publicity', state: publicityPhase(posting.publicity, civilDayAt(now)), from, to, endsAt: endOfDay(to) };
    }
    case 'consultation': return consultationState(posting, now);
    case 'warning': return warningState(posting, now);
    default: {
      const endsAt = posting.validUntil === undefined ? null : endOfDay(posting.validUntil);
      return { kind: posting.kind, state: endsAt !== null && endsAt <= now ? 'lapsed' : 'standing', endsAt };
    }
  }
}

function consultationState({ consultation: { from, to, outcome } }: ConsultationPart, now: Instant): KindState {
  const phase = publicityPhase({ from, to }, civilDayAt(now));
  const over = outcome === undefined ? 'closed' : 'answered';
  const state = phase === 'ended' ? over : phase === 'running' ? 'open' : 'before';
  return { kind: 'consultation', state, from, to, endsAt: endOfDay(to), outcome: outcome ?? null };
}

/** Lifted beats expired: who lifted it looked at the danger; who let it run out did not. */
function warningState({ warning, changes }: WarningPart & Pick<Posting, 'changes'>, now: Instant): KindState {
  const { level, startsAt, expiresAt, lift } = warning;
  const base = { kind: 'warning', level, begun: startsAt <= now } as const;
  if (lift !== undefined && lift.at <= now) return { ...base, state: 'lifted', endsAt: lift.at };
  if (expiresAt <= now) return { ...base, state: 'expired', endsAt: expiresAt };
  return { ...base, state: changes.some((change) => change.weight === 'major') ? 'updated' : 'active', endsAt: expiresAt };
}

/** What a list can say of a posting; a headline does not know its beginning, updates or outcome. */
export type HeadlineState =
  | { readonly kind: 'publicity'; readonly state: 'running' | 'ended' }
  | { readonly kind: 'consultation'; readonly state: 'open' | 'closed' }
  | { readonly kind: 'warning'; readonly state: 'active' | 'lifted' | 'expired' }
  | { readonly kind: StandingKind; readonly state: 'standing' };

/** The state of a headline at an instant of server time; null when the whole posting is over and must not be listed. */
export function headlineState({ kind, until, lifted, expiresAt }: Headline, now: Instant): HeadlineState | null {
  if (expiresAt !== null && expiresAt <= now) return null;
  const over = until !== null && until <= now;
  switch (kind) {
    case 'publicity': return { kind, state: over ? 'ended' : 'running' };
    case 'consultation': return { kind, state: over ? 'closed' : 'open' };
    case 'warning': return { kind, state: lifted ? 'lifted' : over ? 'expired' : 'active' };
    default: return { kind, state: 'standing' };
  }
}
