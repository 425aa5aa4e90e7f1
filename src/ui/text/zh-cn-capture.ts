/** What taking photos of notices and recording a reading say. Loaded with them. */
export const zhCnCapture = {
  photoTitle: '拍下公告', take: '拍照或选图片', takeHint: '照片只在这台设备上整理。拍摄地点、手机型号和文件名都不会留在里面，也不会发送。',
  corners: ['左上角', '右上角', '右下角', '左下角'] as readonly string[],
  cornersHint: '把四个圆点拖到纸的四角。也可以选中圆点后用方向键移动。', whole: '用整张照片', paper: '去掉阴影，把纸变白',
  crossed: '四个角的位置不对：请按左上、右上、右下、左下放好。', make: '整理照片', making: '正在整理', again: '重拍', back: '再调整四角', use: '用这张照片', cancel: '不用照片了',
  size: (bytes: string): string => `整理后 ${bytes}`, preview: '整理后的照片',
  failed: '没能整理这张照片。可以重拍一张，或者选另一张图片。', notAPicture: '这个文件不是能打开的图片。请选 JPEG、PNG 或 WebP。',
};
export type CaptureTexts = typeof zhCnCapture;
