import { Problem } from '../http/problem.ts';

const BEARER = /^Bearer +([A-Za-z0-9\-._~+/]+=*)$/i;

/**
 * The secret in the `Authorization` header, the only place where one is looked for (never in an address, RFC 6750).
 * @throws {Problem} `unauthenticated` when there is none, or the header is written otherwise
 */
export function bearerSecret(request: Request): string {
  const header = request.headers.get('authorization');
  if (header === null) {
    throw new Problem('unauthenticated', {
      detail: 'This call needs a token. Send it in the header `Authorization: Bearer <token>`.',
      headers: { 'www-authenticate': 'Bearer' },
    });
  }
  const secret = BEARER.exec(header)?.[1];
  if (secret !== undefined) return secret;
  throw new Problem('unauthenticated', {
    detail: 'The Authorization header cannot be read. Write it as `Authorization: Bearer <token>`.',
    headers: { 'www-authenticate': 'Bearer error="invalid_request"' },
  });
}

/** The same answer for an unknown, an expired and a revoked token, so that trying tells nothing. */
export function notAccepted(): Problem {
  return new Problem('unauthenticated', {
    detail: 'This token is not accepted. It may be mistyped, expired or revoked. Create a new one if you need it.',
    headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
  });
}
