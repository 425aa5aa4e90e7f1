import { postingAddress } from '../address.ts';
import type { RunningWarning } from '../board/board-page.ts';
import type { ListView } from '../view.ts';
import { WarningSign } from './warning-sign.tsx';

interface WarningBannerProps {
  readonly view: ListView;
  readonly running: readonly RunningWarning[];
  /** One line for each, where another heading is what the reader came for. */
  readonly brief?: boolean;
}

/** The warnings that are on, above everything else: level in words, colour and shape, what to do, until when. */
export function WarningBanner({ view, running, brief = false }: WarningBannerProps) {
  if (running.length === 0) return null;
  return (
    <section class="warnings" aria-label={view.text.warning.region}>
      {running.map((w) => <WarningLine key={w.headline.id} view={view} running={w} brief={brief} />)}
    </section>
  );
}

interface WarningLineProps { readonly view: ListView; readonly running: RunningWarning; readonly brief: boolean }

function WarningLine({ view, running: { headline, warning }, brief }: WarningLineProps) {
  const { text, now, base } = view;
  const level = warning?.level ?? null;
  const until = warning?.expiresAt ?? headline.until;
  return (
    <a class={`warning warning-${level ?? 'unknown'}${brief ? ' is-brief' : ''}`} href={postingAddress(base, headline.id)}>
      <WarningSign level={level} />
      <span class="warning-body">
        <span class="warning-level">{level ? (brief ? text.levels[level] : text.format.aside(text.levels[level], text.ranks[level])) : text.warning.unknownLevel}</span>
        <strong class="warning-title">{headline.title}</strong>
        {!brief && warning && <span class="warning-measures">{warning.measures}</span>}
        {!brief && until && <span class="warning-until">{text.warning.untilMoment(until, now)}</span>}
      </span>
    </a>
  );
}
