import type { FoundIn } from '../../domain/search/search-fields.ts';
import { grouped } from './number.ts';

const places: Record<FoundIn, string> = {
  title: '标题', initials: '拼音首字母', number: '文号', issuer: '发布单位', text: '正文', names: '名单', table: '表格', attachment: '附件名',
};

/** What the search says. */
export const zhCnSearch = {
  search: {
    title: '搜索', box: '搜标题、正文、文号、名单', titlesBox: '搜标题', go: '搜索', clear: '清空',
    titleOf: (query: string): string => `搜索：${query}`,
    titles: '标题', texts: '正文', results: '搜索结果',
    foundIn: (place: FoundIn): string => `见于${places[place]}`,
    progress: (titles: number, texts: number, checked: number, held: number): string =>
      `标题 ${grouped(titles)} 条，正文查到 ${grouped(texts)} 条，已查 ${grouped(checked)}/${grouped(held)}`,
    done: (titles: number, texts: number): string => (titles + texts === 0 ? '没有找到' : `标题 ${grouped(titles)} 条，正文 ${grouped(texts)} 条`),
    count: (n: number): string => `${grouped(n)} 条`,
    more: '再看一些',
    scope: (boards: number, postings: number, missing: number): string =>
      `只查这台设备上已收到的信息（${grouped(boards)} 个公开栏，${grouped(postings)} 条${missing > 0 ? `，其中 ${grouped(missing)} 条正文还没下载` : ''}）`,
    empty: '这台设备上还没有收到信息。先打开一个公开栏，收到以后断网也能搜。',
    hints: {
      title: '可以这样搜', word: '两个字就行：低保、饮水', initials: '拼音首字母：低保公示打 dbgs', number: '文号：方括号、圆括号都认', words: '几个词中间空一格：横山 低保',
    },
    none: (query: string): string => `没有找到“${query}”`,
    tryAgain: '换个写法：少打几个字，换一个词，或者把长词拆开、中间空一格。',
    questions: '也可以按问题找',
    serverScope: '查全县各公开栏的标题和拼音首字母。正文、名单和表格要在能运行本栏程序的浏览器里搜，断网也能搜。',
    newer: '上一页', older: '下一页', pages: '翻页', page: (page: number): string => `第 ${page} 页`,
  },
};
