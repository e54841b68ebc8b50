/** RFC 6750's token68. */
const SHOWABLE = /^[A-Za-z0-9\-._~+/]{16,4096}=*$/;

/** A separate file, so that the token list doesn't load `Secret`. */
export function isShowableSecret(text: unknown): text is string {
  return typeof text === 'string' && SHOWABLE.test(text);
}
