import type { ExamplesOf } from '../example.ts';
import type { Frame } from './frame.tsx';

export const frameExamples: ExamplesOf<typeof Frame> = [
  { name: 'as the server draws it', props: { children: '这里是一屏的内容。' } },
  { name: 'with a tool in the bar', props: { tools: '工具', children: '这里是一屏的内容。' } },
];
