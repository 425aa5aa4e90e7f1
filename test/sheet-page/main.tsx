import '../../src/faces/reader/reader.css';
import '../../src/faces/reader/later.css';
import { render } from 'preact';
import { openPhoto } from '../../src/client/photo/open-photo.ts';
import { canRecord, recordReading } from '../../src/client/recorder/record-reading.ts';
import { openSheetSession } from '../../src/client/sheet/open-sheet-session.ts';
import type { Instant } from '../../src/domain/civil-date.ts';
import type { SheetBlock } from '../../src/domain/sheet/build-block.ts';
import type { SheetMapping } from '../../src/domain/sheet/column-mapping.ts';
import { PhotoEditor } from '../../src/ui/photo-editor/photo-editor.tsx';
import { SheetImport } from '../../src/ui/sheet-import/sheet-import.tsx';
import { enCapture } from '../../src/ui/text/en-capture.ts';
import { enSheet } from '../../src/ui/text/en-sheet.ts';
import { zhCnCapture } from '../../src/ui/text/zh-cn-capture.ts';
import { zhCnSheet } from '../../src/ui/text/zh-cn-sheet.ts';
import { exampleView } from '../ui/gallery.tsx';

// The import of sheets alone on a page, with the real worker; with `?part=photo` the editor of photos, the recorder beside it. `window.taken` is what came out.
const given = new URLSearchParams(location.search), { dataset } = document.documentElement;
for (const name of ['size', 'theme', 'contrast']) dataset[name] = given.get(name) ?? '';
const english = given.get('locale') === 'en';
const kept = new Map<string, SheetMapping>();
const taken = globalThis as { taken?: SheetBlock | Blob | 'cancelled'; recorder?: object };
const root = document.getElementById('page');
const again = (n: number) => root && render(
  <SheetImport
    key={n} view={exampleView(english ? 'en' : 'zh-CN')} text={english ? enSheet : zhCnSheet} openSession={openSheetSession} visibleUntil={'2026-12-31T16:00:00.000Z' as Instant} board="350524100201"
    recall={(board, key) => kept.get(`${board} ${key}`)} remember={(board, key, mapping) => void kept.set(`${board} ${key}`, mapping)}
    onBlock={(block) => {
      taken.taken = block;
      again(n + 1);
    }}
    onCancel={() => {
      taken.taken = 'cancelled';
    }}
  />, root,
);
if (given.get('part') === 'photo' && root) {
  taken.recorder = { canRecord, recordReading };
  render(<PhotoEditor text={english ? enCapture : zhCnCapture} open={openPhoto} onPhoto={(photo) => void (taken.taken = photo)} onCancel={() => void (taken.taken = 'cancelled')} />, root);
} else again(0);
