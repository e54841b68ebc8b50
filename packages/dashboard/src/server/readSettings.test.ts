import { describe, expect, it } from 'vitest';
import { readSettings } from './readSettings.ts';

describe('the settings', () => {
  it('have defaults', () => {
    expect(readSettings({})).toMatchObject({ port: 4310, databaseUrl: undefined, serverKey: undefined });
    expect(readSettings({}).dataFolder).toMatch(/dashboard\/\.data$/);
  });

  it('come from the environment', () => {
    const environment = {
      PORT: '8080',
      TOKENWRIGHT_DATA: '/var/mountly',
      DATABASE_URL: 'postgres://db/mountly',
      TOKENWRIGHT_SERVER_KEY: 'a key',
    };
    expect(readSettings(environment)).toEqual({
      port: 8080,
      dataFolder: '/var/mountly',
      databaseUrl: 'postgres://db/mountly',
      serverKey: 'a key',
    });
  });

  it.each(['0', '-1', '65536', '80.5', 'http', ' '])('reject the port "%s"', (port) => {
    expect(() => readSettings({ PORT: port })).toThrow(/PORT is ".*", which isn't a port number\. Give a whole number/);
  });
});
