import { EXAMPLE_WARNING, exampleHeadline } from '../board/examples.ts';
import type { ExamplesOf } from '../example.ts';
import type { WarningBanner } from './warning-banner.tsx';

const headline = exampleHeadline(90, { board: '350524', kind: 'warning', field: 'disaster', title: '安溪县台风橙色预警', until: EXAMPLE_WARNING.expiresAt });
const at = (seq: number, level: typeof EXAMPLE_WARNING.level) => ({ headline: { ...headline, id: `00000000000000${String(seq)}` }, warning: { ...EXAMPLE_WARNING, level } });

export const warningBannerExamples: ExamplesOf<typeof WarningBanner> = [
  { name: 'all four levels', props: { running: [at(90, 'red'), at(91, 'orange'), at(92, 'yellow'), at(93, 'blue')] } },
  { name: 'brief, on the page of a question', props: { running: [at(90, 'red'), at(91, 'orange'), at(92, 'yellow'), at(93, 'blue')], brief: true } },
  { name: 'its text is not here yet', props: { running: [{ headline, warning: null }] } },
];
