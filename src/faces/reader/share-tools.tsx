import { useSignal } from '@preact/signals';
import { baseAddress } from '../../client/base-address.ts';
import type { Posting } from '../../domain/posting/posting.ts';
import { boardAddress, postingAddress } from '../../ui/address.ts';
import type { BoardName } from '../../ui/board/board-page.ts';
import { boardCard, postingCard } from '../../ui/share/card-facts.ts';
import { ShareBar } from '../../ui/share/share-bar.tsx';
import type { View } from '../../ui/view.ts';
import { lazyScreen } from './lazy-screen.tsx';
import type { ShareSheetProps } from './share-sheet.tsx';

const ShareSheet = lazyScreen<ShareSheetProps>(async () => (await import('./share-sheet.tsx')).ShareSheet);
// Loaded with the first posting: a browser that prints does not wait.
const PrintFoot = lazyScreen<{ readonly view: View; readonly address: string }>(async () => (await import('../../ui/share/print-foot.tsx')).PrintFoot);

/** Under a posting: sharing and printing, and what stands at the end of the paper. */
export function SharePosting({ view, board, posting }: { readonly view: View; readonly board: BoardName; readonly posting: Posting }) {
  const open = useSignal(false);
  const address = baseAddress(view.base) + postingAddress('', posting.id);
  return (
    <>
      <ShareBar view={view} open={open.value} print={() => window.print()} toggle={() => {
        open.value = !open.value;
      }}
      >
        <ShareSheet view={view} what="posting" name={posting.title} address={address} card={() => postingCard(view, board.name, posting, address)} />
      </ShareBar>
      <PrintFoot view={view} address={address} />
    </>
  );
}

/** Above a board's list. */
export function ShareBoard({ view, board }: { readonly view: View; readonly board: BoardName }) {
  const open = useSignal(false);
  const address = baseAddress(view.base) + boardAddress('', board.code);
  return (
    <ShareBar view={view} open={open.value} toggle={() => {
      open.value = !open.value;
    }}
    >
      <ShareSheet view={view} what="board" name={view.text.page.boardTitle(board.name)} address={address} card={() => boardCard(view, board.name, address)} />
    </ShareBar>
  );
}
