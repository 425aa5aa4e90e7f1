import type { ComponentChildren } from 'preact';
import { settingsAddress } from '../address.ts';
import type { View } from '../view.ts';

export type SettingsPageName = 'display' | 'storage' | 'install';

interface SettingsFrameProps { readonly view: View; readonly page: SettingsPageName; readonly children?: ComponentChildren }

/** The settings: three pages, one after the other named on top, one thing on each. */
export function SettingsFrame({ view, page, children }: SettingsFrameProps) {
  const { text, base } = view;
  const pages = ['display', 'storage', 'install'] as const;
  return (
    <div class="settings-screen">
      <h1 class="page-title">{text.settingsPage.titles[page]}</h1>
      <nav class="settings-nav" aria-label={text.settingsPage.title}>
        <ul>{pages.map((p) => <li key={p}><a class="button" href={settingsAddress(base, p)} aria-current={p === page ? 'page' : undefined}>{text.settingsPage.tabs[p]}</a></li>)}</ul>
      </nav>
      {children}
    </div>
  );
}
