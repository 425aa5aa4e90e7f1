import { useRef } from 'preact/hooks';
import type { Corners, Point } from '../../domain/photo/perspective.ts';
import type { CaptureTexts } from '../text/zh-cn-capture.ts';
import type { OpenedPhoto } from './opened-photo.ts';

interface CornerHandlesProps { readonly text: CaptureTexts; readonly photo: OpenedPhoto; readonly corners: Corners; readonly change: (corners: Corners) => void }

/** How far an arrow key moves a corner, as a share of the picture; ten times as far with Shift. */
const STEP = 0.002;
const KEYS: Readonly<Record<string, Point>> = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } };

/** The photo with a handle at each corner of the paper, for finger, mouse and keyboard. Corners are shares of width and height. */
export function CornerHandles({ text, photo, corners, change }: CornerHandlesProps) {
  const frame = useRef<HTMLDivElement>(null);
  const move = (i: number, to: Point) => change(corners.map((old, n) => (n === i ? { x: within(to.x), y: within(to.y) } : old)) as unknown as Corners);
  const drag = (i: number, event: PointerEvent) => {
    const box = frame.current?.getBoundingClientRect();
    if (box && event.currentTarget instanceof Element && event.currentTarget.hasPointerCapture(event.pointerId)) move(i, { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height });
  };
  return (
    <div class="photo-frame" ref={frame}>
      <img src={photo.address} alt="" width={photo.width} height={photo.height} draggable={false} />
      <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true"><polygon points={corners.map(({ x, y }) => `${x},${y}`).join(' ')} /></svg>
      {corners.map(({ x, y }, i) => (
        <button
          key={text.corners[i]} type="button" class="photo-corner" aria-label={text.corners[i]} style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)} onPointerMove={(event) => drag(i, event)}
          onKeyDown={(event) => {
            const way = KEYS[event.key];
            if (!way) return;
            event.preventDefault();
            const step = event.shiftKey ? STEP * 10 : STEP;
            move(i, { x: x + way.x * step, y: y + way.y * step });
          }}
        />
      ))}
    </div>
  );
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
