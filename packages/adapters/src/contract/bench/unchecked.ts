/** Thrown in a check that cannot be made with what the setup gives. The message says how to give it. */
export class Unchecked extends Error {
  override readonly name = 'Unchecked';
}
