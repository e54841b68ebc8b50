/** Lets a page answer what the wizard is waiting for: whether the person has signed in afresh. */
export function createSignIn() {
  let settle = (_hasSignedIn: boolean): void => undefined;
  return {
    signedIn: (hasSignedIn: boolean) => settle(hasSignedIn),
    onReauthenticate: () =>
      new Promise<void>((resolve, reject) => {
        settle = (hasSignedIn) => (hasSignedIn ? resolve() : reject(new Error('The person did not sign in afresh.')));
      }),
  };
}
