/** Thrown where what a check begins with does not work. The message says what was seen. */
export class Blocked extends Error {
  override readonly name = 'Blocked';
}
