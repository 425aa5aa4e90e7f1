import { useState } from 'preact/hooks';
import type { Asked } from '../../client/console/ask-api.ts';
import { SignedInAnswerSchema } from '../../protocol/session-answers.ts';
import type { ConsoleView } from '../../ui/console/console-view.ts';
import { type Credentials, type FormWord, SignInForm } from '../../ui/console/sign-in-form.tsx';
import type { ConsoleApp } from './console-app.ts';

interface SignInScreenProps { readonly app: ConsoleApp; readonly view: ConsoleView; readonly why: 'ended' | 'left-offline' | null }

export function SignInScreen({ app, view, why }: SignInScreenProps) {
  const text = view.console.signIn;
  const [word, setWord] = useState<FormWord | null>(null), [busy, setBusy] = useState(false);
  const submit = async (given: Credentials) => {
    setBusy(true);
    const asked = await app.api.ask('POST', '/api/v1/session', SignedInAnswerSchema, given);
    setBusy(false);
    if (asked.kind === 'answer' && asked.value.session !== null) app.seat.take(asked.value.session);
    else setWord(wordOf(view, asked));
  };
  const first: FormWord | null = why === 'ended' ? { tone: 'plain', title: text.ended, hint: text.endedHint } : why === 'left-offline' ? { tone: 'plain', title: text.leftOffline } : null;
  return <SignInForm view={view} word={word ?? first} busy={busy} submit={(given) => void submit(given)} />;
}

/** What a refused proof is said to be; an attempt without a network is no fault of whoever typed. */
function wordOf(view: ConsoleView, asked: Asked<unknown>): FormWord {
  const text = view.console.signIn;
  if (asked.kind === 'offline') return { tone: 'alert', title: text.offline, hint: text.offlineHint };
  if (asked.kind === 'problem' && asked.problem.status === 401) return { tone: 'alert', title: text.wrong, hint: text.wrongHint };
  if (asked.kind === 'problem' && asked.problem.status === 429) return { tone: 'alert', title: text.wait(asked.retryAfterSeconds ?? 30) };
  return { tone: 'alert', title: text.other };
}
