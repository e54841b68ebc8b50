export class Unchecked extends Error {
  override readonly name = 'Unchecked';
}

export class Undeclared extends Error {
  override readonly name = 'Undeclared';
}
