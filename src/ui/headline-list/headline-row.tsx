import type { Headline } from '../../domain/posting/headline.ts';
import type { News } from '../../domain/posting/news.ts';
import { postingAddress } from '../address.ts';
import type { ListView } from '../view.ts';
import { headlineState } from './headline-state.ts';

interface HeadlineRowProps {
  readonly view: ListView;
  readonly headline: Headline;
  /** Name of the board above that it comes from; null for the board's own. */
  readonly from: string | null;
  readonly news?: News | undefined;
}

/** One posting in a list: its kind, its title, then where it is from, its field, its day and its state, all in words. */
export function HeadlineRow({ view, headline, from, news }: HeadlineRowProps) {
  const { text, now, base } = view;
  const state = headlineState(view, headline);
  return (
    <li class="headline">
      <a class="headline-link" href={postingAddress(base, headline.id)}>
        <span class="headline-title"><span class={state?.running ? 'kind is-acting' : 'kind'}>{text.kinds[headline.kind]}</span> {headline.title}</span>
        <span class="headline-meta">
          {news && <span class="headline-news">{text.news[news]}</span>}
          {state && <span class={state.running ? 'headline-state is-running' : 'headline-state'}>{state.words}</span>}
          {from !== null && <span class="headline-from">{from}</span>}
          <time dateTime={headline.day}>{text.format.day(headline.day, now)}</time>
          <span>{text.fields[headline.field]}</span>
        </span>
      </a>
    </li>
  );
}
