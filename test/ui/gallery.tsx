import type { VNode } from 'preact';
import type { Example } from '../../src/ui/example.ts';
import { Blocks } from '../../src/ui/block/blocks.tsx';
import { blockExamples } from '../../src/ui/block/examples.ts';
import { fundTableExamples } from '../../src/ui/block/fund-table/examples.ts';
import { FundTableView } from '../../src/ui/block/fund-table/fund-table.tsx';
import { nameListExamples } from '../../src/ui/block/name-list/examples.ts';
import { NameListView } from '../../src/ui/block/name-list/name-list.tsx';
import { tableExamples } from '../../src/ui/block/table/examples.ts';
import { TableView } from '../../src/ui/block/table/table.tsx';
import { BoardView } from '../../src/ui/board/board-view.tsx';
import { boardExamples, EXAMPLE_NOW } from '../../src/ui/board/examples.ts';
import { syncLineExamples } from '../../src/ui/board-header/examples.ts';
import { SyncLine } from '../../src/ui/board-header/sync-line.tsx';
import { ElderOffer } from '../../src/ui/elder-offer/elder-offer.tsx';
import { elderOfferExamples } from '../../src/ui/elder-offer/examples.ts';
import { homeExamples } from '../../src/ui/home/examples.ts';
import { HomeView } from '../../src/ui/home/home-view.tsx';
import { pagerExamples } from '../../src/ui/pager/examples.ts';
import { Pager } from '../../src/ui/pager/pager.tsx';
import { postingExamples } from '../../src/ui/posting/examples.ts';
import { PostingView } from '../../src/ui/posting/posting-view.tsx';
import { readAloudExamples, recordingExamples } from '../../src/ui/read-aloud/examples.ts';
import { ReadAloudBar } from '../../src/ui/read-aloud/read-aloud-bar.tsx';
import { RecordingPlain } from '../../src/ui/read-aloud/recording-plain.tsx';
import { RecordingPlayer } from '../../src/ui/read-aloud/recording-player.tsx';
import { refusalExamples } from '../../src/ui/refusal-note/examples.ts';
import { RefusalNote } from '../../src/ui/refusal-note/refusal-note.tsx';
import { keptPictureExamples, pictureOfferExamples } from '../../src/ui/data-saver/examples.ts';
import { KeptPicture, PictureOffer } from '../../src/ui/data-saver/picture-offer.tsx';
import { settingsFrameExamples } from '../../src/ui/settings/examples.ts';
import { SettingsFrame } from '../../src/ui/settings/settings-frame.tsx';
import { storageExamples } from '../../src/ui/storage/examples.ts';
import { StorageView } from '../../src/ui/storage/storage-view.tsx';
import { installGuideExamples, installOfferExamples } from '../../src/ui/install/examples.ts';
import { InstallGuide } from '../../src/ui/install/install-guide.tsx';
import { InstallOffer } from '../../src/ui/install/install-offer.tsx';
import { scanExamples } from '../../src/ui/scan/examples.ts';
import { ScanPanel } from '../../src/ui/scan/scan-panel.tsx';
import { printFootExamples, qrCodeExamples, shareBarExamples, sharePanelExamples } from '../../src/ui/share/examples.ts';
import { PrintFoot } from '../../src/ui/share/print-foot.tsx';
import { QrCode } from '../../src/ui/share/qr-code.tsx';
import { ShareBar } from '../../src/ui/share/share-bar.tsx';
import { SharePanel } from '../../src/ui/share/share-panel.tsx';
import { boardFinderExamples } from '../../src/ui/board-finder/examples.ts';
import { BoardFinder } from '../../src/ui/board-finder/board-finder.tsx';
import { filterFormExamples, listToolsExamples } from '../../src/ui/list-tools/examples.ts';
import { FilterForm } from '../../src/ui/list-tools/filter-form.tsx';
import { ListTools } from '../../src/ui/list-tools/list-tools.tsx';
import { questionBarExamples } from '../../src/ui/question-bar/examples.ts';
import { QuestionBar } from '../../src/ui/question-bar/question-bar.tsx';
import { DisplayPanel } from '../../src/ui/display-settings/display-panel.tsx';
import { DisplaySettings } from '../../src/ui/display-settings/display-settings.tsx';
import { displayPanelExamples, displaySettingsExamples } from '../../src/ui/display-settings/examples.ts';
import { frameExamples } from '../../src/ui/frame/examples.ts';
import type { ConsoleView } from '../../src/ui/console/console-view.ts';
import { issueFormExamples, recoveryCodesExamples, reviewFormExamples, sessionListExamples, signInFormExamples, stateMarkExamples, workGroupsExamples } from '../../src/ui/console/examples.ts';
import { IssueForm } from '../../src/ui/console/issue-form.tsx';
import { RecoveryCodes } from '../../src/ui/console/recovery-codes.tsx';
import { ReviewForm } from '../../src/ui/console/review-form.tsx';
import { SessionList } from '../../src/ui/console/session-list.tsx';
import { SignInForm } from '../../src/ui/console/sign-in-form.tsx';
import { StateMark } from '../../src/ui/console/state-mark.tsx';
import { WorkGroups } from '../../src/ui/console/work-groups.tsx';
import { photoEditorExamples } from '../../src/ui/photo-editor/examples.ts';
import { PhotoEditor } from '../../src/ui/photo-editor/photo-editor.tsx';
import { sheetImportExamples } from '../../src/ui/sheet-import/examples.ts';
import { SheetImport } from '../../src/ui/sheet-import/sheet-import.tsx';
import { enConsole } from '../../src/ui/text/console/en-console.ts';
import { zhCnConsole } from '../../src/ui/text/console/zh-cn-console.ts';
import { DraftEditor } from '../../src/ui/editor/draft-editor.tsx';
import type { EditorView } from '../../src/ui/editor/editor-view.ts';
import { draftEditorExamples, templateChooserExamples } from '../../src/ui/editor/examples.ts';
import { TemplateChooser } from '../../src/ui/editor/template-chooser.tsx';
import { enEditor } from '../../src/ui/text/en-editor.ts';
import { zhCnEditor } from '../../src/ui/text/zh-cn-editor.ts';
import { Frame } from '../../src/ui/frame/frame.tsx';
import { headlineListExamples } from '../../src/ui/headline-list/examples.ts';
import { HeadlineList } from '../../src/ui/headline-list/headline-list.tsx';
import { messagePageExamples, noticeExamples } from '../../src/ui/notice/examples.ts';
import { MessagePage } from '../../src/ui/notice/message-page.tsx';
import { Notice } from '../../src/ui/notice/notice.tsx';
import { postingHeadExamples } from '../../src/ui/posting-head/examples.ts';
import { PostingHead } from '../../src/ui/posting-head/posting-head.tsx';
import { ConsultationState } from '../../src/ui/publicity-state/consultation-state.tsx';
import { consultationStateExamples, publicityStateExamples } from '../../src/ui/publicity-state/examples.ts';
import { PublicityState } from '../../src/ui/publicity-state/publicity-state.tsx';
import { revisionNoteExamples } from '../../src/ui/revision-note/examples.ts';
import { RevisionNote } from '../../src/ui/revision-note/revision-note.tsx';
import { updatePromptExamples } from '../../src/ui/update-prompt/examples.ts';
import { UpdatePrompt } from '../../src/ui/update-prompt/update-prompt.tsx';
import { verifiedMarkExamples } from '../../src/ui/verified-mark/examples.ts';
import { VerifiedMark } from '../../src/ui/verified-mark/verified-mark.tsx';
import { warningBannerExamples } from '../../src/ui/warning-banner/examples.ts';
import { WarningBanner } from '../../src/ui/warning-banner/warning-banner.tsx';
import { warningFactsExamples } from '../../src/ui/warning-facts/examples.ts';
import { WarningFacts } from '../../src/ui/warning-facts/warning-facts.tsx';
import { searchBoxExamples, searchViewExamples } from '../../src/ui/search/examples.ts';
import { SearchBox } from '../../src/ui/search/search-box.tsx';
import { SearchView } from '../../src/ui/search/search-view.tsx';
import { textsFor } from '../../src/ui/text/texts-for.ts';
import type { Locale } from '../../src/ui/text/locale.ts';
import { tombstoneExamples } from '../../src/ui/tombstone/examples.ts';
import { TombstoneView } from '../../src/ui/tombstone/tombstone-view.tsx';
import type { View } from '../../src/ui/view.ts';

