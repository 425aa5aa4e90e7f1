import type { ConsoleTexts } from './console-texts.ts';

/** The strings of the console in English. */
export const enConsole: ConsoleTexts = {
  title: 'Console', product: 'Minglan console',
  nav: { label: 'Console', work: 'To do', outbox: 'Outbox', settings: 'My account', signOut: 'Sign out', skip: 'Skip to the content', shortcuts: 'Shortcuts' },
  online: { offline: 'No network', offlineHint: 'What others do cannot be seen; everything on this device is still here.' },
  signIn: {
    title: 'Sign in to the console', name: 'User name', password: 'Password', code: 'One-time code', codeHint: 'Six digits from your authenticator, or a recovery code. Leave it empty when the account has no second factor.', submit: 'Sign in', busy: 'Signing in…',
    wrong: 'Name, password or code is wrong', wrongHint: 'Check each and try again; a code serves once, so wait for the next one.',
    wait: (seconds) => `Too many attempts: try again in ${seconds} seconds`, offline: 'There is no connection', offlineHint: 'Signing in needs the network. What is on this device is still here; try again when connected.',
    ended: 'Your session has ended; sign in again', endedHint: 'Its time was up, or it was ended elsewhere.', leftOffline: 'Signed out. The session on the server ends once there is a network.', other: 'Signing in did not work',
    notErased: 'You are signed out, but what was yours on this device could not be erased', notErasedHint: 'Close the other pages of this site and open this one again: it is then erased.',
  },
  password: {
    title: 'First, a password of your own', why: 'Somebody gave you the present one. Change it to one that only you know.', change: 'Change the password', current: 'Present password', next: 'New password', nextHint: 'At least 12 characters of any kind; a few unrelated words are good.',
    submit: 'Change the password', done: 'The password has changed; sessions on other devices have ended.',
    weak: { 'password-too-short': 'The new password needs at least 12 characters', 'password-too-long': 'The new password may have at most 128 characters', 'password-easy-to-guess': 'The new password is too easy to guess: take a few unrelated words', 'password-same': 'The new password is the present one' },
    wrong: 'The present password or the code is wrong',
  },
  factor: {
    title: 'Set up the second factor', why: 'Reviewing, issuing and administering need a second proof. Have a phone with an authenticator at hand.', start: 'Begin', scan: 'First: scan this with the authenticator', qr: 'QR code of the authenticator’s secret', orType: 'If scanning fails, type this secret',
    confirm: 'Then: enter the six digits that it shows', submit: 'Confirm', wrong: 'The code is wrong; see that the phone’s clock is right, and enter the next code.',
  },
  recovery: {
    title: 'Recovery codes', why: 'If the phone is lost or replaced, sign in with one of these; each serves once. They are shown here only now.', print: 'Print', copy: 'Copy', copied: 'Copied', kept: 'I have put the recovery codes in a safe place', go: 'Continue', renew: 'New recovery codes',
  },
  proof: { title: 'Prove once more that it is you', why: 'Before security settings change, password and code are asked for again.', submit: 'Confirm', cancel: 'Cancel', wrong: 'Password or code is wrong' },
  work: {
    title: 'To do', refresh: 'Refresh', loading: 'Reading…',
    groups: { mine: 'My drafts', review: 'To review', issue: 'To issue', board: 'On the board', scheduled: 'Scheduled' },
    empty: { title: 'There is nothing to do now', hint: 'What others hand in to you appears here.' },
    own: 'Drafts only on this device', choose: 'Choose one on the left', updated: 'Last changed', by: 'Author', untitled: '(no title yet)', owes: 'Review still owed', offline: 'No network: the list cannot be read now',
  },
  draft: {
    preview: 'As readers will see it',
    back: 'Back to the list', state: 'State', version: (n) => `Version ${n}`, history: 'History', comments: 'Comments', gone: 'This is no longer here', noText: 'There is no text yet',
    failed: 'It was not done', conflict: 'Somebody has just changed it: this is the newest; look at it before you go on', done: 'Done', sending: 'Working…', queued: 'Kept on this device; it is sent by itself once there is a network',
  },
  outbox: {
    send: 'Send now', empty: 'Nothing has been done on this device', unread: 'The outbox cannot be read', unresolved: 'It was not done; try again', again: 'Send again', theirs: 'Take the server’s', apart: 'Keep mine as a new draft',
    state: { queued: 'Queued', sending: 'Sending', done: 'Received', refused: 'Not accepted', conflict: 'Conflict', replaced: 'Settled otherwise' },
    kind: {
      'draft.save': 'Save', 'draft.submit': 'Hand in', 'draft.recall': 'Take back', 'draft.review': 'Approve', 'draft.return': 'Return', 'draft.issue': 'Issue', 'draft.unschedule': 'Cancel the hour', 'draft.discard': 'Discard',
      'posting.withdraw': 'Withdraw', 'posting.remove': 'Remove', 'posting.extend': 'Extend', 'warning.lift': 'Lift',
    },
  },
  leave: { title: 'Some work has not been sent', said: (drafts, operations) => `Drafts only on this device: ${drafts}; steps not sent: ${operations}. Signing out clears them. You can save them as a file first and restore them on another device.`, stay: 'Stay signed in', rescue: 'Save as a file', leave: 'Discard and sign out' },
  newDraft: { board: 'For the board', begin: 'New draft', template: 'From a template' },
  write: { saving: '…', saved: 'Saved on this device', failed: 'It was not stored: see to the space, and do not leave yet', elsewhere: 'Another page has just changed this; open it again', submitted: 'Handed in', blanks: (n) => `${n} blanks are still to be filled in`, fleeting: 'This device cannot keep anything: hand it in before you leave' },
  photo: {
    waiting: 'Opening…', failed: 'It did not open: see to the network and try again', sending: 'Handing in the photo…', offline: 'The photo did not get through: there is no network. It is still here; try again once there is one.',
    signIn: 'You are no longer signed in, and the photo did not get through: sign in on another page, then try again here.', refused: 'The server did not take this photo: choose another, or a smaller one.', again: 'Try again', close: 'Leave the photo out',
  },
  review: {
    title: 'Review', checks: 'Confirm each', check: { content: 'Content: facts, figures, dates and numbers agree with the source', privacy: 'Privacy: no ID, card or phone numbers, no addresses of persons', secrecy: 'Secrecy: no state, trade or official secrets' },
    pass: 'Approve', back: 'Return', reason: 'What is to be changed', reasonHint: 'Say plainly what has to change.', needAll: 'Confirm all three before approving', needReason: 'Say what is to be changed',
  },
  issue: {
    title: 'Issue', now: 'Publish now', later: 'Publish later', at: 'When', submit: 'Issue', confirm: 'Phones that follow this board have it within seconds.',
    urgentWhy: 'Why it cannot wait', urgent: 'Urgent: publish now, review afterwards', needTime: 'Say when', needReason: 'Say why',
  },
  settings: {
    title: 'My account', sessions: 'Devices that are signed in', current: 'This device', end: 'End', endOthers: 'End all other sessions', seen: 'Last used', roles: 'Roles', security: 'Security', ended: 'Ended',
  },
  state: { draft: 'Draft', returned: 'Returned', submitted: 'To review', reviewed: 'To issue', scheduled: 'Scheduled', issued: 'Published', discarded: 'Discarded' },
  nextStep: {
    draft: 'Next: finish it and hand it in', returned: 'Next: change it as asked and hand it in again', submitted: 'Next: a reviewer looks at it', reviewed: 'Next: an issuer issues it',
    scheduled: 'Next: it is published at its hour', issued: 'It is on the board', discarded: 'It goes no further',
  },
  step: { save: 'Saved', submit: 'Handed in', recall: 'Taken back', review: 'Approved', return: 'Returned', issue: 'Issued', unschedule: 'Hour cancelled', discard: 'Discarded' },
  role: { author: 'Author', reviewer: 'Reviewer', issuer: 'Issuer', supervisor: 'Supervisor', county: 'County office', admin: 'Administrator' },
  problem: { 'own-draft': 'Nobody reviews or issues what they wrote', 'not-permitted': 'You have no right to this step', 'wrong-state': 'This step is not possible in its present state', 'not-signed-in': 'Sign in again' },
};
