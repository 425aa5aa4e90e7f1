import type { Draft } from '../../domain/draft/draft.ts';
import { newPostingOf } from '../../domain/draft/draft-content.ts';
import type { Posting } from '../../domain/posting/posting.ts';
import { Blocks } from '../../ui/block/blocks.tsx';
import type { ConsoleView } from '../../ui/console/console-view.ts';
import { PostingHead } from '../../ui/posting-head/posting-head.tsx';
import { StateMark } from '../../ui/console/state-mark.tsx';
import { boardName } from './board-name.ts';

/** Where a draft stands and what comes next, what it says, and how it came here. */
export function DraftText({ view, draft, withText }: { readonly view: ConsoleView; readonly draft: Draft; readonly withText: boolean }) {
  const { draft: text, nextStep, work, step } = view.console;
  const { content, events } = draft;
  return (
    <>
      {!withText && <h1 class="draft-title">{draft.title === '' ? work.untitled : draft.title}</h1>}
      <p class="draft-facts"><StateMark view={view} state={draft.state} /> {boardName(draft.board)} · {work.by} {draft.author} · {text.version(draft.version)}</p>
      <p class="draft-next">{nextStep[draft.state]}</p>
      {withText && (
        <section class="draft-preview" aria-label={text.preview}>
          <p class="form-hint">{text.preview}</p>
          <PostingHead view={view} posting={asPosting(draft)} />
          {content.blocks.length === 0 ? <p>{text.noText}</p> : <Blocks view={view} blocks={content.blocks.map(({ block }) => block)} />}
        </section>
      )}
      <details open={draft.state === 'returned'}>
        <summary class="section-title">{text.history}</summary>
        <ol>
          {events.map((event) => (
            <li key={event.version} class="event-row">
              <strong>{step[event.step]}</strong> · {event.by} · {view.text.format.moment(event.at, view.now)}
              {event.note !== undefined && <p class="event-comment">{event.note}</p>}
              {event.comments?.map((comment) => <p key={comment.text} class="event-comment">{comment.text}</p>)}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

/** As readers would have it on the board now: whoever approves sees every word of it. */
function asPosting({ id, content, updatedAt, publishAt }: Draft): Posting {
  const at = publishAt ?? updatedAt;
  return { ...newPostingOf(content), id, revision: 1, publishedAt: at, issuedAt: at, issuedBy: '', changes: [] };
}
