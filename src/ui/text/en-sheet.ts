import type { SheetTexts } from './zh-cn-sheet.ts';

const s = (n: number) => (n === 1 ? '' : 's');

export const enSheet: SheetTexts = {
  title: 'Import a spreadsheet',
  choose: 'Choose a file', chooseHint: '.xlsx, .xls and .csv, up to 12 MB each. The file is read on this device only; it is neither kept nor sent.',
  another: 'Choose another file', cancel: 'Do not import', stop: 'Stop reading', back: 'Back', next: 'Next',
  progress: { open: 'Opening the file', read: 'Reading the sheet', check: 'Checking for personal data and damaged numbers', build: 'Making the block' },
  steps: ['Choose the sheet', 'See what was found', 'Match the columns', 'Confirm'],
  stepOf: (n, of) => `Step ${n} of ${of}`,
  sheetTitle: 'Which sheet?',
  hiddenSheets: (n) => `${n} hidden sheet${s(n)} not read`,
  pictures: (n) => `${n} picture${s(n)} not read`, notes: 'Comments not read',
  findings: {
    title: 'What was found', none: 'No personal data and no damaged numbers were found.', leftOutTitle: 'Not read', privacyTitle: 'Personal data left out', damageTitle: 'Damaged numbers', totalsTitle: 'Totals that do not add up',
    privacyNote: 'Personal data that the law keeps from publication was left out and does not reach the draft.',
    dropped: (letters, title, kind, cells) => `Column ${letters} “${title}” taken out: ${kind} in ${cells} cell${s(cells)}`,
    masked: (n) => `Personal data masked in ${n} cell${s(n)}`,
    damageNote: (n) => `The spreadsheet program damaged the numbers in ${n} cell${s(n)}. Set the column to “Text” in the original, enter them again and import once more; or go on, and correct them in the draft.`,
    total: (title, said, sum) => `“${title}” says ${said} in total; its rows add up to ${sum}`,
    more: (n) => `${n} more cell${s(n)}`,
    cell: 'Cell', kind: 'Problem', shown: 'Content now',
  },
  leftOut: ({ rows, columns, cells, unread }) => [
    ...(rows > 0 ? [`${rows} hidden row${s(rows)}`] : []), ...(columns > 0 ? [`${columns} hidden column${s(columns)}`] : []), ...(cells > 0 ? [`${cells} cell${s(cells)} hidden by format`] : []), ...(unread > 0 ? [`${unread} empty row${s(unread)} at the end`] : []),
  ],
  kinds: { idNumber: 'ID number', mobile: 'mobile number', bankCard: 'bank card number', address: 'house number', email: 'e-mail address', partialMask: 'ID number masked too little' },
  damage: { scientific: 'written as 1.1E+17', rounded: 'digits after the 15th lost', lostZeros: 'leading zeros lost', madeDate: 'turned into a date', error: 'formula failed or figure cut off' },
  header: 'Header', headFrom: 'Header begins in row', bodyFrom: 'Content begins in row', rowName: (n) => `Row ${n}`,
  target: 'Make it', targets: { nameList: 'a list of people', table: 'a table', fundTable: 'a table of funds' },
  targetHints: { nameList: 'With names; hides itself when its publicity ends', table: 'As it stands', fundTable: 'Where the money went, by purpose' },
  roles: { keep: 'Show as it is', drop: 'Do not publish', name: 'Name', group: 'Group (village group)', purpose: 'Purpose', receiver: 'Receiver', amount: 'Amount', spent: 'Spent' },
  mappingTitle: 'What is each column?', remembered: 'Matched as last time for the same header.', noTitle: (letters) => `(column ${letters} without a title)`, example: (text) => `For example: ${text}`,
  caption: 'Title', unit: 'Unit', note: 'Note or criteria', captionNeeded: 'Write a title.',
  previewTitle: 'Confirm', rowsOf: (n) => `${n} row${s(n)}`, first: (n) => `The first ${n} are shown`, use: 'Put into the draft',
  tableHint: 'Move sideways to see the whole table',
  failedTitle: 'Not imported', safe: 'The draft was not changed, and the file was not kept.',
  problems: {
    empty: 'The file or the sheet is empty.', tooLarge: 'The file is larger than 12 MB. Take its pictures out, or divide it.',
    inflates: 'The file becomes too large when unpacked; reading was stopped. Save the sheet that you want to publish as a new file.',
    notASheet: 'This is no spreadsheet. Choose an .xlsx, .xls or .csv file.', webPage: 'This is really a web page under the name of a spreadsheet. Open it in WPS or Excel and save it as .xlsx.',
    encrypted: 'The file has a password. Save it without one.', damaged: 'The file is damaged or incomplete. Fetch it again, or open it in WPS or Excel and save it anew.',
    encoding: 'The encoding of the text is unknown. Open the file in WPS or Excel and save it as .xlsx.', tooManySheets: 'There are more than 60 sheets. Keep those that you want to publish.', tooManyRows: 'A sheet has at most 20,000 rows. Divide it.',
    tooManyColumns: 'A sheet has at most 60 columns. Keep those that you want to publish.', noSheets: 'There is no sheet to read; hidden sheets are not read.', tooLong: 'Reading took more than a minute and was stopped. Divide the file.',
    noWorker: 'This browser cannot read spreadsheets, or part of the program is missing. Try again with a network, or in another browser.', cancelled: 'Reading was stopped.',
  },
  build: {
    noRows: 'There is nothing below the header. See whether the rows of the header are right.', noColumns: 'Keep at least one column.', noName: 'A list of people needs a column of names.', noPurpose: 'A table of funds needs a column of purposes.', noAmount: 'A table of funds needs a column of amounts.', noHeader: 'A table needs a header. Change the rows of the header.',
  },
  notAmounts: (cells, count) => `${cells.join(', ')}${count > cells.length ? ` and others, ${count} cells in all,` : ''} hold no amount. Correct the original, or give the column another use.`,
};
