import { useState } from 'preact/hooks';
import { copyText } from '../../client/copy-text.ts';
import { type NewFactor, NewFactorSchema, RecoveryCodesSchema } from '../../protocol/session-answers.ts';
import type { ConsoleView } from '../../ui/console/console-view.ts';
import { FactorForm } from '../../ui/console/factor-form.tsx';
import { RecoveryCodes } from '../../ui/console/recovery-codes.tsx';
import type { FormWord } from '../../ui/console/sign-in-form.tsx';
import type { ConsoleApp } from './console-app.ts';

/** Enrols an authenticator, then shows the recovery codes, and goes on only when they are kept. */
export function FactorScreen({ app, view }: { readonly app: ConsoleApp; readonly view: ConsoleView }) {
  const [factor, setFactor] = useState<NewFactor | null>(null), [codes, setCodes] = useState<readonly string[] | null>(null);
  const [word, setWord] = useState<FormWord | null>(null);
  const { factor: text, signIn } = view.console;
  const start = async () => {
    const asked = await app.api.ask('POST', '/api/v1/account/factor', NewFactorSchema, {});
    if (asked.kind === 'answer') setFactor(asked.value);
    setWord(asked.kind === 'answer' ? null : { tone: 'alert', title: asked.kind === 'offline' ? signIn.offline : asked.problem.type === 'stale' ? view.console.proof.title : signIn.other });
  };
  const confirm = async (code: string) => {
    const asked = await app.api.ask('POST', '/api/v1/account/factor/confirmation', RecoveryCodesSchema, { code });
    if (asked.kind === 'answer') setCodes(asked.value.recoveryCodes);
    else setWord({ tone: 'alert', title: asked.kind === 'offline' ? signIn.offline : text.wrong });
  };
  if (codes) return <RecoveryCodes view={view} codes={codes} print={() => window.print()} copy={copyText} done={() => void app.seat.look()} />;
  return <FactorForm view={view} factor={factor} word={word} start={() => void start()} confirm={(code) => void confirm(code)} />;
}
