import { placeholdersIn, ROUTE } from './restRoute.ts';

export function checkRoute(route: unknown, option: string, names: readonly string[]): void {
  if (typeof route !== 'string' || !ROUTE.test(route)) {
    const given = typeof route === 'function' ? 'a function' : `"${route}"`;
    throw new Error(
      `${option}: ${given} is not a route. Write a verb and a path, such as "POST /{team}/tokens". Compute {team} in placeholders.`,
    );
  }
  checkPlaceholders(route, option, names);
}

export function checkPlaceholders(template: unknown, option: string, names: readonly string[]): void {
  if (typeof template === 'object' && template !== null) {
    for (const [name, inner] of Object.entries(template)) checkPlaceholders(inner, `${option}.${name}`, names);
  }
  if (typeof template !== 'string') return;
  const unknown = placeholdersIn(template).find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const known = names.length === 0 ? 'This method has none.' : `Use ${names.map((name) => `{${name}}`).join(', ')}.`;
  throw new Error(`${option}: this method has no placeholder {${unknown}}. ${known}`);
}
