import { useEffect, useState } from 'preact/hooks';
import { EndedSchema, type OpenSession, OpenSessionsSchema, SignedInAnswerSchema, type SignedIn } from '../../protocol/session-answers.ts';
import type { ConsoleView } from '../../ui/console/console-view.ts';
import { ProofForm } from '../../ui/console/proof-form.tsx';
import { SessionList } from '../../ui/console/session-list.tsx';
import { DisplayPanel } from '../../ui/display-settings/display-panel.tsx';
import { boardName } from './board-name.ts';
import type { ConsoleApp } from './console-app.ts';
import { ChangePassword } from './password-screen.tsx';

interface SettingsScreenProps { readonly app: ConsoleApp; readonly view: ConsoleView; readonly session: SignedIn }

/** One's own account on this and other devices. */
export function SettingsScreen({ app, view, session }: SettingsScreenProps) {
  const text = view.console.settings;
  const [sessions, setSessions] = useState<readonly OpenSession[]>([]), [waiting, setWaiting] = useState<string | null>(null), [fault, setFault] = useState(false);
  const load = async () => {
    const asked = await app.api.ask('GET', '/api/v1/sessions', OpenSessionsSchema);
    if (asked.kind === 'answer') setSessions(asked.value.sessions);
    else if (asked.kind === 'problem' && asked.problem.status === 401) app.seat.lapse();
  };
  useEffect(() => void load(), []);
  const end = async (id: string) => {
    const asked = await app.api.ask('DELETE', `/api/v1/sessions/${id}`, EndedSchema);
    setWaiting(asked.kind === 'problem' && asked.problem.type === 'stale' ? id : null);
    await load();
  };
  const prove = async (given: { readonly password: string; readonly code: string }) => {
    const asked = await app.api.ask('POST', '/api/v1/session/proof', SignedInAnswerSchema, given);
    setFault(asked.kind !== 'answer');
    if (asked.kind === 'answer' && waiting !== null) await end(waiting);
  };
  const { display, change } = app.display;
  return (
    <div class="console-single">
      <h1 class="pane-title">{text.title}</h1>
      <p>{session.name}</p>
      <h2 class="section-title">{text.roles}</h2>
      <ul>{session.grants.map(({ role, board }) => <li key={role + board}>{view.console.role[role]} · {boardName(board)}</li>)}</ul>
      {waiting === null
        ? <SessionList view={view} sessions={sessions} end={(id) => void end(id)} />
        : <ProofForm view={view} asksCode={session.level === 'two-factor'} wrong={fault} submit={(given) => void prove(given)} cancel={() => setWaiting(null)} />}
      <ChangePassword app={app} view={view} session={session} first={false} />
      <DisplayPanel view={view} display={display.value} change={change} />
    </div>
  );
}
