export class Blocked extends Error {
  override readonly name = 'Blocked';
}
