import type { RecoverTexts } from './zh-cn-recover.ts';

export const enRecover: RecoverTexts = {
  title: 'Repair Minglan',
  when: 'When a page does not open, stays old, or does not respond, repair it here. You need a network; it mostly takes less than a minute.',
  safe: 'What you have received, the boards you follow, your settings, and anything you wrote and have not sent yet stay as they are.',
  start: 'Start the repair',
  again: 'Try again',
  preparing: 'Getting ready. If the button stays unavailable, open this page on another network, or clear only “cached images and files” in the browser’s settings, not “site data”.',
  noScript: 'Scripts are switched off in this browser, so it cannot be repaired here. Clear only “cached images and files” in the browser’s settings, not “site data”.',
  stepsTitle: 'Four steps',
  steps: ['See whether this site can be reached', 'Stop the old program', 'Clear the program’s cache', 'Fetch the program’s files again'],
  doing: 'under way',
  done: 'done',
  failed: 'did not work',
  finished: 'Repaired. Go back to the home page.',
  offline: 'This site cannot be reached now: there may be no network, or it wants you to sign in first. Nothing was changed. Try again once you are connected.',
  unfinished: 'The old program is stopped, but not all new files came. Everything of yours is still here. Try again on another network; if that fails, close other windows of this site first.',
  home: 'Home page',
  otherLanguage: '中文',
};
