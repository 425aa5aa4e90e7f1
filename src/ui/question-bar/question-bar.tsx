import { NO_FILTER } from '../../domain/posting/list-filter.ts';
import { type Question, QUESTIONS } from '../../domain/posting/question.ts';
import { boardAddress } from '../address.ts';
import type { ListView } from '../view.ts';

interface QuestionBarProps {
  readonly view: ListView;
  readonly code: string;
  readonly asked: Question | undefined;
  /** In large text five entries do not fit side by side: they stand one under the other behind one entry. */
  readonly folded: boolean;
}

/** What people come to ask, always at hand at the bottom of a board. The question that is on leads back to the whole list. */
export function QuestionBar({ view, code, asked, folded }: QuestionBarProps) {
  const { text, base } = view;
  const entries = (
    <ul class="questions">
      {QUESTIONS.map((question) => (
        <li key={question}>
          <a class="question" href={boardAddress(base, code, 1, question === asked ? NO_FILTER : { question })} aria-current={question === asked ? 'true' : undefined}>
            {text.questions[question]}
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <nav class={folded ? 'question-bar is-folded' : 'question-bar'} aria-label={text.board.questions}>
      {folded ? <details key={asked ?? ''}><summary>{text.board.questions}</summary>{entries}</details> : entries}
    </nav>
  );
}
