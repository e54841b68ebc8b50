/** Thrown if the setup lacks a part. The message says how to provide it. */
export class Unchecked extends Error {
  override readonly name = 'Unchecked';
}
