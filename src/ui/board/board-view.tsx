import type { ComponentChildren } from 'preact';
import type { News } from '../../domain/posting/news.ts';
import type { Question } from '../../domain/posting/question.ts';
import { BoardHeader } from '../board-header/board-header.tsx';
import { HeadlineList } from '../headline-list/headline-list.tsx';
import { Notice } from '../notice/notice.tsx';
import { QuestionBar } from '../question-bar/question-bar.tsx';
import type { ListView } from '../view.ts';
import { WarningBanner } from '../warning-banner/warning-banner.tsx';
import type { BoardPage } from './board-page.ts';

interface BoardViewProps {
  readonly view: ListView;
  readonly page: BoardPage;
  /** Under the board's name, in the app: its progress, its button, what must be known of the data. */
  readonly line?: ComponentChildren;
  readonly action?: ComponentChildren;
  readonly notices?: ComponentChildren;
  /** Above the list: what it is narrowed to, and the ways to narrow it. */
  readonly tools?: ComponentChildren;
  /** Said in place of a list that a filter left empty. */
  readonly none?: ComponentChildren;
  /** Under the list: links to other pages, or 'more'. */
  readonly after?: ComponentChildren;
  /** The question that narrows the list. */
  readonly asked?: Question | undefined;
  /** Large text: the questions stand behind one entry. */
  readonly folded?: boolean;
  readonly news?: ReadonlyMap<string, News> | undefined;
}

/** A board: its name, how old this is, what warns, then the postings, and nothing else. */
export function BoardView({ view, page, line, action, notices, tools, none, after, asked, folded = false, news }: BoardViewProps) {
  const { text } = view;
  const warned = new Set(page.warnings.map((w) => w.headline.id));
  const headlines = page.headlines.filter((h) => !warned.has(h.id));
  return (
    <div class="board">
      <BoardHeader view={view} board={page.board} above={page.above} asOf={page.asOf} action={action}
        line={line ?? <div class="sync-line"><p class="sync-words">{text.board.total(page.total)}</p></div>}
      >
        {notices}
      </BoardHeader>
      <div class="board-body">
        <WarningBanner view={view} running={page.warnings} brief={asked !== undefined} />
        {tools}
        {page.total === 0
          ? none ?? <Notice tone="plain" title={text.board.empty}><p>{text.board.emptyNext}</p></Notice>
          : <HeadlineList view={view} board={page.board} above={page.above} headlines={headlines} news={news} />}
        {after}
        <QuestionBar view={view} code={page.board.code} asked={asked} folded={folded} />
      </div>
    </div>
  );
}
