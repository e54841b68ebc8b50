import { type DocumentNode, nodeOf, own, resolved, textOf } from './documentNode.ts';

export function declaredScopes(document: DocumentNode): ReadonlyMap<string, string | undefined> {
  const components = nodeOf(own(document, 'components'));
  const schemes = [own(components, 'securitySchemes'), own(document, 'securityDefinitions')];
  const scopes = new Map<string, string | undefined>();
  for (const value of schemes.flatMap((each) => Object.values(nodeOf(each)))) {
    const scheme = resolved(document, value);
    for (const flow of [scheme, ...Object.values(nodeOf(own(scheme, 'flows')))]) {
      for (const [scope, description] of Object.entries(nodeOf(own(nodeOf(flow), 'scopes')))) {
        if (textOf(scope) !== undefined) scopes.set(scope, scopes.get(scope) ?? textOf(description));
      }
    }
  }
  return scopes;
}
