/** Thrown if a check lacks a part of the setup. The message says how to provide the part. */
export class Unchecked extends Error {
  override readonly name = 'Unchecked';
}

export class Undeclared extends Error {
  override readonly name = 'Undeclared';
}
