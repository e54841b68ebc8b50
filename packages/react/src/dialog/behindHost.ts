const followers = new Set<() => void>();
const signIns = new Set<object>();

/** Below our top layer, the host's sign-in would be inert. */
export function behindHost<Given extends readonly unknown[], Result>(
  signIn: (...given: Given) => Promise<Result>,
): (...given: Given) => Promise<Result> {
  return async (...given) => {
    signIns.add(given);
    tell();
    try {
      return await signIn(...given);
    } finally {
      signIns.delete(given);
      tell();
    }
  };
}

export const isSigningIn = (): boolean => signIns.size > 0;

/** A host's promise may never settle. */
export function forgetSignIns(): void {
  signIns.clear();
  tell();
}

export function hasHostFocus(place: Element | null): boolean {
  const { activeElement } = document;
  if (!isSigningIn() || !activeElement || activeElement === document.body) return false;
  return !activeElement.closest('.twr') && !activeElement.shadowRoot?.contains(place);
}

export function onSignIn(follow: () => void): () => void {
  followers.add(follow);
  return () => void followers.delete(follow);
}

function tell(): void {
  for (const follow of followers) follow();
}
