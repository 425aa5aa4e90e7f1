import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** Up to here all rows are drawn. */
const ALL_UP_TO = 60;
/** Rows drawn above and below what is seen, so that the keyboard finds the next one and a finger sees no gap. */
const BEYOND = 10;
/** Of a row that was never measured, in pixels. */
const SUPPOSED = 49;
/** Rows drawn before anything was measured. */
const FIRST = 30;

export interface RowWindow { readonly windowed: boolean; readonly first: number; readonly last: number; readonly height: number }

/** Which rows of a long grid to draw: those in sight of `frame`, and some around them. All rows are of one height. */
export function useRowWindow(frame: RefObject<HTMLElement | null>, count: number): RowWindow {
  const windowed = count > ALL_UP_TO;
  const [seen, see] = useState({ top: 0, space: 0, height: SUPPOSED });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!windowed || element === null) return;
    const height = element.querySelector('tbody tr[data-row]')?.getBoundingClientRect().height ?? SUPPOSED;
    see((before) => (before.height === height && before.space === element.clientHeight ? before : { top: element.scrollTop, space: element.clientHeight, height }));
  }, [windowed, frame]);
  useEffect(() => {
    const element = frame.current;
    if (!windowed || element === null) return undefined;
    const look = () => see((before) => {
      // A few pixels change nothing: only every fourth row asks for another drawing.
      const same = Math.abs(before.top - element.scrollTop) < before.height * 4 && before.space === element.clientHeight;
      return same ? before : { ...before, top: element.scrollTop, space: element.clientHeight };
    });
    element.addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      element.removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [windowed, frame]);
  if (!windowed) return { windowed, first: 0, last: count, height: seen.height };
  const first = Math.max(0, Math.floor(seen.top / seen.height) - BEYOND);
  const shown = seen.space === 0 ? FIRST : Math.ceil(seen.space / seen.height) + 2 * BEYOND;
  return { windowed, first: Math.min(first, Math.max(0, count - shown)), last: Math.min(count, first + shown), height: seen.height };
}
