import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

const vague = /^(utils?|helpers?|types?|constants?|common|misc|shared)\b/i;

test('no file has a forbidden name, such as utils or helpers', () => {
  const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n');

  expect(files.filter((file) => vague.test(basename(file)))).toEqual([]);
});
