import { useState } from 'preact/hooks';
import type { Asked } from '../../client/console/ask-api.ts';
import { SignedInAnswerSchema } from '../../protocol/session-answers.ts';
import type { ConsoleView } from '../../ui/console/console-view.ts';
import { type Credentials, type FormWord, SignInForm } from '../../ui/console/sign-in-form.tsx';
import type { ConsoleApp } from './console-app.ts';
import type { Seat } from './seat.ts';

interface SignInScreenProps { readonly app: ConsoleApp; readonly view: ConsoleView; readonly why: Extract<Seat, { kind: 'out' }>['why'] }

export function SignInScreen({ app, view, why }: SignInScreenProps) {
  const [word, setWord] = useState<FormWord | null>(null), [busy, setBusy] = useState(false);
  const submit = async (given: Credentials) => {
    setBusy(true);
    const asked = await app.api.ask('POST', '/api/v1/session', SignedInAnswerSchema, given);
    setBusy(false);
    if (asked.kind === 'answer' && asked.value.session !== null) app.seat.take(asked.value.session);
    else setWord(wordOf(view, asked));
  };
  return <SignInForm view={view} word={word ?? (why && firstWord(view, why))} busy={busy} submit={(given) => void submit(given)} />;
}

/** Why nobody sits here any more. */
function firstWord({ console: { signIn: text } }: ConsoleView, why: 'ended' | 'left-offline' | 'not-erased'): FormWord {
  switch (why) {
    case 'ended': return { tone: 'plain', title: text.ended, hint: text.endedHint };
    case 'left-offline': return { tone: 'plain', title: text.leftOffline };
    case 'not-erased': return { tone: 'alert', title: text.notErased, hint: text.notErasedHint };
  }
}

/** What a refused proof is said to be; an attempt without a network is no fault of whoever typed. */
function wordOf(view: ConsoleView, asked: Asked<unknown>): FormWord {
  const text = view.console.signIn;
  if (asked.kind === 'offline') return { tone: 'alert', title: text.offline, hint: text.offlineHint };
  if (asked.kind === 'problem' && asked.problem.status === 401) return { tone: 'alert', title: text.wrong, hint: text.wrongHint };
  if (asked.kind === 'problem' && asked.problem.status === 429) return { tone: 'alert', title: text.wait(asked.retryAfterSeconds ?? 30) };
  return { tone: 'alert', title: text.other };
}
