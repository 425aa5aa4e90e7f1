import type { ReadonlySignal } from '@preact/signals';
import { DisplayPanel } from '../../ui/display-settings/display-panel.tsx';
import { BoardAlarms } from './board-alarms.tsx';
import { type Device, openDevice } from './device.ts';
import { BoardTools } from './board-tools.tsx';
import { ElderInvitation } from './elder-invitation.tsx';
import { type BoardTreeState, holdBoardTree } from './fetch-board-tree.ts';
import { type HeldPosting, holdPosting } from './held-posting.ts';
import { UpdatePrompt } from '../../ui/update-prompt/update-prompt.tsx';
import { HomeScreen } from './home-screen.tsx';
import { InstallInvitation } from './install-invitation.tsx';
import { lazyScreen } from './lazy-screen.tsx';
import { PostingScreen } from './posting-screen.tsx';
import type { ReaderApp } from './reader-app.ts';
import type { SearchScreenProps } from './search/search-screen.tsx';
import type { SettingsScreenProps } from './settings/settings-screen.tsx';
import { tidyInTime } from './tidy.ts';
// The import of this file ends only when its styles apply: nothing is drawn without them.
import './later.css';

/** The rest of the face, in one file. */
export interface Later {
  readonly PostingScreen: typeof PostingScreen;
  readonly HomeScreen: typeof HomeScreen;
  readonly BoardAlarms: typeof BoardAlarms;
  readonly BoardTools: typeof BoardTools;
  readonly DisplayPanel: typeof DisplayPanel;
  readonly ElderInvitation: typeof ElderInvitation;
  readonly InstallInvitation: typeof InstallInvitation;
  readonly UpdatePrompt: typeof UpdatePrompt;
  /** The posting at the place where the reader is. */
  readonly posting: ReadonlySignal<HeldPosting | null>;
  readonly boardTree: BoardTreeState;
  readonly device: Device;
  readonly SettingsScreen: typeof SettingsScreen;
  readonly SearchScreen: typeof SearchScreen;
}

const SettingsScreen = lazyScreen<SettingsScreenProps>(async () => (await import('./settings/settings-screen.tsx')).SettingsScreen);
const SearchScreen = lazyScreen<SearchScreenProps>(async () => (await import('./search/search-screen.tsx')).SearchScreen);

export function createLater(app: ReaderApp): Later {
  const boardTree = holdBoardTree(app.base);
  const device = openDevice(app);
  tidyInTime(app, device);
  // The server's own list of boards stays on the screen until there is one of ours.
  if (app.journey.place.peek().screen === 'home') void boardTree.refresh();
  return { PostingScreen, HomeScreen, BoardAlarms, BoardTools, DisplayPanel, ElderInvitation, InstallInvitation, UpdatePrompt, posting: holdPosting(app), boardTree, device, SettingsScreen, SearchScreen };
}
