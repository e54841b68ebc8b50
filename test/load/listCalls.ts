import { LISTED } from './fillTokens.ts';

const middle = `tok_${String(LISTED / 2).padStart(22, '0')}`;

export const listCalls = {
  'first page': '',
  'page in the middle': `cursor=${middle}`,
  'by name': 'sort=name',
  'by name, page in the middle': `sort=name&cursor=${middle}`,
  'by expiration': 'sort=expires',
  'by last use': 'sort=last-used',
  active: 'status=active',
  expiring: 'status=expiring',
  inactive: 'status=inactive',
  'expiring, by name': 'status=expiring&sort=name',
  'inactive, by last use': 'status=inactive&sort=last-used',
  'a word of a quarter': 'query=deploy',
  'a word of one': 'query=77777',
  'a word of none': 'query=zeppelin',
  'two words': 'query=deploy%204321',
  'one letter': 'query=b',
  'a word, expiring, by expiration': 'query=backup&status=expiring&sort=expires',
  'a word of none, inactive, by last use': 'query=zeppelin&status=inactive&sort=last-used',
} as const;
