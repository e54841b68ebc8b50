import { describe, expect, it } from 'vitest';
import { exampleOptions as options } from '../../test/betterAuth/exampleOffer.ts';
import { type ApiKeyPlugin, limitsOf } from './apiKeyPlugin.ts';
import { offeredOptions } from './offeredOptions.ts';

const offered = (keyExpiration: ApiKeyPlugin['keyExpiration'], changed = options) =>
  offeredOptions(changed, limitsOf({ keyExpiration }), true);

describe('lifetimes', () => {
  it('are those that the plugin accepts, without calendar dates', () => {
    expect(offered({}).expirations).toEqual({ presets: [7, 30, 365], customDate: false, defaultDays: 30 });
    expect(offered({ minExpiresIn: 8, maxExpiresIn: 364 }).expirations).toMatchObject({ presets: [30] });
    expect(offered({ maxExpiresIn: 7 }).expirations).toEqual({ presets: [7], customDate: false });
  });

  it('include “never” only without a default lifetime of the plugin', () => {
    expect(offered({}).policy?.noExpiration).toEqual({ allowed: true });
    expect(offered({ defaultExpiresIn: 90 * 86_400 }).policy?.noExpiration).toEqual({
      allowed: false,
      reason: 'This server ends a token after 90 days.',
    });
  });

  it('contain only the default lifetime if users cannot choose', () => {
    const fixed = offered({ disableCustomExpiresTime: true, defaultExpiresIn: 90 * 86_400 });
    expect(fixed.expirations).toMatchObject({ presets: [90] });
    const endless = offered({ disableCustomExpiresTime: true }, { ...options, policy: {} });
    expect(endless).toMatchObject({ expirations: { presets: [] }, policy: { noExpiration: { allowed: true } } });
  });

  it('cannot be empty: the adapter then throws immediately', () => {
    expect(() => offered({ maxExpiresIn: 3 }, { ...options, policy: {} })).toThrow(/No lifetime is left/);
  });
});

it('rejects a token type with resources, which the plugin would drop', () => {
  const tokenTypes = [{ id: 'scoped', label: 'Scoped', resources: { type: 'form', label: 'forms' } }];
  expect(() => offered({}, { ...options, tokenTypes })).toThrow(/"scoped" is limited to resources/);
});
