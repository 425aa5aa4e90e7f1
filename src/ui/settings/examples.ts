import type { ExamplesOf } from '../example.ts';
import type { SettingsFrame } from './settings-frame.tsx';

export const settingsFrameExamples: ExamplesOf<typeof SettingsFrame> = [
  { name: 'display', props: { page: 'display' } }, { name: 'storage', props: { page: 'storage' } }, { name: 'install', props: { page: 'install' } },
];
