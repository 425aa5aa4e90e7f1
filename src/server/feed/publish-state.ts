import { canonicalJson } from '../../protocol/canonical-json.ts';
import type { Headlines, PageRef } from '../../protocol/feed-file.ts';
import { frontierRoot } from '../../protocol/merkle-tree.ts';
import { foldPages } from '../../protocol/verify-index.ts';
import type { FeedHeadRow } from '../store/schema.ts';
import type { WriteTx } from '../store/store.ts';
import type { FeedEnv } from './feed-change.ts';
import { headlinesText } from './headlines-text.ts';
import { signHead } from './sign-head.ts';
import { retireFiles, writeFile } from './write-file.ts';

export interface BoardState {
  readonly board: string; readonly name: string; readonly size: number;
  readonly pages: readonly PageRef[]; readonly headlines: Headlines;
}

/** Makes index, headlines and head for the pages as they stand, and lets go of what they no longer name. */
export async function publishState(tx: WriteTx, state: BoardState, env: FeedEnv, forgot: boolean): Promise<FeedHeadRow> {
  const { board, name, size, pages } = state;
  const frontier = foldPages(pages);
  if (!frontier || frontier.size !== size) throw new Error(`the pages of ${board} do not make a log of ${size}`);
  const index = await writeFile(tx, 'index', board, canonicalJson({ board, size, pages }), env);
  const headlines = await writeFile(tx, 'headlines', board, headlinesText(state.headlines, { name, size }), env);
  await retireFiles(tx, board, new Set([index.sha256, headlines.sha256, ...pages.map((p) => p.sha256)]), env.now, forgot);
  return signHead(tx, { board, size, root: frontierRoot(frontier), index: index.sha256, headlines: headlines.sha256 }, env);
}
