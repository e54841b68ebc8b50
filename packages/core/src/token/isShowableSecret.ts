/** RFC 6750's token68. */
const SHOWABLE = /^[A-Za-z0-9\-._~+/]{16,4096}=*$/;

/** The list reads answers without `Secret`. */
export function isShowableSecret(text: unknown): text is string {
  return typeof text === 'string' && SHOWABLE.test(text);
}
