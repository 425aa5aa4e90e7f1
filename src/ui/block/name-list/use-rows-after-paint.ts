import { useEffect, useState } from 'preact/hooks';

/** Fill the first screens of a phone. */
const AT_ONCE = 50;
/** What a cheap phone puts in without being felt. */
const STEP = 50;

/** How many of a list's rows to put in: the first screens at once, the rest in steps between which the phone answers; all of them before printing. */
export function useRowsAfterPaint(rows: number): number {
  const [mounted, setMounted] = useState(typeof document === 'undefined' ? rows : Math.min(rows, AT_ONCE));
  useEffect(() => {
    if (mounted >= rows) return undefined;
    const timer = setTimeout(() => setMounted((n) => Math.min(rows, n + STEP)), 0);
    return () => clearTimeout(timer);
  }, [mounted, rows]);
  useEffect(() => {
    const all = () => setMounted(rows);
    addEventListener('beforeprint', all);
    return () => removeEventListener('beforeprint', all);
  }, [rows]);
  return Math.min(mounted, rows);
}
