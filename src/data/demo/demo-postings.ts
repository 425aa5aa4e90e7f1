import { assistanceGuides } from './assistance-guides.ts';
import { assistancePostings } from './assistance.ts';
import { planPostings } from './county-plan.ts';
import { culturePostings } from './culture.ts';
import type { DemoPosting } from './demo-posting.ts';
import type { DemoTime } from './demo-time.ts';
import { disasterPostings } from './disaster.ts';
import { educationPostings } from './education.ts';
import { environmentPostings } from './environment.ts';
import { generalPostings } from './general.ts';
import { healthPostings } from './health.ts';
import { povertyOnTheGround } from './poverty-villages.ts';
import { povertyPostings } from './poverty.ts';
import { villagePostings } from './village.ts';

/** Every posting of the Anxi demo, in the order of their issue: the plan comes first. */
export function demoPostings(t: DemoTime): readonly DemoPosting[] {
  const all = [
    planPostings, generalPostings, villagePostings, povertyPostings, povertyOnTheGround, assistanceGuides, assistancePostings,
    educationPostings, healthPostings, environmentPostings, disasterPostings, culturePostings,
  ].flatMap((part) => part(t));
  return all.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
