import { fileURLToPath } from 'node:url';

/** Where Mountly runs and keeps its data. */
export interface Settings {
  readonly port: number;
  /** A folder that survives a restart: the database where there is no `databaseUrl`, and the server's key. */
  readonly dataFolder: string;
  /** A PostgreSQL connection string; PGlite in the data folder where it is missing. */
  readonly databaseUrl: string | undefined;
  /** The server's key as given; made once and kept in the data folder where it is missing. */
  readonly serverKey: string | undefined;
}

const DEFAULT_PORT = 4310;

/**
 * The settings as the environment gives them: `PORT`, `TOKENWRIGHT_DATA`, `DATABASE_URL`, `TOKENWRIGHT_SERVER_KEY`.
 * @throws {Error} when `PORT` is no port
 */
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
  throw new Error(`PORT is "${text}", which is no port. Give a whole number from 1 to 65535, such as ${DEFAULT_PORT}.`);
}
