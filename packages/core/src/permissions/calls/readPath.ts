const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//iu;
/** What stands for a host that is filled in later: `$API`, `${API}`, `{{baseUrl}}`. */
const VARIABLE = /^(?:\$\w+|\$?\{\{?[\w.-]+\}?\})(?=\/|$)/u;
/** A host with no scheme before it: `api.example.com`, `localhost:4310`. */
const HOST = /^(?:localhost|[\w-]+(?:\.[\w-]+)+)(?::\d+)?(?=\/|$)/iu;

/** The segments of a path or an address, decoded, without host, query and fragment; dots are gone through as curl does. */
export function readPath(address: string): readonly string[] {
  const [path = ''] = withoutHost(address).split(/[?#]/u);
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(decoded(segment));
  }
  return segments;
}

function withoutHost(address: string): string {
  const scheme = SCHEME.exec(address)?.[0];
  if (scheme !== undefined) return address.slice(scheme.length).replace(/^[^/?#]*/u, '');
  return address.replace(VARIABLE, '').replace(HOST, '');
}

/** A lone `%` is no escape, and no reason to give up. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
