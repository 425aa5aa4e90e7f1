import type { ExamplesOf } from '../example.ts';
import type { MessagePage } from './message-page.tsx';
import type { Notice } from './notice.tsx';

export const noticeExamples: ExamplesOf<typeof Notice> = [
  { name: 'plain', props: { tone: 'plain', title: '还没有连上过网络', children: '连上一次以后，没有网络也能看。' } },
  { name: 'an alert', props: { tone: 'alert', title: '存储空间不够', children: '已经收到的都还在；清理手机空间后再试。' } },
  { name: 'a title alone', props: { tone: 'plain', title: '没有更多了' } },
];

export const messagePageExamples: ExamplesOf<typeof MessagePage> = [
  { name: 'what happened, what is safe, what to do', props: { title: '找不到这条信息', said: '这个地址没有对应的信息。', safe: '其他信息都还在。', next: '去看公开栏' } },
  { name: 'with another way on', props: { title: '暂时打不开', said: '网络没有接通。', next: '去看公开栏', children: '' } },
];
