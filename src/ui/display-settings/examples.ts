import type { ExamplesOf } from '../example.ts';
import type { DisplayPanel } from './display-panel.tsx';
import type { DisplaySettings } from './display-settings.tsx';

const change = () => undefined;

export const displaySettingsExamples: ExamplesOf<typeof DisplaySettings> = [
  { name: 'standard', props: { display: { size: 'standard', theme: 'system', locale: 'zh-CN' }, change, panel: null } },
  { name: '长辈版 is on', props: { display: { size: 'elder', theme: 'system', locale: 'zh-CN' }, change, panel: null } },
];

export const displayPanelExamples: ExamplesOf<typeof DisplayPanel> = [
  { name: 'as the device wants it', props: { display: { size: 'standard', theme: 'system', locale: 'zh-CN' }, change } },
  { name: 'all chosen', props: { display: { size: 'elder-large', theme: 'dark', contrast: 'more', locale: 'en' }, change } },
];
