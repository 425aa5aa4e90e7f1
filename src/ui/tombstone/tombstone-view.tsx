import type { Tombstone } from '../../domain/posting/posting.ts';
import { boardAddress } from '../address.ts';
import type { BoardName } from '../board/board-page.ts';
import type { View } from '../view.ts';

interface TombstoneViewProps { readonly view: View; readonly board: BoardName; readonly tombstone: Tombstone }

/** What stays readable of a posting that is gone: that it was here, why it went, and when. 撤回 · 到期 · 移除. */
export function TombstoneView({ view, board, tombstone }: TombstoneViewProps) {
  const { text, base } = view;
  return (
    <article class="tombstone">
      <h1 class="tombstone-title">{text.tombstone[tombstone.cause]}</h1>
      <dl class="facts">
        {tombstone.title !== undefined && <div class="fact"><dt>{text.tombstone.was}</dt><dd>{tombstone.title}</dd></div>}
        {tombstone.reason !== '' && <div class="fact"><dt>{text.tombstone.reason}</dt><dd>{tombstone.reason}</dd></div>}
        <div class="fact"><dt>{text.tombstone.at}</dt><dd><time dateTime={tombstone.at}>{text.tombstone.when(tombstone.at)}</time></dd></div>
        <div class="fact"><dt>{text.tombstone.revision}</dt><dd>{text.posting.revisionNumber(tombstone.revision)}</dd></div>
      </dl>
      <p class="tombstone-hint">{text.tombstone.hint}</p>
      <p><a class="button" href={boardAddress(base, board.code)}>{text.posting.back(board.name)}</a></p>
    </article>
  );
}
