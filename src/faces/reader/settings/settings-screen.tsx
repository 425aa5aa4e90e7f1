import { useLayoutEffect, useMemo } from 'preact/hooks';
import { DisplayPanel } from '../../../ui/display-settings/display-panel.tsx';
import { SettingsFrame } from '../../../ui/settings/settings-frame.tsx';
import { StorageView } from '../../../ui/storage/storage-view.tsx';
import type { View } from '../../../ui/view.ts';
import type { Device } from '../device.ts';
import type { SettingsPage } from '../place.ts';
import type { ReaderApp } from '../reader-app.ts';
import { InstallPage } from './install-page.tsx';
import { openStorageState } from './storage-state.ts';

export interface SettingsScreenProps { readonly app: ReaderApp; readonly view: View; readonly device: Device; readonly page: SettingsPage }

/** How things look, what is kept, how to install. */
export function SettingsScreen({ app, view, device, page }: SettingsScreenProps) {
  const { text } = view;
  useLayoutEffect(() => {
    document.title = `${text.settingsPage.titles[page]} · ${text.product}`;
    app.journey.settle();
  }, [text, page]);
  return (
    <SettingsFrame view={view} page={page}>
      {page === 'display' && <DisplayPanel view={view} display={app.display.display.value} change={app.display.change} />}
      {page === 'storage' && <Storage app={app} view={view} device={device} />}
      {page === 'install' && <InstallPage app={app} view={view} />}
      <p class="settings-version">{text.settingsPage.version(versionOf())}</p>
    </SettingsFrame>
  );
}

function Storage({ app, view, device }: Pick<SettingsScreenProps, 'app' | 'view' | 'device'>) {
  const { facts, act } = useMemo(() => openStorageState(app, device), []);
  return <StorageView view={view} facts={facts.value} saver={device.saver.choice.value} room={device.saver.room.value} act={act} />;
}

function versionOf(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="minglan-version"]')?.content ?? '';
}
