import type { View } from '../view.ts';

/** Where a posting stands in its board's log, as this device has checked it. */
export interface ProofFacts {
  readonly seq: number;
  readonly size: number;
  readonly root: string;
  readonly keyId: string;
  /** The page could check hashes but no signature (plain HTTP). */
  readonly unverified?: true;
}

interface VerifiedMarkProps {
  readonly view: View;
  readonly boardName: string;
  /** Null on a page that comes straight from the server: nothing has been checked by this device. */
  readonly proof: ProofFacts | null;
}

/** That a posting stands in its board's signed log, in one line; the figures behind it fold below. */
export function VerifiedMark({ view, boardName, proof }: VerifiedMarkProps) {
  const { text } = view;
  if (proof === null || proof.unverified) {
    const [word, line] = proof === null ? [text.proof.unchecked, text.proof.uncheckedLine] : [text.proof.unverified, text.proof.unverifiedLine];
    return <p class="proof proof-unchecked"><span class="proof-word">{word}</span> <span>{line}</span></p>;
  }
  return (
    <details class="fold proof proof-verified">
      <summary>
        <svg class="proof-tick" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M3 3h18v18H3z M7 12l4 4 7-8" /></svg>
        <span class="proof-word">{text.proof.verified}</span> <span class="proof-place">{text.proof.place(proof.seq, proof.size)}</span>
      </summary>
      <p>{text.proof.verifiedLine(boardName)}</p>
      <dl class="facts">
        <div class="fact"><dt>{text.proof.key}</dt><dd class="digest">{proof.keyId}</dd></div>
        <div class="fact"><dt>{text.proof.root}</dt><dd class="digest">{proof.root}</dd></div>
      </dl>
    </details>
  );
}
