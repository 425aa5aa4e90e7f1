import type { CivilDate, Instant } from '../../domain/civil-date.ts';
import { grouped } from './number.ts';
import { day } from './zh-cn-dates.ts';

/** What the settings say: what is kept on the device, what data costs. */
export const zhCnDevice = {
  settingsPage: {
    title: '设置', more: '更多设置', version: (version: string): string => `版本 ${version}`,
    titles: { display: '显示设置', storage: '存储和流量', install: '安装到桌面' }, tabs: { display: '显示', storage: '存储和流量', install: '安装' },
  },
  dataSaver: {
    title: '图片', auto: '用手机流量时点了再看', always: '总是点了再看', never: '直接显示',
    show: (size: string): string => `看图片（${size}）`, fetching: '正在取图片', failed: '图片没有取到。文字都能看，联网后再点一次。',
  },
  storage: {
    counting: '正在清点', total: (boards: number, size: string): string => `本机存有 ${grouped(boards)} 个公开栏，约 ${size}`,
    opensOffline: '没有网络也能打开，看已收到的全部信息。', needsNetwork: '这个浏览器不保存程序：已收到的信息都在，但要联网才能打开页面。换成手机自带的浏览器，断网也能打开。',
    boards: '公开栏', none: '还没有收到任何公开栏。',
    board: (texts: number, postings: number, size: string, since: CivilDate, now: Instant): string =>
      `正文 ${grouped(texts)}/${grouped(postings)} 条，${size}，${day(since, now)}起保存`,
    again: '重新下载', clear: '清除', busy: '正在处理',
    room: '正文最多占', megabytes: (mb: number): string => `${mb} MB`,
    roomHint: '满了先清没有关注的、最早的正文；标题都留着，点开时再取。正在公示的和生效的预警不会被清。',
    data: '流量', use: (month: string, visit: string): string => `本月约用 ${month}，这次打开用了 ${visit}。`, useUnknown: '这个浏览器不告诉用了多少流量。',
    pictures: (count: number, size: string): string => `本机存有图片 ${grouped(count)} 张，${size}。`, clearPictures: '清除图片',
    safety: '会不会丢',
    persisted: {
      yes: '浏览器答应长期保存，手机空间不足时也不清。', no: '手机空间不足时，浏览器可能清掉这些信息；清掉以后联网会重新下载。', unknown: '这个浏览器没有说会保存多久；清掉以后联网会重新下载。',
    },
    askPersist: '请浏览器长期保存',
    clearAll: '全部清除', clearAllHint: '清除本机收到的全部公开栏、图片、关注和已读记号。服务器上的信息不受影响，打开公开栏会重新下载。', clearAllNow: '确定全部清除',
    lost: (on: CivilDate, now: Instant): string => `${day(on, now)}发现本机存的信息被浏览器或清理软件清掉了，正在重新下载。没有别的损失。`,
    nothingLasts: '这台设备不让保存信息（可能是无痕模式，或空间已满）。现在都能看，关掉页面后要重新下载。',
  },
};
