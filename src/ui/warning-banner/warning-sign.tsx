import type { WarningLevel } from '../../domain/posting/posting.ts';

/** Each level has a shape of its own besides its colour: octagon, triangle, diamond, circle (红橙黄蓝). */
const SHAPES: Record<WarningLevel, string> = {
  red: 'M14 2h20l12 12v20L34 46H14L2 34V14z',
  orange: 'M24 3 47 45H1z',
  yellow: 'M24 1 47 24 24 47 1 24z',
  blue: 'M24 2a22 22 0 1 1 0 44 22 22 0 0 1 0-44z',
};
const NEUTRAL = 'M4 4h40v40H4z';

/** The sign beside a warning; decoration, for the level always stands in words beside it. */
export function WarningSign({ level }: { readonly level: WarningLevel | null }) {
  return (
    <svg class="warning-sign" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" focusable="false">
      <path class="warning-sign-shape" d={level ? SHAPES[level] : NEUTRAL} />
      <path class="warning-sign-mark" d="M24 15v14M24 34v4" />
    </svg>
  );
}
