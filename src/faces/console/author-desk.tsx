import { readPaste } from '../../client/paste/read-paste.ts';
import { CATALOGUE } from '../../data/catalogue.ts';
import { LIST_RULES } from '../../data/list-rules.ts';
import { WORKING_CALENDAR } from '../../data/working-calendar.ts';
import { civilDayAt } from '../../domain/civil-date.ts';
import type { DraftContent } from '../../domain/draft/draft-content.ts';
import { listEnd } from '../../domain/draft/new-block.ts';
import { PUBLICITY_RULES } from '../../domain/publicity/publicity-rule.ts';
import type { ConsoleView } from '../../ui/console/console-view.ts';
import type { EditorDesk } from '../../ui/editor/editor-view.ts';
import { Loaded } from './loaded.tsx';
import { newKey } from './new-key.ts';

/** What lies on an author's desk. `content`: what the draft says at the moment. */
export function authorDesk(base: string, view: ConsoleView, content: () => DraftContent): EditorDesk {
  const { waiting, failed } = view.console.photo;
  return {
    catalogue: CATALOGUE.items, calendar: WORKING_CALENDAR, publicityRules: PUBLICITY_RULES, listRules: LIST_RULES, newKey, readPaste,
    makers: {
      image: (done, close) => <Loaded waiting={waiting} failed={failed} load={async () => {
        const { PhotoMaker } = await import('./photo-maker.tsx');
        return <PhotoMaker base={base} view={view} done={done} close={close} />;
      }} />,
      sheet: (done, close) => <Loaded waiting={waiting} failed={failed} load={async () => {
        const { SheetMaker } = await import('./sheet-maker.tsx');
        const now = content();
        return <SheetMaker view={view} board={now.fields.board} visibleUntil={listEnd(now.fields, civilDayAt(view.now))} done={done} close={close} />;
      }} />,
    },
  };
}
