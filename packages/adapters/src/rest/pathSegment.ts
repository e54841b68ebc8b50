import { TokenApiError } from '@tokenwright/core';

/**
 * An id as one segment of a path.
 * @throws {TokenApiError} `invalid` for what cannot be one: nothing, half a surrogate pair, and `.` and `..`,
 * which an address takes for a walk through the path, encoded or not
 */
export function pathSegment(id: string): string {
  if (id === '' || id === '.' || id === '..' || /\p{Cs}/u.test(id)) {
    throw new TokenApiError('invalid', {
      cause: new Error(`The id ${JSON.stringify(id)} cannot be part of an address.`),
    });
  }
  return encodeURIComponent(id);
}
