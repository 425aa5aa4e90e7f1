import type { FilterOptions } from '../../domain/posting/filter-options.ts';
import type { ListFilter } from '../../domain/posting/list-filter.ts';
import type { Example } from '../example.ts';

export const EXAMPLE_OPTIONS: FilterOptions = {
  fields: ['poverty', 'assistance', 'health', 'general'], kinds: ['announcement', 'publicity', 'disclosure'], years: ['2026', '2025'],
  issuers: ['湖头镇山都村民委员会', '湖头镇人民政府', '安溪县民政局'],
};

const code = '350524102215';

export const listToolsExamples: readonly Example<{ code: string; filter: ListFilter; total: number }>[] = [
  { name: 'the whole list', props: { code, filter: {}, total: 41 } },
  { name: 'a question', props: { code, filter: { question: 'benefits' }, total: 6 } },
  { name: 'whom to tell', props: { code, filter: { question: 'tell' }, total: 0 } },
  { name: 'narrowed in every way', props: { code, filter: { question: 'money', field: 'poverty', kind: 'disclosure', year: '2026', issuer: '安溪县民政局' }, total: 1 } },
];

export const filterFormExamples: readonly Example<{ code: string; filter: ListFilter; options: FilterOptions }>[] = [
  { name: 'nothing chosen', props: { code, filter: {}, options: EXAMPLE_OPTIONS } },
  { name: 'a unit that is on the list no more', props: { code, filter: { year: '2025', issuer: '安溪县扶贫开发领导小组办公室' }, options: EXAMPLE_OPTIONS } },
];
