import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** What of a frame's content is out of sight sideways; null where nobody could measure, on the server. */
export interface Overflow { readonly left: boolean; readonly right: boolean }

/** Measures a frame that scrolls, when it is drawn, scrolled, and when the window changes its size. */
export function useOverflow(frame: RefObject<HTMLElement | null>): Overflow | null {
  const [overflow, setOverflow] = useState<Overflow | null>(null);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = () => {
      const left = element.scrollLeft > 1, right = element.scrollLeft + element.clientWidth < element.scrollWidth - 1;
      setOverflow((was) => (was?.left === left && was.right === right ? was : { left, right }));
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    addEventListener('resize', measure);
    // Where it exists, it also notices larger text (长辈版).
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure);
    observer?.observe(element);
    if (element.firstElementChild) observer?.observe(element.firstElementChild);
    return () => {
      element.removeEventListener('scroll', measure);
      removeEventListener('resize', measure);
      observer?.disconnect();
    };
  }, [frame]);
  return overflow;
}
