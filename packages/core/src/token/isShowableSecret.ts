/** RFC 6750's token68, neither short enough to guess nor longer than a header. */
const SHOWABLE = /^[A-Za-z0-9\-._~+/]{16,4096}=*$/;

/** Apart from `Secret`, because the list reads answers and holds no secret. */
export function isShowableSecret(text: unknown): text is string {
  return typeof text === 'string' && SHOWABLE.test(text);
}
