import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';

/** A screen whose program is loaded when somebody first goes there. Its files are precached, so that this works offline too. */
export function lazyScreen<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const loaded = signal<ComponentType<Props> | null>(null);
  let loading: Promise<void> | null = null;
  return function LazyScreen(props: Props) {
    const Screen = loaded.value;
    if (Screen) return <Screen {...props} />;
    loading ??= load().then((screen) => {
      loaded.value = screen;
    }).catch(() => {
      // What mends lost files stands outside the program; the next drawing tries again.
      loading = null;
    });
    return null;
  };
}
