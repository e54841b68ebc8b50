import type { SnippetOptions } from './suggestSnippets.ts';

/** Your guides' addresses; they open in a new tab. */
export interface SecretDocs {
  readonly getStarted?: string | undefined;
  readonly revoke?: string | undefined;
}

/** Your part of the secret's page. */
export interface SecretPageHost {
  /** @default no call */
  readonly snippets?: SnippetOptions | undefined;
  /** @default no links */
  readonly docs?: SecretDocs | undefined;
}
