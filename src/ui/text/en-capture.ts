import type { CaptureTexts } from './zh-cn-capture.ts';

export const enCapture: CaptureTexts = {
  photoTitle: 'Photograph a notice', take: 'Take or choose a picture', takeHint: 'The photo is worked on in this device only. Its place, the kind of phone and the name of the file are neither kept nor sent.',
  corners: ['Top left corner', 'Top right corner', 'Bottom right corner', 'Bottom left corner'],
  cornersHint: 'Drag the four dots to the corners of the paper, or choose a dot and move it with the arrow keys.', whole: 'Use the whole photo', paper: 'Take away shadows and make the paper white',
  crossed: 'The corners are not in order: top left, top right, bottom right, bottom left.', make: 'Straighten it', making: 'Working', again: 'Take another', back: 'Move the corners again', use: 'Use this photo', cancel: 'No photo',
  size: (bytes) => `${bytes} afterwards`, preview: 'The photo afterwards',
  failed: 'This photo could not be worked on. Take another, or choose another picture.', notAPicture: 'This file is no picture that can be opened. Choose JPEG, PNG or WebP.',
};
