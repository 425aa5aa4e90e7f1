/** What can be done in the console, each by itself: a right is to one of these on one board. 操作. */
export const OPERATIONS = [
  'draft.read', 'draft.write', 'draft.submit', 'draft.review', 'media.store',
  'posting.issue', 'posting.correct', 'posting.extend', 'posting.withdraw', 'posting.remove', 'warning.lift',
  'submission.read', 'submission.answer',
  'report.read', 'finding.write', 'appraisal.write',
  'user.manage', 'board.manage', 'kiosk.manage', 'audit.read',
] as const;
export type Operation = (typeof OPERATIONS)[number];
