import type { ExamplesOf } from '../example.ts';
import type { PrintFoot } from './print-foot.tsx';
import type { QrCode } from './qr-code.tsx';
import type { ShareBar } from './share-bar.tsx';
import type { SharePanelProps } from './share-panel.tsx';
import type { Example } from '../example.ts';

const nothing = () => undefined;
const address = 'https://example.gov.cn/minglan/p/0000000000000171';
const base = { what: 'posting' as const, name: '关于下达补助资金的通知', address, status: null, picture: null, act: { copy: nothing, savePicture: nothing, send: nothing } };
const DOT = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

export const shareBarExamples: ExamplesOf<typeof ShareBar> = [
  { name: 'for a posting', props: { open: false, toggle: nothing, print: nothing } }, { name: 'for a board', props: { open: false, toggle: nothing } },
];

export const sharePanelExamples: readonly Example<SharePanelProps>[] = [
  { name: 'a posting', props: base },
  { name: 'a board, on a device that cannot send', props: { ...base, what: 'board', address: 'http://192.168.1.7:8080/b/350524102215', act: { copy: nothing, savePicture: nothing } } },
  { name: 'the link is copied', props: { ...base, status: 'copied' } },
  { name: 'the link could not be copied', props: { ...base, status: 'copyFailed' } },
  { name: 'a picture that must be held', props: { ...base, status: 'hold', picture: DOT } },
];

export const qrCodeExamples: ExamplesOf<typeof QrCode> = [
  { name: 'a posting', props: { address } }, { name: 'a long address', props: { address: `https://example.gov.cn/${'a'.repeat(180)}` } },
];

export const printFootExamples: ExamplesOf<typeof PrintFoot> = [{ name: 'at the end of a printed posting', props: { address } }];
