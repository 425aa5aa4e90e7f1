import type { ComponentChildren } from 'preact';

interface NoticeProps {
  /** `alert` speaks at once; `plain` is part of the page. */
  readonly tone: 'plain' | 'alert';
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** What happened, what is safe, what to do: never a blame, never a code alone. */
export function Notice({ tone, title, children }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`} role={tone === 'alert' ? 'alert' : undefined}>
      <p class="notice-title">{title}</p>
      {children}
    </div>
  );
}
