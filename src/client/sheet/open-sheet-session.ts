import { err, type Result } from '../../domain/result.ts';
import { type OpenSheetSession, SHEET_LIMITS, type SheetProblem, type SheetSession } from '../../domain/sheet/sheet-session.ts';
import { trustedAddress } from '../trusted-address.ts';
// oxlint-disable-next-line import/default -- the build makes the worker's file, and its address is the default export
import address from './sheet-worker.ts?worker&url';
import type { SheetMessage, SheetRequest } from './sheet-messages.ts';

/** Milliseconds that one step may take. */
const TIME_LIMIT = 60_000;

/** Reads sheets in a worker, which is loaded with the first file and ended with each. */
export const openSheetSession: OpenSheetSession<Blob> = (progress) => {
  let worker: Worker | null = null;
  let waiting: ((answer: unknown) => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended: SheetProblem | null = null;
  const settle = (answer: unknown) => {
    clearTimeout(timer);
    const tell = waiting;
    waiting = null;
    tell?.(answer);
  };
  const end = (why: SheetProblem) => {
    ended ??= why;
    worker?.terminate();
    worker = null;
    settle(err(ended));
  };
  const begin = (): Worker | null => {
    try {
      const made = new Worker(trustedAddress(address), { type: 'module' });
      made.addEventListener('message', ({ data }: MessageEvent<SheetMessage>) => {
        if (data.says === 'progress') progress(data.stage, data.share);
        else settle(data.answer);
      });
      made.addEventListener('error', () => end('noWorker'));
      return made;
    } catch {
      return null;
    }
  };
  const ask = <T>(request: SheetRequest, transfer: Transferable[] = []): Promise<T> => new Promise((resolve) => {
    worker ??= ended === null ? begin() : null;
    waiting = (answer) => resolve(answer as T);
    if (worker === null) {
      end('noWorker');
      return;
    }
    timer = setTimeout(() => end('tooLong'), TIME_LIMIT);
    worker.postMessage(request, transfer);
  });
  const session: SheetSession<Blob> = {
    open: async (file) => {
      if (file.size > SHEET_LIMITS.fileBytes) return err('tooLarge');
      const bytes = await bytesOf(file);
      return bytes.ok ? ask({ ask: 'open', bytes: bytes.value }, [bytes.value]) : bytes;
    },
    sheet: (index, header) => ask({ ask: 'sheet', index, ...(header === undefined ? {} : { header }) }),
    block: (wish) => ask({ ask: 'block', wish }),
    close: () => end('cancelled'),
  };
  return session;
};

/** Old browsers know no Blob.arrayBuffer. A file that was moved or changed since it was chosen cannot be read. */
function bytesOf(file: Blob): Promise<Result<ArrayBuffer, SheetProblem>> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve({ ok: true, value: reader.result as ArrayBuffer }));
    reader.addEventListener('error', () => resolve(err('damaged')));
    reader.readAsArrayBuffer(file);
  });
}
