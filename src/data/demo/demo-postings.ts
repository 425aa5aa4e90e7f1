import type { Instant } from '../../domain/civil-date.ts';
import { assistancePostings } from './assistance.ts';
import type { DemoPosting } from './demo-posting.ts';
import { demoTime } from './demo-time.ts';
import { disasterPostings } from './disaster.ts';
import { educationPostings } from './education.ts';
import { environmentPostings } from './environment.ts';
import { generalPostings } from './general.ts';
import { healthPostings } from './health.ts';
import { povertyPostings } from './poverty.ts';

/** Everything that the demo's boards show, reckoned from the moment of seeding. */
export function demoPostings(now: Instant): readonly DemoPosting[] {
  const t = demoTime(now);
  return [...generalPostings(t), ...povertyPostings(t), ...assistancePostings(t), ...educationPostings(t), ...healthPostings(t), ...environmentPostings(t), ...disasterPostings(t)];
}
