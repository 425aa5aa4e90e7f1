import { Component, type ComponentChildren } from 'preact';
import { settingsAddress } from '../../ui/address.ts';
import { DisplaySettings } from '../../ui/display-settings/display-settings.tsx';
import { Frame } from '../../ui/frame/frame.tsx';
import { MessagePage } from '../../ui/notice/message-page.tsx';
import type { ListView, View } from '../../ui/view.ts';
import { later } from './later.ts';
import type { ReaderApp } from './reader-app.ts';

interface AppProps { readonly app: ReaderApp; readonly view: ListView; readonly fullView: View | null; readonly children: ComponentChildren }

/** The frame of every screen, with the reader's tools, and the prompt for a newer build. */
export function AppFrame({ app, view, fullView, children }: AppProps) {
  const { display, change } = app.display;
  const update = app.update.value;
  const others = later.value;
  const panel = others && fullView && <others.DisplayPanel view={fullView} display={display.value} change={change} more={<a class="button" href={settingsAddress(view.base, 'storage')}>{fullView.text.settingsPage.more}</a>} />;
  // Another place closes the fold, which would else lie over it.
  return (
    <Frame view={view} tools={<DisplaySettings key={app.journey.place.value} view={view} display={display.value} change={change} panel={panel} />}>
      {others && fullView && <others.ElderInvitation app={app} view={fullView} />}
      {others && update && <others.UpdatePrompt view={view} apply={update} dismiss={() => app.offerUpdate(null)} />}
      <Guard view={view}>{children}</Guard>
    </Frame>
  );
}

/** A screen that fails says so, and leaves the bar and the way back. */
class Guard extends Component<{ readonly view: ListView; readonly children: ComponentChildren }, { readonly failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { view, children } = this.props;
    if (!this.state.failed) return children;
    const { title, said, safe, next } = view.text.failure;
    return (
      <MessagePage view={view} title={title} said={said} safe={safe} next={view.text.unknownPosting.next}>
        <button type="button" class="button is-primary" onClick={() => location.reload()}>{next}</button>
      </MessagePage>
    );
  }
}
