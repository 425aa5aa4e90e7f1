import { signal } from '@preact/signals';
import { ElderOffer } from '../../ui/elder-offer/elder-offer.tsx';
import type { View } from '../../ui/view.ts';
import { isTrue, keep, kept } from './kept.ts';
import type { ReaderApp } from './reader-app.ts';

const NAME = 'minglan-elder-asked';

const asked = signal(kept(NAME, isTrue) ?? false);
let firstPlace: unknown;

/** The offer of 长辈版: on the first screen that is opened, until it is answered; whoever has chosen a size has answered. */
export function ElderInvitation({ app, view }: { readonly app: ReaderApp; readonly view: View }) {
  const { display, change } = app.display;
  const place = app.journey.place.value;
  firstPlace ??= place;
  if (asked.value || place !== firstPlace || display.value.size !== 'standard') return null;
  const answer = () => {
    keep(NAME, true);
    asked.value = true;
    document.getElementById('main')?.focus({ preventScroll: true });
  };
  return (
    <ElderOffer view={view} decline={answer} accept={() => {
      change({ ...display.value, size: 'elder' });
      answer();
    }} />
  );
}
