import type { SnippetOptions } from './suggestSnippets.ts';

/** URLs of your guides, which open in a new tab. */
export interface SecretDocs {
  readonly getStarted?: string | undefined;
  readonly revoke?: string | undefined;
}

/** Your additions to the page with the secret. */
export interface SecretPageHost {
  /** If omitted, the code makes no call. */
  readonly snippets?: SnippetOptions | undefined;
  /** If omitted, the page has no links. */
  readonly docs?: SecretDocs | undefined;
}
