import fc from 'fast-check';
import { expect, test } from 'vitest';
import { secretFileNames } from './secretFileNames.ts';

test.each([
  ['Nightly export', 'nightly-export', 'NIGHTLY_EXPORT_TOKEN'],
  ['  CRM → Zapier (prod) ', 'crm-zapier-prod', 'CRM_ZAPIER_PROD_TOKEN'],
  ['Café Zürich', 'cafe-zurich', 'CAFE_ZURICH_TOKEN'],
  ['Deploy token', 'deploy-token', 'DEPLOY_TOKEN'],
  ['2026 audit', '2026-audit', 'TOKEN_2026_AUDIT_TOKEN'],
  ['夜間バックアップ', 'access-token', 'ACCESS_TOKEN'],
  ['../../etc/passwd', 'etc-passwd', 'ETC_PASSWD_TOKEN'],
  ['aux', 'aux-token', 'AUX_TOKEN'],
])('%s becomes the file %s and the variable %s', (name, file, variable) => {
  expect(secretFileNames(name)).toEqual({ file, variable });
});

test('accepts any token name and returns names for every shell and file system', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const { file, variable } = secretFileNames(name);
      expect(file).toMatch(/^[a-z0-9]([a-z0-9-]{0,55}[a-z0-9])?$/);
      expect(variable).toMatch(/^[A-Z][A-Z0-9_]*TOKEN$/);
    }),
  );
});
