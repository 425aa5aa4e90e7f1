import { describe, expect, it } from 'vitest';
import type { Headlines } from '../../../src/protocol/feed-file.ts';
import { canonicalJson } from '../../../src/protocol/canonical-json.ts';
import { headlineRows, toHeadlines } from '../../../src/protocol/headline-columns.ts';
import { headlinesFromBodies } from '../../../src/server/feed/board-headlines.ts';
import { changedColumns, headlinesText, readColumns } from '../../../src/server/feed/headlines-text.ts';
import { sampleId } from '../../support/sample-posting.ts';
import { SignedBoard } from '../../support/signed-board.ts';
import { VILLAGE } from '../../support/test-deps.ts';

const BOARD = { board: VILLAGE, name: '玉湖村', size: 9 };

describe('the text of a headlines file', () => {
  it('is canonical JSON, and that of the rows it stands for', async () => {
    const board = await SignedBoard.start();
    await board.append(board.upsert(null, 'publicity'), board.upsert(null, 'warning'), board.upsert());
    const rows = await board.store.read((tx) => headlinesFromBodies(tx, VILLAGE));
    expect(headlinesText(toHeadlines(rows, BOARD), BOARD)).toBe(canonicalJson(toHeadlines(rows, BOARD)));
  });

  it('changes by columns as it would by rows', async () => {
    const board = await SignedBoard.start();
    await board.publish(5);
    await board.accepted();
    const columns = await board.store.read((tx) => readColumns(tx, VILLAGE));
    const rows = headlineRows(columns);
    if (!rows.ok) throw new Error(rows.error.detail);
    const [first] = rows.value;
    if (!first) throw new Error('no rows');
    const changed = changedColumns(columns, new Set([sampleId(2), sampleId(5)]), [{ ...first, id: sampleId(2), seq: 7, revision: 2 }]);
    expect(headlineRows({ ...changed, size: 8 })).toMatchObject({ ok: true, value: [{ id: sampleId(2), revision: 2 }, { id: sampleId(4) }, { id: sampleId(3) }, { id: sampleId(1) }] });
  });

  it('is made again from the bodies when the file is lost', async () => {
    const board = await SignedBoard.start();
    await board.publish(3);
    const before: Headlines = await board.store.read((tx) => readColumns(tx, VILLAGE));
    await board.store.write((tx) => tx.deleteFrom('feed_file').where('kind', '=', 'headlines').execute());
    const again = await board.store.read((tx) => readColumns(tx, VILLAGE));
    expect({ ...again, name: before.name, size: before.size }).toEqual(before);
  });
});
