import { day, plural } from './en-dates.ts';
import { grouped } from './number.ts';
import type { DeviceTexts } from './texts.ts';

export const enDevice: DeviceTexts = {
  settingsPage: {
    title: 'Settings', more: 'More settings', version: (version) => `Version ${version}`,
    titles: { display: 'Display', storage: 'Storage and data', install: 'Install' }, tabs: { display: 'Display', storage: 'Storage and data', install: 'Install' },
  },
  dataSaver: {
    title: 'Pictures', auto: 'On mobile data only when tapped', always: 'Only when tapped', never: 'Show at once',
    show: (size) => `Show picture (${size})`, fetching: 'Fetching', failed: 'The picture did not come. All texts can be read; tap again when there is a network.',
  },
  storage: {
    counting: 'Counting', total: (boards, size) => `${plural(boards, 'board')} on this device, about ${size}`,
    opensOffline: 'Opens without a network and shows everything received.',
    needsNetwork: 'This browser does not keep the program: what was received is here, but opening the page needs a network. The phone’s own browser opens it without.',
    boards: 'Boards', none: 'No board has been received yet.',
    board: (texts, postings, size, since, now) => `Texts ${grouped(texts)}/${grouped(postings)}, ${size}, kept since ${day(since, now)}`,
    again: 'Download again', clear: 'Clear', busy: 'Working',
    room: 'Room for texts', megabytes: (mb) => `${mb} MB`,
    roomHint: 'When it is full, the oldest texts of boards you do not follow leave first; titles stay, and a text comes again when opened. Running publicity and warnings never leave.',
    data: 'Data', use: (month, visit) => `About ${month} this month, ${visit} in this visit.`, useUnknown: 'This browser does not tell how much data was used.',
    pictures: (count, size) => `${plural(count, 'picture')} on this device, ${size}.`, clearPictures: 'Clear pictures',
    safety: 'Can it be lost?',
    persisted: {
      yes: 'The browser has promised to keep it, also when the device runs short of room.', no: 'When the device runs short of room, the browser may throw this away; it is downloaded again with a network.',
      unknown: 'This browser does not say how long it keeps this; it is downloaded again with a network.',
    },
    askPersist: 'Ask the browser to keep it',
    clearAll: 'Clear everything', clearAllHint: 'Clears all boards, pictures, follows and read marks from this device. Nothing on the server changes; a board is downloaded again when opened.', clearAllNow: 'Yes, clear everything',
    lost: (on, now) => `On ${day(on, now)} what was kept here was found cleared by the browser or a cleaning program; it is being downloaded again. Nothing else is lost.`,
    nothingLasts: 'This device does not let anything be kept (a private window, or no room). Everything can be read now; after closing the page it must be downloaded again.',
  },
};
