import { createSheetDesk } from './sheet-desk.ts';
import type { SheetMessage, SheetRequest } from './sheet-messages.ts';

// A worker of its own for each file: it ends with the import, and everything that was read ends with it.
interface WorkerScope { postMessage(message: SheetMessage): void; addEventListener(type: 'message', hear: (event: { readonly data: SheetRequest }) => void): void }
const scope = globalThis as unknown as WorkerScope;
const say = scope.postMessage.bind(scope);
const desk = createSheetDesk((stage, share) => say({ says: 'progress', stage, share }));

function answer(request: SheetRequest): unknown {
  switch (request.ask) {
    case 'open': return desk.open(new Uint8Array(request.bytes));
    case 'sheet': return desk.sheet(request.index, request.header);
    case 'block': return desk.block(request.wish);
  }
}

scope.addEventListener('message', ({ data }) => {
  try {
    say({ says: 'answer', answer: answer(data) });
  } catch {
    // A message of an error could quote a cell.
    say({ says: 'answer', answer: { ok: false, error: 'damaged' } });
  }
});
