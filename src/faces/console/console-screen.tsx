import { instantOf } from '../../domain/civil-date.ts';
import type { ConsoleView } from '../../ui/console/console-view.ts';
import { UpdatePrompt } from '../../ui/update-prompt/update-prompt.tsx';
import type { ConsoleApp } from './console-app.ts';
import { ConsoleFrame } from './console-frame.tsx';
import { FactorScreen } from './factor-screen.tsx';
import { Leaving } from './leaving.tsx';
import { OutboxScreen } from './outbox-screen.tsx';
import { FirstPasswordScreen } from './password-screen.tsx';
import { SettingsScreen } from './settings-screen.tsx';
import { SignInScreen } from './sign-in-screen.tsx';
import { WorkScreen } from './work-screen.tsx';

/** The screen of whoever sits here and wherever they are. */
export function ConsoleScreen({ app }: { readonly app: ConsoleApp }) {
  const { text, console } = app.display.words.value;
  const view: ConsoleView = { base: app.base, text, console, now: instantOf(Date.now()), workingDaysLeft: () => null };
  const update = app.update.value;
  return (
    <ConsoleFrame app={app} view={view}>
      {update && <UpdatePrompt view={view} apply={update} dismiss={() => app.offerUpdate(null)} />}
      <ScreenOf app={app} view={view} />
    </ConsoleFrame>
  );
}

function ScreenOf({ app, view }: { readonly app: ConsoleApp; readonly view: ConsoleView }) {
  const seat = app.seat.seat.value;
  const place = app.way.place.value;
  if (seat.kind === 'asking') return null;
  if (seat.kind === 'out') return <SignInScreen app={app} view={view} why={seat.why} />;
  if (app.leaving.value) return <Leaving app={app} view={view} />;
  const { session } = seat;
  if (session.restriction === 'change-password') return <FirstPasswordScreen app={app} view={view} session={session} />;
  if (session.restriction === 'enrol-factor') return <FactorScreen app={app} view={view} />;
  if (place.screen === 'settings') return <SettingsScreen app={app} view={view} session={session} />;
  if (place.screen === 'outbox') return app.vault.value && <OutboxScreen view={view} vault={app.vault.value} />;
  return <WorkScreen app={app} view={view} session={session} id={place.screen === 'draft' ? place.id : null} />;
}
