import type { Question } from '../../domain/posting/question.ts';
import type { FieldId, PostingKind } from '../../domain/posting/kind.ts';
import type { WarningLevel } from '../../domain/posting/posting.ts';
import { dayParts } from './calendar.ts';
import { day, fullDay, moment, monthName, plural } from './en-dates.ts';
import { grouped } from './number.ts';
import type { ListTexts } from './texts.ts';

const kinds: Record<PostingKind, string> = {
  announcement: 'Announcement', publicity: 'Publicity', disclosure: 'Disclosure', warning: 'Warning', consultation: 'Consultation',
  interpretation: 'Explanation', guide: 'How to',
};
const fields: Record<FieldId, string> = {
  poverty: 'Poverty alleviation', assistance: 'Social assistance and welfare', education: 'Education', health: 'Health', environment: 'Environment',
  disaster: 'Disaster relief', culture: 'Culture and sport', general: 'General affairs',
};
const levels: Record<WarningLevel, string> = { red: 'Red warning', orange: 'Orange warning', yellow: 'Yellow warning', blue: 'Blue warning' };
const ranks: Record<WarningLevel, string> = { red: 'level I', orange: 'level II', yellow: 'level III', blue: 'level IV' };

const questions: Record<Question, string> = {
  benefits: 'Who gets aid', money: 'Where money went', howto: 'How to', warnings: 'Warnings', tell: 'Speak up',
};

export const enList: ListTexts = {
  locale: 'en',
  product: 'Minglan',
  motto: 'Seen, understood, supervised',
  kinds, fields, levels, ranks, questions,
  format: {
    day, fullDay, moment,
    month: (date) => `${monthName(date)} ${dayParts(date).year}`,
    join: (parts) => parts.join(', '),
    pair: (label, value) => `${label}: ${value}`,
    aside: (text, aside) => `${text} (${aside})`,
    clauses: (...parts) => parts.join(', '),
  },
  page: {
    skip: 'Skip to content',
    boardTitle: (board) => `${board} notice-board`,
    description: (board) => `Announcements, publicity and public affairs of ${board}. No sign-in; readable without a network.`,
    homeTitle: 'Notice-boards',
  },
  board: {
    asOf: (at, now) => `Up to date as of ${moment(at, now)}`,
    above: 'Boards above',
    acting: 'Running now',
    total: (n) => plural(n, 'posting'),
    page: (page, pages) => `Page ${page} of ${pages}`,
    newer: 'Previous page',
    older: 'Next page',
    pages: 'Pages',
    more: (n) => `Show ${n} more`,
    empty: 'Nothing has been published on this board yet.',
    emptyNext: 'What is published will appear here. You can read the boards above in the meantime.',
    change: 'Choose another board',
    refresh: 'Refresh',
    questions: 'Find by question',
    noneFits: 'Nothing fits. Show all, or choose differently.',
  },
  news: { new: 'Unread', changed: 'Corrected' },
  state: {
    running: { publicity: 'Open to objection', consultation: 'Open for comment', warning: 'In force' },
    over: { publicity: 'Publicity ended', consultation: 'Consultation ended', warning: 'Past its time' },
    lifted: 'Warning lifted',
    until: (to, now) => `until ${day(to, now)}`,
  },
  sync: {
    checking: 'Checking for new postings',
    list: 'Fetching titles',
    texts: (done, total) => `Texts ${grouped(done)}/${grouped(total)}`,
    current: 'Everything is on this device and readable without a network',
    currentPart: 'Recent texts are on this device; older ones come when opened',
    offline: 'No connection now. Everything received can be read; it updates by itself when the network is back.',
    offlineMissing: (missing) => `No connection now. All titles can be read; ${plural(missing, 'text')} must wait for the network.`,
    old: 'This has not been updated for a long time and may be out of date.',
    progress: 'Progress of the update',
    upToDate: 'Up to date',
    unsaved: 'This device does not let us store data; after closing the page it must be downloaded again.',
    unverified: 'This connection is not encrypted and signatures were not checked; rely on the encrypted address or the paper board.',
  },
  warning: {
    region: 'Warning',
    unknownLevel: 'Warning',
    untilMoment: (at, now) => `In force until ${moment(at, now)}`,
  },
  unknownPosting: {
    title: 'This posting is not on this device yet',
    said: 'It may belong to a board you have not opened, or the address may be mistyped.',
    safe: 'Everything received is still here.',
    next: 'To the list of boards',
    retry: 'Try again',
  },
  unknownBoard: {
    title: 'This board is not on this device yet',
    said: 'Without a network only boards that were opened before can be read.',
    waiting: 'Fetching this board.',
  },
  failure: {
    title: 'This page could not be opened',
    said: 'Something went wrong in the program; it was nothing you did.',
    safe: 'Everything received is on this device; nothing is lost.',
    next: 'Open again',
  },
  update: { offer: 'A new version is ready', apply: 'Update now', later: 'Later' },
  settings: { title: 'Display', elder: 'Large text', elderOff: 'Normal text' },
};
