import type { SignatureBlock } from '../../domain/posting/block.ts';

/** Issuers and date under the text, flush right. 落款, GB/T 9704 7.3.5. */
export function SignatureView({ block }: { readonly block: SignatureBlock }) {
  return (
    <div class="block-signature">
      {block.issuers.map((issuer) => <p key={issuer}>{issuer}</p>)}
      <p class="signature-date">{block.date}</p>
      {block.note !== undefined && <p class="signature-note">{block.note}</p>}
    </div>
  );
}
