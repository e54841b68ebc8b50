/** Thrown if the setup lacks a part. The message says how to provide it. */
export class Unchecked extends Error {
  override readonly name = 'Unchecked';
}

/** Thrown if the options, or the wizard's steps, don't have the checked feature. */
export class Undeclared extends Error {
  override readonly name = 'Undeclared';
}
