import { civilDayAt, type Instant } from '../../domain/civil-date.ts';
import { clockAt } from './calendar.ts';
import { fullDay } from './zh-cn-dates.ts';

/** What sharing, scanning and printing say. */
export const zhCnShare = {
  share: {
    open: '分享', print: '打印', postingTitle: '分享这条信息', boardTitle: '分享这个公开栏', scanHint: '让对方用手机扫这个二维码。',
    qr: (address: string): string => `二维码：${address}`, address: '网址',
    copy: '复制链接', copied: '链接已复制，可以粘贴给别人。', copyFailed: '没能复制。请按住上面的网址，自己复制。',
    send: '发给别人', sendFailed: '没能打开手机的分享。可以复制链接，或者存成图片。',
    picture: '存成图片', making: '正在做图片', saved: '图片已做好，交给浏览器下载了。', hold: '长按图片保存', pictureFailed: '图片没有做成。可以复制链接，或者让对方扫二维码。',
    pictureOf: (title: string): string => `图片：${title}`,
    caption: '用手机扫码看原文并核验',
    drawn: (at: Instant): string => `本页取自 ${fullDay(civilDayAt(at))} ${clockAt(at)}，以公开栏为准`, check: '核验：在手机上打开上面的网址，手机会自己核对签名。',
    printed: (at: Instant): string => `打印于 ${fullDay(civilDayAt(at))}，以公开栏为准`,
  },
  scan: {
    open: '扫二维码', title: '扫二维码', hint: '把公开栏或公告上的二维码放进框里。', close: '不扫了', photo: '拍照或选图片',
    asking: '请允许使用摄像头。图像只在这台手机上辨认，不保存，也不发送。', looking: '正在找二维码', reading: '正在看图片', video: '摄像头画面',
    denied: '没有使用摄像头的许可。可以拍一张照片来认，或者在浏览器设置里允许使用摄像头。',
    noCamera: '没有找到能用的摄像头。可以选一张有二维码的图片。',
    noCode: '图片里没有找到二维码。请拍近一些、拍正一些，再试一次。',
    failed: '没能认出来。可以再试一次，或者从目录里找公开栏。',
    other: '读到了二维码，但它不是公开栏，也不是这里的信息：', otherSafe: '没有打开它。', found: '找到了，正在打开。',
  },
};