/** Surroundings for an example; three working days are always left. */
export function exampleView(locale: Locale = 'zh-CN', part: Partial<View> = {}): View {
  return { base: '', text: textsFor(locale), now: EXAMPLE_NOW, workingDaysLeft: () => 3, ...part };
}

export interface GalleryEntry { readonly component: string; readonly name: string; readonly render: (view: View) => VNode }

function entries<P>(component: string, Component: (props: P & { readonly view: View }) => VNode | null, examples: readonly Example<P>[]): readonly GalleryEntry[] {
  return examples.map(({ name, props }) => ({ component, name, render: (view) => <Shown Component={Component} props={{ ...props, view } as P & { readonly view: View }} /> }));
}

function Shown<P>({ Component, props }: { readonly Component: (props: P) => VNode | null; readonly props: P }) {
  return Component(props);
}

/** A component of the editor, with the editor's own strings. */
function edited<P extends { readonly view: EditorView }>(Component: (props: P) => VNode | null) {
  return function Edited(props: Omit<P, 'view'> & { readonly view: View }) {
    const editor = props.view.text.locale === 'en' ? enEditor : zhCnEditor;
    return <Component {...{ ...props, view: { ...props.view, editor } } as unknown as P} />;
  };
}

/** A component of the console, with the console's own strings. */
function ofConsole<P extends { readonly view: ConsoleView }>(Component: (props: P) => VNode | null) {
  return function OfConsole(props: Omit<P, 'view'> & { readonly view: View }) {
    const words = props.view.text.locale === 'en' ? enConsole : zhCnConsole;
    return <Component {...{ ...props, view: { ...props.view, console: words } } as unknown as P} />;
  };
}

