import { bytes } from './bytes.ts';

/** What reading aloud shows, the words it says between the original's own, and what else helps those who see or hear less. */
export const zhCnHearing = {
  readAloud: {
    region: '朗读',
    start: '朗读', listen: '听录音', again: '重新朗读',
    pause: '暂停', resume: '接着读', stop: '停止', back: '上一句', forward: '下一句',
    speed: '快慢', slow: '慢', normal: '正常', fast: '快',
    preparing: '正在准备朗读',
    progress: (n: number, total: number): string => `第 ${n} 句，共 ${total} 句`,
    recording: '工作人员朗读的录音', synthetic: '没有录音，由手机的声音朗读。',
    costs: (size: number, seconds: number): string => `${duration(seconds)}，${bytes(size)}`,
    play: '播放录音', pauseRecording: '暂停录音', earlier: '退后 10 秒', restart: '从头听',
    position: (now: number, total: number): string => `${clock(now)} / ${clock(total)}`,
    recordingFailed: '录音没有取到。请检查网络后再点“播放录音”，也可以点“朗读”，由手机的声音读。',
    failed: {
      noSpeech: { said: '这个浏览器不会朗读。', next: '请换用手机自带的浏览器打开这一页，再点“朗读”。文字仍可以照常看，也可以换成长辈版大字。' },
      noVoice: {
        said: '这台手机没有中文语音。',
        next: '安卓手机：打开“设置”，搜索“文字转语音”，选一个引擎并下载中文语音。苹果手机：打开“设置”，“辅助功能”，“朗读内容”，“声音”，下载中文。装好后回到这里再点“朗读”。',
      },
      silent: { said: '手机没有出声。', next: '请看看音量是不是太小、有没有静音，再点“朗读”。还是不行，请关掉浏览器重新打开，或换用手机自带的浏览器。' },
    },
  },
  spoken: {
    row: (n: number): string => `第${n}行`, line: (n: number): string => `第${n}笔`, table: '表格', rows: (n: number): string => `共${n}行`, picture: '图片', phone: '电话',
    nothing: '无', end: '读完了。', yuan: (yuan: string): string => `${yuan}元`,
  },
  contrast: { title: '对比', more: '高对比' },
  elderOffer: { question: '字太小？换成长辈版', accept: '换大字', decline: '不用', region: '字号' },
};

function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60), rest = Math.round(seconds % 60);
  return `${minutes > 0 ? `${minutes} 分` : ''}${rest > 0 || minutes === 0 ? ` ${rest} 秒` : '钟'}`.trim();
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}
