import '../../src/ui/theme/tokens.css';
import '../../src/ui/theme/base.css';
import '../../src/ui/theme/reading.css';
import '../../src/ui/editor/sheets.css';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { readPaste } from '../../src/client/paste/read-paste.ts';
import { LIST_RULES } from '../../src/data/list-rules.ts';
import { civilDate, endOfDay } from '../../src/domain/civil-date.ts';
import type { DraftContent } from '../../src/domain/draft/draft-content.ts';
import type { DraftComment } from '../../src/domain/draft/draft.ts';
import { DraftEditor } from '../../src/ui/editor/draft-editor.tsx';
import { EXAMPLE_DESK, exampleDraft } from '../../src/ui/editor/examples.ts';
import { EXAMPLE_NOW } from '../../src/ui/board/examples.ts';
import { zhCn } from '../../src/ui/text/zh-cn.ts';
import { zhCnEditor } from '../../src/ui/text/zh-cn-editor.ts';

/** What a test sees of the editor on this page. */
export interface EditorPage { content: DraftContent; open(content: DraftContent, comments?: readonly DraftComment[]): void; people(rows: number): DraftContent; draft: typeof exampleDraft }

const view = { base: '', text: zhCn, editor: zhCnEditor, now: EXAMPLE_NOW, workingDaysLeft: () => 3 };
const desk = { ...EXAMPLE_DESK, listRules: LIST_RULES, readPaste };
let opened = 0;

function Owner({ start, comments }: { readonly start: DraftContent; readonly comments: readonly DraftComment[] }) {
  const [content, setContent] = useState(start);
  seen.content = content;
  return <DraftEditor view={view} desk={desk} content={content} comments={comments} onChange={setContent} />;
}

const seen: EditorPage = {
  content: exampleDraft([]),
  open: (content, comments = []) => {
    opened += 1;
    render(<Owner key={opened} start={content} comments={comments} />, document.querySelector('main') ?? document.body);
  },
  draft: exampleDraft,
  people: (rows) => exampleDraft([{
    type: 'nameList', caption: '低保对象名单', columns: ['户主', '保障人数', '月保障金额（元）', '备注'], visibleUntil: endOfDay(civilDate('2026-09-24')),
    groups: [{ group: '', rows: Array.from({ length: rows }, (_, i) => [`张某${'一二三四五六七八九十'[i % 10] ?? ''}`, String(1 + i % 5), String(300 + i % 400), '农村低保，按月发放']) }],
  }]),
};
Object.assign(globalThis, { seen });
