import { expect, it } from 'vitest';
import { openDatabase } from './openDatabase.ts';

it.each([
  [{ directory: './data' }, '`openDatabase` has no setting `directory`.'],
  ['postgres://host/tokens', '`options` is a string. Pass `{ url }` or `{ folder }`.'],
  [{ folder: 7 }, '`folder` is 7. Pass the path of a folder.'],
  [{ url: '', folder: ' ' }, '`folder` is empty.'],
  [{ url: 'postgres://127.0.0.1:1/x', connections: -1 }, '`connections` is -1.'],
  [{ connections: Number.NaN }, '`connections` is NaN.'],
  [{ connections: '5' }, '`connections` is a string.'],
  [{ migrations: {} }, '`migrations` is an object. Pass a list'],
])('a database does not open with %j', async (options, sentence) => {
  await expect(openDatabase(options as never)).rejects.toThrow(sentence);
});

it.each(['mysql://u:hidden@db/x', 'postgres//u:hidden@db/x', 'db:5432', ' ', "'postgres://u:hidden@db/x'"])(
  'a database does not open at %s, and the error does not quote it',
  async (url) => {
    const error = await openDatabase({ url }).then(String, String);
    expect(error).toContain('`url` is not a connection string of PostgreSQL.');
    expect(error).not.toContain('hidden');
  },
);
