import { type CivilDate, civilDayAt, type Instant } from '../../domain/civil-date.ts';
import type { FieldId, PostingKind } from '../../domain/posting/kind.ts';
import type { TombstoneCause, WarningLevel } from '../../domain/posting/posting.ts';
import { clockAt, dayParts, lastDay, sameYear } from './calendar.ts';
import { bytes, grouped } from './number.ts';
import type { Texts } from './texts.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

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
const causes: Record<TombstoneCause, string> = { withdrawn: 'Withdrawn', expired: 'Expired', removed: 'Removed' };

function monthName(date: CivilDate): string {
  return MONTHS[dayParts(date).month - 1] ?? '';
}
function day(date: CivilDate, now: Instant): string {
  return sameYear(date, now) ? `${dayParts(date).day} ${monthName(date)}` : fullDay(date);
}
function fullDay(date: CivilDate): string {
  return `${dayParts(date).day} ${monthName(date)} ${dayParts(date).year}`;
}
function moment(at: Instant, now: Instant): string {
  return `${day(civilDayAt(at), now)}, ${clockAt(at)}`;
}
function lastMoment(at: Instant, now: Instant): string {
  return clockAt(at) === '00:00' ? day(lastDay(at), now) : moment(at, now);
}
function plural(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`;
}

export const en: Texts = {
  locale: 'en',
  product: 'Minglan',
  motto: 'Seen, understood, supervised',
  kinds, fields, levels, ranks, causes,
  format: {
    day, fullDay, moment, bytes,
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
    alsoFrom: 'Also shown here',
    from: (name) => `from ${name}`,
    list: 'Postings',
    acting: 'Running now',
    actingHint: 'You can have your say',
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
    feeds: 'Subscribe',
  },
  state: {
    notStarted: (from, now) => `starts ${day(from, now)}`,
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
    offline: 'No connection now. Everything received can be read; it updates by itself when the network is back.',
    offlineMissing: (missing) => `No connection now. All titles can be read; ${plural(missing, 'text')} must wait for the network.`,
    refused: 'What arrived did not pass the check and was not used. Below is what was verified before.',
    old: 'This has not been updated for a long time and may be out of date.',
    progress: 'Progress of the update',
  },
  warning: {
    region: 'Warning',
    open: 'Read in full',
    unknownLevel: 'Warning',
    untilMoment: (at, now) => `In force until ${moment(at, now)}`,
    hazard: 'Category', level: 'Level', startsAt: 'Starts', area: 'Area that may be affected', caution: 'What to watch for', measures: 'What to do',
    issuedBy: 'Issued by', sentAt: 'Issued at', source: 'Source', expiresAt: 'In force until',
    relayed: (source) => `relayed from ${source}`,
    running: 'Warning in force',
    notYet: (at, now) => `Warning in force from ${moment(at, now)}`,
    over: (at, now) => `The warning’s time ended ${moment(at, now)}`,
    overHint: 'The situation may have changed; the latest posting holds.',
    lifted: (at, now) => `Warning lifted ${moment(at, now)}`,
  },
  posting: {
    head: 'About this document',
    details: 'About this document: index number, dates, sign-off, contact',
    issuers: 'Issuer', docNumber: 'Document number', indexNumber: 'Index number', field: 'Field', kind: 'Kind', formedOn: 'Formed on', publishedAt: 'Published',
    issuedAt: 'This revision', issuedBy: 'Signed off by', validUntil: 'Valid until', contact: 'Call', revision: 'Revision',
    revisionNumber: (n) => `revision ${n}`,
    notSaid: 'not stated in the original',
    summary: 'Summary',
    back: (board) => `Back to the ${board} notice-board`,
    toBoard: (board) => `${board} notice-board`,
    pending: 'The title is here; the text has not been downloaded yet.',
    pendingNext: 'It downloads by itself when there is a network. Everything else received can be read.',
    loading: 'Opening',
    print: 'Print',
  },
  publicity: {
    label: 'Publicity',
    before: (from, to, now) => `Open to objection from ${day(from, now)} to ${day(to, now)}`,
    workingDaysLeft: (n, to, now) => `${plural(n, 'working day')} left to object, until ${day(to, now)}`,
    daysLeft: (n, to, now) => `${plural(n, 'day')} left to object, until ${day(to, now)}`,
    lastDay: 'Today is the last day to object',
    over: (to, now) => `The publicity period ended on ${day(to, now)}`,
    overHint: 'Objections made within the period are handled by the issuer.',
    period: 'Period', objectTo: 'To object', basis: 'Basis',
    range: (from, to) => `${fullDay(from)} to ${fullDay(to)}`,
  },
  consultation: {
    label: 'Consultation',
    before: (from, to, now) => `Open for comment from ${day(from, now)} to ${day(to, now)}`,
    workingDaysLeft: (n, to, now) => `${plural(n, 'working day')} left to comment, until ${day(to, now)}`,
    daysLeft: (n, to, now) => `${plural(n, 'day')} left to comment, until ${day(to, now)}`,
    lastDay: 'Today is the last day to comment',
    over: (to, now) => `The consultation ended on ${day(to, now)}`,
    period: 'Open for comment', sendTo: 'Send comments to', outcome: 'See what was adopted',
  },
  interpretation: { label: 'Explanation', of: 'Explains' },
  guide: { label: 'How to', service: 'Service', reviewedOn: (on) => `checked on ${fullDay(on)}` },
  block: {
    tableHint: (columns) => `${columns} columns; swipe sideways for the whole table`,
    unit: (unit) => `Unit: ${unit}`,
    criteria: 'Criteria', total: 'Total',
    names: (n) => plural(n, 'name'),
    find: 'Find in this list', findHint: 'Type a name', found: (n) => `${plural(n, 'row')} found`, notFound: 'Not found in this list; please check the spelling.',
    hiddenOn: (at, now) => `Shown until ${lastMoment(at, now)}; after that it hides itself`,
    attachment: 'Attachment ', attachmentAway: 'Named in the original; not kept on this board', download: 'Download',
    image: 'Picture', enlarge: 'View larger',
    phone: 'Phone', address: 'Address', hours: 'Hours', person: 'Contact', call: (phone) => `Call ${phone}`,
    note: 'Note',
    expired: 'The list’s publicity is over; only the record of it is kept',
    expiredAt: (at, now) => `No longer shown since ${moment(at, now)}`,
  },
  fund: {
    total: 'Total', spent: 'Spent', allotted: 'Allotted', balance: 'Balance', purpose: 'Purpose', receiver: 'Receiver', source: 'Source',
    yuan: 'yuan', tenThousandYuan: '10,000 yuan', inUnit: (label, unit) => `${label} (${unit})`,
    amount: 'Amount', planned: 'Allotted', sum: 'Total',
    over: 'Over the total', legend: 'Solid: spent. Hatched: allotted and not yet spent.',
  },
  revision: {
    title: 'Corrections',
    line: (revision, at) => `revision ${revision}, ${fullDay(civilDayAt(at))}`,
    major: 'Important', minor: 'Wording',
  },
  proof: {
    verified: 'Verified',
    verifiedLine: (board) => `This posting stands in the public log of ${board}, signed by the board’s key, and has not been altered.`,
    place: (seq, size) => `entry ${grouped(seq + 1)} of ${grouped(size)}`,
    key: 'Signing key', root: 'Log fingerprint',
    unchecked: 'Straight from the site',
    uncheckedLine: 'Once the app opens, this device checks the signature.',
    refusedTitle: 'The public log did not pass the check',
    rewritten: 'The server’s log disagrees with what this device verified before: old entries were rewritten.',
    fork: 'The server gave two different signed records for the same place.',
    rollback: 'The server’s log is older than the one this device already has.',
    badKey: 'The signing key is not recognised, or has been revoked.',
    otherRefusal: 'What arrived does not match its signature.',
    refusedSafe: 'This device kept the evidence and did not use the new data. Below is what was verified before.',
    refusedNext: 'Please tell the village supervision committee or the openness office above.',
    evidence: 'Evidence',
    known: 'Signature verified before', seen: 'Signature received now',
    details: 'Details of the check',
  },
  tombstone: {
    withdrawn: 'This posting was withdrawn', expired: 'This posting has expired', removed: 'This posting was removed',
    when: (at) => `${fullDay(civilDayAt(at))}, ${clockAt(at)}`,
    reason: 'Reason', at: 'When', was: 'Its title', revision: 'Last revision',
    hint: 'What was taken down is no longer available; that it was taken down stays in the public log for anyone to check.',
    cause: 'State',
  },
  home: {
    title: 'Choose a notice-board',
    hint: 'Choose your village or neighbourhood. From then on it opens here, also without a network.',
    yours: 'Boards you read',
    county: 'County', townships: 'Townships', villages: (n) => plural(n, 'village'),
    countyBoard: (name) => `${name} notice-board`,
    townshipBoard: (name) => `${name} (township board)`,
    offline: 'No connection, so the list of boards cannot be opened. The boards you read still can.',
    none: 'No notice-board has been set up yet.',
    noneNext: ' It will appear here.',
  },
  notFound: {
    title: 'This page was not found',
    said: 'The address may be mistyped, or there never was such a posting. Withdrawn postings leave a note and do not end here.',
    next: 'To the list of boards',
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
  settings: {
    title: 'Display', elder: 'Large text', elderOff: 'Normal text', large: 'Large', xlarge: 'Very large', standard: 'Standard',
    theme: 'Brightness', light: 'Light', dark: 'Dark', system: 'As the device', language: 'Language', english: 'English', chinese: '中文', size: 'Text size',
  },
  recover: 'Page will not open? Repair',
};
