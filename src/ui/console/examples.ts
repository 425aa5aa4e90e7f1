import type { Instant } from '../../domain/civil-date.ts';
import { DRAFT_STATES, type DraftState, type DraftSummary } from '../../domain/draft/draft.ts';
import type { ExamplesOf } from '../example.ts';
import type { IssueForm } from './issue-form.tsx';
import type { RecoveryCodes } from './recovery-codes.tsx';
import type { ReviewForm } from './review-form.tsx';
import type { SessionList } from './session-list.tsx';
import type { SignInForm } from './sign-in-form.tsx';
import type { StateMark } from './state-mark.tsx';
import { WORK_GROUPS, type WorkGroup } from './work-group.ts';
import type { WorkGroups } from './work-groups.tsx';

const nothing = () => undefined;
const AT = '2026-09-14T01:30:00.000Z' as Instant;

export const signInFormExamples: ExamplesOf<typeof SignInForm> = [
  { name: 'empty', props: { word: null, busy: false, submit: nothing } },
  { name: 'refused', props: { word: { tone: 'alert', title: '用户名、密码或动态码不对', hint: '请核对后再试。' }, busy: false, submit: nothing } },
  { name: 'under way', props: { word: null, busy: true, submit: nothing } },
];

export const sessionListExamples: ExamplesOf<typeof SessionList> = [
  { name: 'two', props: { sessions: [{ id: 'a', device: 'Chrome · Android', seenAt: AT, current: true }, { id: 'b', device: 'Firefox · Windows', seenAt: AT, current: false }], end: nothing } },
];

export const recoveryCodesExamples: ExamplesOf<typeof RecoveryCodes> = [
  { name: 'ten', props: { codes: Array.from({ length: 10 }, (_, i) => `abcd-efgh-jkmn-pqr${i}`), print: nothing, copy: async () => true, done: nothing } },
];

export const stateMarkExamples: ExamplesOf<typeof StateMark> = DRAFT_STATES.map((state) => ({ name: state, props: { state } }));

const draft = (id: string, title: string, state: DraftState): DraftSummary => ({
  id: id.repeat(16), board: '350524102211', title, state, version: 3, contentHash: '0'.repeat(64), author: 'author', createdAt: AT, updatedAt: AT,
});
const grouped = (given: Partial<Record<WorkGroup, readonly DraftSummary[]>>) => new Map(WORK_GROUPS.map((group) => [group, given[group] ?? []]));
const around = { current: null, boardName: () => '横山村', address: (id: string) => `/console/drafts/${id}` };

export const workGroupsExamples: ExamplesOf<typeof WorkGroups> = [
  { name: 'nothing to do', props: { ...around, drafts: grouped({}) } },
  { name: 'one of each', props: { ...around, drafts: grouped({
    review: [draft('1', '横山村2026年第三季度低保对象公示', 'submitted')], issue: [draft('2', '横山村饮水工程中标结果公告', 'reviewed')],
    mine: [draft('3', '', 'draft'), draft('4', '横山村村委会关于停水的通知', 'returned')], board: [{ ...draft('5', '台风防御紧急通知', 'issued'), owesReview: true }],
  }) } },
];

export const reviewFormExamples: ExamplesOf<typeof ReviewForm> = [{ name: 'unanswered', props: { busy: false, pass: nothing, giveBack: nothing } }];

export const issueFormExamples: ExamplesOf<typeof IssueForm> = [
  { name: 'reviewed', props: { urgent: false, busy: false, issue: nothing, giveBack: nothing } },
  { name: 'urgent', props: { urgent: true, busy: false, issue: nothing } },
];
