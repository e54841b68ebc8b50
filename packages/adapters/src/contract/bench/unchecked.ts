/** Thrown if the setup lacks a part that a check needs. The message tells how to provide it. */
export class Unchecked extends Error {
  override readonly name = 'Unchecked';
}
