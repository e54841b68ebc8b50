import { LISTED } from './fillTokens.ts';

const middle = `tok_${String(LISTED / 2).padStart(22, '0')}`;

export const listCalls = {
  'first page': '',
  'a page in the middle': `cursor=${middle}`,
  'sorted by name': 'sort=name',
  'sorted by name, a page in the middle': `sort=name&cursor=${middle}`,
  'sorted by expiration': 'sort=expires',
  'sorted by last use': 'sort=last-used',
  'only active tokens': 'status=active',
  'only expiring tokens': 'status=expiring',
  'only inactive tokens': 'status=inactive',
  'only expiring tokens, sorted by name': 'status=expiring&sort=name',
  'only inactive tokens, sorted by last use': 'status=inactive&sort=last-used',
  'searching for a word in a quarter of them': 'query=deploy',
  'searching for a word in one of them': 'query=77777',
  'searching for a word in none of them': 'query=zeppelin',
  'searching for two words': 'query=deploy%204321',
  'searching for one letter': 'query=b',
  'searching expiring tokens for a word, sorted by expiration': 'query=backup&status=expiring&sort=expires',
  'searching inactive tokens for a word in none of them, sorted by last use':
    'query=zeppelin&status=inactive&sort=last-used',
} as const;
