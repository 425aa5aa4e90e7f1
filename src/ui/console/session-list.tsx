import type { Instant } from '../../domain/civil-date.ts';
import type { ConsoleView } from './console-view.ts';

interface SessionListProps {
  readonly view: ConsoleView;
  readonly sessions: readonly { readonly id: string; readonly device: string; readonly seenAt: Instant; readonly current: boolean }[];
  /** `others`: all but this one. */
  readonly end: (id: string) => void;
}

/** Where one is signed in, and a way to end each. */
export function SessionList({ view, sessions, end }: SessionListProps) {
  const text = view.console.settings;
  return (
    <section>
      <h2 class="section-title">{text.sessions}</h2>
      <ul>
        {sessions.map(({ id, device, seenAt, current }) => (
          <li key={id} class="session-row">
            <span>{device}{current && <> · <strong>{text.current}</strong></>}<br /><span class="console-who">{text.seen} {view.text.format.moment(seenAt, view.now)}</span></span>
            {!current && <button type="button" class="button" aria-label={`${text.end} · ${device}`} onClick={() => end(id)}>{text.end}</button>}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && <p><button type="button" class="button" onClick={() => end('others')}>{text.endOthers}</button></p>}
    </section>
  );
}
