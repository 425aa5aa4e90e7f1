import type { Operation } from './operation.ts';
import type { Role } from './role.ts';

const PUBLISHING = ['posting.issue', 'posting.correct', 'posting.extend', 'posting.withdraw', 'posting.remove', 'warning.lift'] as const;

/**
 * What each role may do on the boards that it reaches; what is not named is refused. Writing, reviewing and issuing are apart (先审查后公开,
 * 政府信息公开条例 art. 17), whoever administers accounts publishes nothing, and whoever supervises changes nothing.
 */
export const PERMISSIONS: Readonly<Record<Role, readonly Operation[]>> = {
  author: ['draft.read', 'draft.write', 'draft.submit', 'media.store', 'submission.read', 'report.read'],
  reviewer: ['draft.read', 'draft.review', 'submission.read', 'report.read'],
  issuer: ['draft.read', ...PUBLISHING, 'submission.read', 'submission.answer', 'report.read', 'kiosk.manage'],
  supervisor: ['report.read', 'finding.write'],
  county: ['draft.read', 'submission.read', 'report.read', 'finding.write', 'appraisal.write', 'audit.read'],
  admin: ['user.manage', 'board.manage', 'kiosk.manage', 'audit.read'],
};

/** Whoever can do one of these reaches the public, or gives others the right to: a password alone is not enough for it. */
export const GUARDED_OPERATIONS: readonly Operation[] = ['draft.review', ...PUBLISHING, 'submission.answer', 'appraisal.write', 'user.manage', 'board.manage', 'kiosk.manage'];
