import { civilDate } from '../../domain/civil-date.ts';
import type { ExamplesOf } from '../example.ts';
import type { ConsultationState } from './consultation-state.tsx';
import type { PublicityState } from './publicity-state.tsx';

const publicity = { basis: '社会救助暂行办法第十一条', objectTo: '向村务监督委员会提出，口头、书面都可以。' };

export const publicityStateExamples: ExamplesOf<typeof PublicityState> = [
  { name: 'not begun', props: { publicity: { ...publicity, from: civilDate('2026-09-20'), to: civilDate('2026-09-30') } } },
  { name: 'running', props: { publicity: { ...publicity, from: civilDate('2026-09-11'), to: civilDate('2026-09-21') } } },
  { name: 'the last day', props: { publicity: { ...publicity, from: civilDate('2026-09-07'), to: civilDate('2026-09-15') } } },
  { name: 'over', props: { publicity: { ...publicity, from: civilDate('2026-09-01'), to: civilDate('2026-09-10') } } },
];

export const consultationStateExamples: ExamplesOf<typeof ConsultationState> = [
  { name: 'running', props: { consultation: { from: civilDate('2026-09-01'), to: civilDate('2026-09-30'), sendTo: '湖头镇党政办，0595-2340 0000' } } },
  { name: 'over, with what became of it', props: { consultation: { from: civilDate('2026-08-01'), to: civilDate('2026-09-01'), sendTo: '湖头镇党政办', outcome: '0000000000000150' } } },
];
