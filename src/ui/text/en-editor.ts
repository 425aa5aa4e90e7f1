import { day } from './en-dates.ts';
import { grouped } from './number.ts';
import type { EditorTexts } from './zh-cn-editor.ts';

export const enEditor: EditorTexts = {
  body: 'Text', empty: 'There is no text yet. Add a block below, or paste a whole notice.', undo: 'Undo', redo: 'Redo', undoThis: 'Undo deletion', comment: 'Reviewer: ',
  moved: (place) => `Moved to place ${place}`, removed: (name) => `Deleted: ${name}`, expired: 'This list has expired; its content is gone.',
  block: {
    names: { heading: 'Heading', paragraph: 'Paragraph', list: 'Points', table: 'Table', nameList: 'List of names', fundTable: 'Fund table', image: 'Picture', attachment: 'Attachment', contact: 'Contact', signature: 'Signature', expired: 'Expired list' },
    nth: (n) => `Block ${n}, `,
  },
  tools: {
    label: (name) => `With this block: ${name}`, up: 'Up', down: 'Down', copy: 'Duplicate', remove: 'Delete', add: 'Add below',
    keys: { up: 'Alt+↑', down: 'Alt+↓', copy: 'Alt+Shift+↓', remove: 'Alt+Shift+Delete', add: 'Alt+Enter' },
  },
  add: {
    open: 'Add a block', title: 'What shall be added?', close: 'Cancel', paste: 'Paste', pasteHint: 'from Word, WPS or the web', pasteLabel: 'Paste here', pasteDone: 'Make blocks',
    hints: {
      paragraph: 'Running text', heading: '一、（一）1.（1）', list: '1. 2. 3. one by one', table: 'Rows and columns; can be pasted', nameList: 'Hides itself when it ends', fundTable: 'Where money came from and went', contact: 'Office, telephone, hours',
      attachment: 'The name of a file', signature: 'Issuers and date',
    },
    ways: { image: 'Picture', attachment: 'File', sheet: 'From a spreadsheet' }, wayHints: { image: 'Take or choose one', attachment: 'From this device', sheet: '.xlsx, .xls, .csv' },
  },
  mark: {
    kinds: { idNumber: 'ID number', mobile: 'Mobile number', bankCard: 'Bank card', address: 'Home address', email: 'E-mail address', partialMask: 'Badly masked ID number' },
    reasons: {
      idNumber: 'ID numbers may not be published; once out they cannot be called back.', mobile: 'Private mobile numbers may not be published; give the office’s telephone.', bankCard: 'Bank cards are sensitive personal data and may not be published.',
      address: 'The village group is enough; leave the house number out.', email: 'Private addresses are not published; give the office’s.', partialMask: 'What is left, with name and village, tells who it is. Leave it out whole.',
    },
    found: (kind, text) => `${kind}: ${text}`, blank: (name) => `Not filled in: ${name}`, mask: 'Mask', maskThis: (kind) => `Mask this ${kind.toLowerCase()}`, maskAll: 'Mask all', goTo: 'Show', more: (n) => `${grouped(n)} more. “Mask all” is at the top.`,
    total: (n) => (n === 1 ? '1 piece of personal data' : `${grouped(n)} pieces of personal data`), totalWhy: 'Mask them before it can be submitted.', blanks: (n) => (n === 1 ? '1 blank of the template is not filled in.' : `${grouped(n)} blanks of the template are not filled in.`),
  },
  heading: { level: 'Level', number: 'Number', text: 'Heading', levels: { 1: 'First 一、', 2: 'Second（一）', 3: 'Third 1.', 4: 'Fourth（1）', 0: 'No number' }, suggest: (number) => (number === '' ? 'Remove the number' : `Number it ${number}`) },
  paragraph: { text: 'Text of the paragraph', role: 'This paragraph is', roleTitle: (role) => `Style: ${role}`, roles: { text: 'text', salutation: 'addressees', note: 'a note' } },
  list: { marker: (n) => `Marker of point ${n}`, text: (n) => `Point ${n}`, detail: (n) => `Detail of point ${n}`, remove: (n) => `Delete point ${n}`, add: 'Add a point' },
  table: { caption: 'Caption', unit: 'Unit', note: 'Note below', more: 'Head and note', rowToHead: 'First row becomes head', headToRows: 'Head becomes rows' },
  grid: {
    number: 'Row', cell: (row, title) => `Row ${row}, ${title}`, column: (n) => `column ${n}`, title: (n) => `Title of column ${n}`, inHead: 'Head', where: (row, title) => `Row ${row}, ${title}`, tools: 'Rows and columns', addRow: 'Add row below',
    removeRow: (n) => `Delete row ${n}`, addColumn: 'Add column right', removeColumn: (n) => `Delete column ${n}`,
  },
  names: { nth: (label, n, of) => (of > 1 ? `${label} ${n}` : label), remove: (label, n) => `Delete: ${label} ${n}`, add: (label) => `Add: ${label}` },
  nameList: {
    caption: 'Name of the list', criteria: 'Criteria', total: 'Total', visibleUntil: 'Shown until', group: 'Village group', groups: 'Choose a group', addGroup: 'Add a group',
    hints: { caption: 'Say what list it is: its columns are checked by that.', criteria: 'Who can be on it, by which standard.', total: '', group: 'Leave empty without groups.', visibleUntil: 'Then phones hide the list by themselves, offline too.' },
    groupOf: (name, n, rows) => `${name === '' ? `Group ${n}` : name} (${grouped(rows)})`, removeGroup: (name) => `Delete group ${name}`, useTotal: (total) => `Set to “${total}” as counted`,
    rule: (name, basis) => `Checked as “${name}”. Basis: ${basis}.`, refused: (title) => `Column “${title}” may not be published`, drop: 'Remove column', dropThis: (title) => `Remove column “${title}”`,
  },
  fund: {
    caption: 'Caption', total: 'Total (yuan)', source: 'Source', note: 'Note', purpose: (n) => `Purpose ${n}`, receiver: 'Receiver', amount: 'Allotted (yuan)', spent: 'Spent (yuan)', remove: (n) => `Delete purpose ${n}`, add: 'Add a purpose',
    sums: (total, allotted, spent, balance) => `Total ${total}, lines add up to ${allotted}${spent === null ? '' : `, spent ${spent}`}, balance ${balance} yuan.`, agrees: 'They agree.', differs: (by) => `They differ by ${by} yuan: please check.`,
    useSum: (sum) => `Set total to ${sum}`, noAmount: 'This is no amount. Write yuan with two decimals at most, such as 12500.',
  },
  contact: { label: 'About', phone: 'Telephone', phoneHint: 'An office’s number. Private mobile numbers may not be published.', person: 'Contact (function)', hours: 'Hours', address: 'Address' },
  signature: { issuer: 'Signed by', date: 'Date' },
  attachment: { name: 'Name of the attachment', noFile: 'A name only: no file is attached.', file: (size) => `A file is attached, ${size}.` },
  image: {
    size: (width, height, small, large) => `${width} × ${height}; readers first get ${small}, opened ${large}.`, alt: 'What the picture shows', altHint: 'For those who do not see it; it is read aloud too.', altMissing: 'Nothing says yet what the picture shows.', caption: 'Caption',
  },
  head: {
    heading: 'Official head', title: 'Title', summary: 'Summary', kind: 'Kind', field: 'Field', issuers: 'Issuer', docNumber: 'Document number', indexNumber: 'Index number', formedOn: 'Formed on', validUntil: 'Valid until', more: 'Index number and validity',
    kindHints: {
      announcement: 'Tells something.', publicity: 'Open to objection, then it ends.', disclosure: 'Stays public.', warning: 'A danger that is there, to be lifted.', consultation: 'Asks for views before the decision.', interpretation: 'Explains another document.', guide: 'How to get something done.',
    },
    hints: { title: 'Who and what. No private names.', summary: 'A sentence or two that tell what it is about.', issuers: 'One by one where several issue it.', docNumber: 'Leave empty without one.', formedOn: 'The day the document was made: time limits run from it.', validUntil: 'Leave empty when it has no end.' },
    items: { title: 'Catalogue items', none: 'None chosen yet. Only then does it count for the catalogue.', choose: (n) => `Choose among ${n} items` },
  },
  part: {
    publicity: 'Publicity period', rule: 'How long', ruleDays: (name, days, unit) => `${name}: ${days} ${unit === 'day' ? 'days' : 'working days'}`, from: 'From', to: 'To',
    count: (working, days, provisional) => `Without the first day: ${working} working days (${days} days)${provisional ? '; holidays there are not known yet, Monday to Friday is assumed' : ''}.`, endsBefore: 'It ends before it begins.',
    tooShort: (to, now) => `By its basis it has to run until ${day(to, now)}.`, working: 'How it is counted', basis: 'Basis', basisHint: 'Which rule asks for it, and for how long.', unverified: 'This basis has not been verified: your office confirms it.',
    objectTo: 'How to object', objectHint: 'Office, telephone, address.', sendTo: 'Where to send views', sendToHint: 'Office, telephone, address or official e-mail.', interprets: 'Which document is explained', interpretsNumber: 'Its number', service: 'Service', reviewedOn: 'Checked on', reviewedHint: 'The day this guide was last checked.',
  },
  warning: {
    title: 'The eight elements of a warning', hint: 'Weather warnings are relayed from the meteorological station: name the source.', hazard: 'Hazard', level: 'Level', startsAt: 'Starts at', expiresAt: 'Valid until', area: 'Area', caution: 'What to beware of', measures: 'What to do', issuedBy: 'Issued by', sentAt: 'Issued at',
    source: 'Relayed from', sourceHint: 'Leave empty when it is your own.',
  },
  templates: { title: 'Choose a template', search: 'Find a template', none: 'None found. Try another word, or begin with an empty draft.', blank: 'Begin empty', found: (n) => `${n} templates`, basis: (rule) => `Publicity: ${rule}` },
};
