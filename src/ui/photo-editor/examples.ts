import type { ExamplesOf } from '../example.ts';
import { zhCnCapture } from '../text/zh-cn-capture.ts';
import type { PhotoEditor } from './photo-editor.tsx';

const nothing = () => undefined;

export const photoEditorExamples: ExamplesOf<typeof PhotoEditor> = [{ name: 'before a photo is taken', props: { text: zhCnCapture, open: async () => null, onPhoto: nothing, onCancel: nothing } }];
