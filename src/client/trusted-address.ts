interface Policy { createScriptURL(url: string): unknown }
interface TrustedTypes { createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy }

let policy: Policy | undefined;

/** The address of a worker of ours, as browsers with Trusted Types want it: under the policy `minglan-worker`, which can be made once. */
export function trustedAddress(url: string): string {
  const types = (window as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!types) return url;
  policy ??= types.createPolicy('minglan-worker', { createScriptURL: (given) => given });
  // Whoever starts a worker takes a TrustedScriptURL; the types of the DOM know strings alone.
  return policy.createScriptURL(url) as string;
}