/** Every example of every component. */
export const GALLERY: readonly GalleryEntry[] = [
  ...entries('board', BoardView, boardExamples),
  ...entries('sync-line', SyncLine, syncLineExamples),
  ...entries('blocks', Blocks, blockExamples),
  ...entries('table', TableView, tableExamples),
  ...entries('name-list', NameListView, nameListExamples),
  ...entries('fund-table', FundTableView, fundTableExamples),
  ...entries('posting', PostingView, postingExamples),
  ...entries('tombstone', TombstoneView, tombstoneExamples),
  ...entries('home', HomeView, homeExamples),
  ...entries('question-bar', QuestionBar, questionBarExamples),
  ...entries('list-tools', ListTools, listToolsExamples),
  ...entries('filter-form', FilterForm, filterFormExamples),
  ...entries('board-finder', BoardFinder, boardFinderExamples),
  ...entries('picture-offer', PictureOffer, pictureOfferExamples),
  ...entries('kept-picture', KeptPicture, keptPictureExamples),
  ...entries('settings', SettingsFrame, settingsFrameExamples),
  ...entries('storage', StorageView, storageExamples),
  ...entries('share-bar', ShareBar, shareBarExamples),
  ...entries('share-panel', SharePanel, sharePanelExamples),
  ...entries('qr-code', QrCode, qrCodeExamples),
  ...entries('print-foot', PrintFoot, printFootExamples),
  ...entries('scan', ScanPanel, scanExamples),
  ...entries('install-guide', InstallGuide, installGuideExamples),
  ...entries('install-offer', InstallOffer, installOfferExamples),
  ...entries('pager', Pager, pagerExamples),
  ...entries('refusal', RefusalNote, refusalExamples),
  ...entries('read-aloud', ReadAloudBar, readAloudExamples),
  ...entries('recording', RecordingPlayer, recordingExamples),
  ...entries('recording without a script', RecordingPlain, recordingExamples),
  ...entries('elder-offer', ElderOffer, elderOfferExamples),
  ...entries('display-settings', DisplaySettings, displaySettingsExamples),
  ...entries('display-panel', DisplayPanel, displayPanelExamples),
  ...entries('search', SearchView, searchViewExamples),
  ...entries('search-box', SearchBox, searchBoxExamples),
  ...entries('frame', Frame, frameExamples),
  ...entries('headline-list', HeadlineList, headlineListExamples),
  ...entries('notice', Notice, noticeExamples),
  ...entries('message-page', MessagePage, messagePageExamples),
  ...entries('posting-head', PostingHead, postingHeadExamples),
  ...entries('publicity-state', PublicityState, publicityStateExamples),
  ...entries('consultation-state', ConsultationState, consultationStateExamples),
  ...entries('revision-note', RevisionNote, revisionNoteExamples),
  ...entries('update-prompt', UpdatePrompt, updatePromptExamples),
  ...entries('verified-mark', VerifiedMark, verifiedMarkExamples),
  ...entries('warning-banner', WarningBanner, warningBannerExamples),
  ...entries('warning-facts', WarningFacts, warningFactsExamples),
  ...entries('draft-editor', edited(DraftEditor), draftEditorExamples),
  ...entries('template-chooser', edited(TemplateChooser), templateChooserExamples),
  ...entries('sign-in-form', ofConsole(SignInForm), signInFormExamples),
  ...entries('session-list', ofConsole(SessionList), sessionListExamples),
  ...entries('recovery-codes', ofConsole(RecoveryCodes), recoveryCodesExamples),
  ...entries('state-mark', ofConsole(StateMark), stateMarkExamples),
  ...entries('work-groups', ofConsole(WorkGroups), workGroupsExamples),
  ...entries('review-form', ofConsole(ReviewForm), reviewFormExamples),
  ...entries('issue-form', ofConsole(IssueForm), issueFormExamples),
  ...entries('photo-editor', PhotoEditor, photoEditorExamples),
  ...entries('sheet-import', SheetImport, sheetImportExamples),
];
