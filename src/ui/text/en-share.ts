import { civilDayAt } from '../../domain/civil-date.ts';
import { clockAt } from './calendar.ts';
import { fullDay } from './en-dates.ts';
import type { ShareTexts } from './texts.ts';

export const enShare: ShareTexts = {
  share: {
    open: 'Share', print: 'Print', postingTitle: 'Share this posting', boardTitle: 'Share this board', scanHint: 'Let the other phone scan this code.',
    qr: (address) => `QR code: ${address}`, address: 'Address',
    copy: 'Copy link', copied: 'The link is copied and can be pasted.', copyFailed: 'It could not be copied. Press and hold the address above to copy it yourself.',
    send: 'Send to someone', sendFailed: 'The phone’s own sharing did not open. Copy the link or save a picture instead.',
    picture: 'Save as picture', making: 'Making the picture', saved: 'The picture is made and was handed to the browser to download.', hold: 'Press and hold the picture to save it',
    pictureFailed: 'The picture could not be made. Copy the link, or let the other phone scan the code.',
    pictureOf: (title) => `Picture: ${title}`,
    caption: 'Scan to read and verify the original',
    drawn: (at) => `Taken from the board on ${fullDay(civilDayAt(at))} at ${clockAt(at)}; the board is what counts`, check: 'To check it, open the address above on a phone, which verifies the signature itself.',
    printed: (at) => `Printed on ${fullDay(civilDayAt(at))}; the board is what counts`,
  },
  scan: {
    open: 'Scan a QR code', title: 'Scan a QR code', hint: 'Hold the code of a board or a notice inside the frame.', close: 'Stop scanning', photo: 'Take or choose a picture',
    asking: 'Please allow the camera. Pictures are read on this phone only; none is kept or sent.', looking: 'Looking for a code', reading: 'Reading the picture', video: 'What the camera sees',
    denied: 'The camera may not be used. Take a photo instead, or allow the camera in the browser’s settings.',
    noCamera: 'No camera that works was found. You can choose a picture with a code.',
    noCode: 'No code was found in the picture. Go closer, hold it straight, and try again.',
    failed: 'It could not be read. Try again, or find the board in the list.',
    other: 'A code was read, but it is neither a board nor a posting of this place:', otherSafe: 'It was not opened.', found: 'Found, opening.',
  },
};
