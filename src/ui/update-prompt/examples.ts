import type { ExamplesOf } from '../example.ts';
import type { UpdatePrompt } from './update-prompt.tsx';

const nothing = () => undefined;

export const updatePromptExamples: ExamplesOf<typeof UpdatePrompt> = [{ name: 'a newer version waits', props: { apply: nothing, dismiss: nothing } }];
