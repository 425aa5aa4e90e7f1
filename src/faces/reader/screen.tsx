import { chainOf } from '../../domain/unit/board-code.ts';
import type { ListView, View } from '../../ui/view.ts';
import { AppFrame } from './app-frame.tsx';
import { BoardScreen } from './board-screen.tsx';
import { later } from './later.ts';
import type { ReaderApp } from './reader-app.ts';

/** The screen of the place where the reader is. */
export function Screen({ app }: { readonly app: ReaderApp }) {
  const around = { base: app.base, now: app.ticking.now.value, workingDaysLeft: () => null };
  const view: ListView = { ...around, text: app.display.text.value };
  const fullText = app.display.fullText.value;
  const fullView: View | null = fullText && { ...around, text: fullText };
  return <AppFrame app={app} view={view} fullView={fullView}><ScreenAt app={app} view={view} fullView={fullView} /></AppFrame>;
}

interface ScreenAtProps { readonly app: ReaderApp; readonly view: ListView; readonly fullView: View | null }

function ScreenAt({ app, view, fullView }: ScreenAtProps) {
  const place = app.journey.place.value;
  const others = later.value;
  if (place.screen === 'board') {
    const held = app.boards.of(place.code).value;
    const alarms = others && fullView && <others.BoardAlarms view={fullView} held={held} />;
    const tools = (total: number) => others && fullView && <others.BoardTools view={fullView} app={app} held={held} filter={place.filter} total={total} />;
    const end = others && fullView && <others.InstallInvitation view={fullView} />;
    return <BoardScreen key={place.code} app={app} view={view} held={held} filter={place.filter} alarms={alarms} tools={tools} end={end} />;
  }
  if (!others || !fullView) return null;
  if (place.screen === 'home') return <others.HomeScreen app={app} view={fullView} boards={others.boardTree} />;
  if (place.screen === 'settings') return <others.SettingsScreen app={app} view={fullView} device={others.device} page={place.page} />;
  if (place.screen === 'search') return <others.SearchScreen key={place.query} app={app} view={fullView} query={place.query} />;
  const posting = others.posting.value;
  return posting?.id === place.id ? <others.PostingScreen key={place.id} app={app} view={fullView} held={posting} device={others.device} /> : null;
}

/** True when the app can show the place as well as the server's own page does. */
export function canShow(app: ReaderApp): boolean {
  const place = app.journey.place.value;
  switch (place.screen) {
    case 'board': {
      const { lists } = app.boards.of(place.code).value;
      return chainOf(place.code).every((code) => lists.some((l) => l.board === code));
    }
    case 'posting': {
      const state = later.value?.posting.value?.read?.state;
      return state === 'live' || state === 'gone';
    }
    case 'search': case 'settings': return later.value !== null;
    case 'home': return (later.value?.boardTree.tree.value ?? null) !== null;
  }
}
