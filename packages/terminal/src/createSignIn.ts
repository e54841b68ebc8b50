export function createSignIn() {
  let settle = (_hasSignedIn: boolean): void => undefined;
  return {
    signedIn: (hasSignedIn: boolean) => settle(hasSignedIn),
    onReauthenticate: () =>
      new Promise<void>((resolve, reject) => {
        settle = (hasSignedIn) => (hasSignedIn ? resolve() : reject(new Error('The user did not sign in again.')));
      }),
  };
}
