import type { View } from '../view.ts';

interface FollowButtonProps { readonly view: View; readonly followed: boolean; readonly change: (followed: boolean) => void }

/** Follows a board on this device, and says so in words while it does. */
export function FollowButton({ view, followed, change }: FollowButtonProps) {
  return (
    <button type="button" class="button" aria-pressed={followed} onClick={() => change(!followed)}>
      {followed ? `✓ ${view.text.follow.on}` : view.text.follow.off}
    </button>
  );
}

interface UnreadNoteProps { readonly view: View; readonly unread: number; readonly readAll: () => void }

/** How many postings of a followed board have not been read, and the way to be done with them. */
export function UnreadNote({ view, unread, readAll }: UnreadNoteProps) {
  const { follow } = view.text;
  return (
    <p class="unread-note">
      <span>{follow.unread(unread)}</span> <button type="button" class="button" onClick={readAll}>{follow.readAll}</button>
    </p>
  );
}
