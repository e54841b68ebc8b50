/** Thrown if a precondition of a check fails. The message describes the observation. */
export class Blocked extends Error {
  override readonly name = 'Blocked';
}
