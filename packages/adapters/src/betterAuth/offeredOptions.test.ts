import { describe, expect, it } from 'vitest';
import { exampleOptions as options } from '../../test/betterAuth/exampleOffer.ts';
import { type ApiKeyPlugin, limitsOf } from './apiKeyPlugin.ts';
import { offeredOptions } from './offeredOptions.ts';

const offered = (keyExpiration: ApiKeyPlugin['keyExpiration'], changed = options) =>
  offeredOptions(changed, limitsOf({ keyExpiration }), true);

describe('lifetimes', () => {
  it('are those that the plugin takes, and never a calendar date', () => {
    expect(offered({}).expirations).toEqual({ presets: [7, 30, 365], customDate: false, defaultDays: 30 });
    expect(offered({ minExpiresIn: 8, maxExpiresIn: 364 }).expirations.presets).toEqual([30]);
    expect(offered({ maxExpiresIn: 7 }).expirations).toEqual({ presets: [7], customDate: false });
  });

  it('have no end only where the plugin has no default one', () => {
    expect(offered({}).policy?.noExpiration).toEqual({ allowed: true });
    expect(offered({ defaultExpiresIn: 90 * 86_400 }).policy?.noExpiration).toEqual({
      allowed: false,
      reason: 'This server ends a token after 90 days.',
    });
  });

  it('are the default alone where nobody may say how long', () => {
    const fixed = offered({ disableCustomExpiresTime: true, defaultExpiresIn: 90 * 86_400 });
    expect(fixed.expirations.presets).toEqual([90]);
    const endless = offered({ disableCustomExpiresTime: true }, { ...options, policy: {} });
    expect([endless.expirations.presets, endless.policy?.noExpiration]).toEqual([[], { allowed: true }]);
  });

  it('are missed at once where none is left', () => {
    expect(() => offered({ maxExpiresIn: 3 }, { ...options, policy: {} })).toThrow(/No lifetime is left/);
  });
});

it('refuses a type of token that is limited to resources, which the plugin would not keep', () => {
  const tokenTypes = [{ id: 'scoped', label: 'Scoped', resources: { type: 'form', label: 'forms' } }];
  expect(() => offered({}, { ...options, tokenTypes })).toThrow(/"scoped" is limited to resources/);
});
