import { useState } from 'preact/hooks';
import { DoneSchema, type SignedIn } from '../../protocol/session-answers.ts';
import type { ConsoleView } from '../../ui/console/console-view.ts';
import { PasswordForm, type PasswordChange } from '../../ui/console/password-form.tsx';
import type { FormWord } from '../../ui/console/sign-in-form.tsx';
import type { ConsoleApp } from './console-app.ts';

interface PasswordScreenProps { readonly app: ConsoleApp; readonly view: ConsoleView; readonly session: SignedIn }

/** Before anything else: a password that nobody handed over. */
export function FirstPasswordScreen(props: PasswordScreenProps) {
  return <ChangePassword {...props} first />;
}

export function ChangePassword({ app, view, session, first }: PasswordScreenProps & { readonly first: boolean }) {
  const text = view.console.password;
  const [word, setWord] = useState<FormWord | null>(null), [busy, setBusy] = useState(false), [turn, setTurn] = useState(0);
  const submit = async (given: PasswordChange) => {
    setBusy(true);
    const asked = await app.api.ask('POST', '/api/v1/account/password', DoneSchema, given);
    setBusy(false);
    if (asked.kind === 'answer') {
      setWord({ tone: 'plain', title: text.done });
      setTurn(turn + 1);
      await app.seat.look();
    } else if (asked.kind === 'offline') setWord({ tone: 'alert', title: view.console.signIn.offline });
    else if (asked.problem.status === 429) setWord({ tone: 'alert', title: view.console.signIn.wait(asked.retryAfterSeconds ?? 30) });
    else setWord({ tone: 'alert', title: text.weak[asked.problem.type] ?? text.wrong });
  };
  return <PasswordForm key={turn} view={view} first={first} asksCode={session.level === 'two-factor'} word={word} busy={busy} submit={(given) => void submit(given)} />;
}
