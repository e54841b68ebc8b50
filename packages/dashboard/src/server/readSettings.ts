import { fileURLToPath } from 'node:url';

export interface Settings {
  readonly port: number;
  /** For the server key, and for the database if `databaseUrl` is not set. */
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  /** If not set, Mountly creates a key in the data folder. */
  readonly serverKey: string | undefined;
}

const DEFAULT_PORT = 4310;

export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  return {
    port: readPort(environment.PORT),
    dataFolder: environment.TOKENWRIGHT_DATA || fileURLToPath(new URL('../../.data', import.meta.url)),
    databaseUrl: environment.DATABASE_URL || undefined,
    serverKey: environment.TOKENWRIGHT_SERVER_KEY || undefined,
  };
}

function readPort(text: string | undefined): number {
  if (!text) return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(
    `PORT is "${text}", which isn't a port number. Give a whole number from 1 to 65535, such as ${DEFAULT_PORT}.`,
  );
}
