import type { ComponentChildren } from 'preact';
import type { ConsoleView } from '../../ui/console/console-view.ts';
import type { ConsoleApp } from './console-app.ts';
import { consoleAddress } from './console-place.ts';

interface ConsoleFrameProps { readonly app: ConsoleApp; readonly view: ConsoleView; readonly children: ComponentChildren }

/** What stands around every screen: the way past the bar, where one can go, who sits here, and whether there is a network. */
export function ConsoleFrame({ app, view, children }: ConsoleFrameProps) {
  const { nav, product, online } = view.console;
  const seat = app.seat.seat.value;
  const { screen } = app.way.place.value;
  return (
    <div class="console">
      <a class="skip" href="#main">{nav.skip}</a>
      <header class="console-bar">
        <a class="console-home" href={consoleAddress({ screen: 'work' }, view.base)}><span class="seal" aria-hidden="true">{view.text.product}</span>{product}</a>
        {seat.kind === 'in' && (
          <nav class="console-nav" aria-label={nav.label}>
            <a class="console-link" href={consoleAddress({ screen: 'work' }, view.base)} aria-current={screen === 'work' || screen === 'draft' ? 'page' : undefined}>{nav.work}</a>
            <a class="console-link" href={consoleAddress({ screen: 'outbox' }, view.base)} aria-current={screen === 'outbox' ? 'page' : undefined}>{nav.outbox}</a>
            <a class="console-link" href={consoleAddress({ screen: 'settings' }, view.base)} aria-current={screen === 'settings' ? 'page' : undefined}>{nav.settings}</a>
            <button type="button" class="console-link" onClick={() => app.askToLeave(true)}>{nav.signOut}<span class="console-who">（{seat.session.name}）</span></button>
          </nav>
        )}
      </header>
      {!app.online.value && <p class="console-offline" role="status"><strong>{online.offline}</strong> {online.offlineHint}</p>}
      <main id="main" class="console-main" tabIndex={-1}>{children}</main>
    </div>
  );
}
