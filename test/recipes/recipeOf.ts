import { readFileSync } from 'node:fs';

export interface Recipe {
  /** The numbers in the heading. */
  readonly counts: readonly number[];
  /** The paths in the numbered list. */
  readonly files: readonly string[];
  readonly commands: readonly string[];
}

export function recipeOf(title: string, placeholders: Readonly<Record<string, string>> = {}): Recipe {
  const page = Object.entries(placeholders).reduce(
    (text, [name, value]) => text.replaceAll(`<${name}>`, value),
    readFileSync('CONTRIBUTING.md', 'utf8'),
  );
  const [, heading, body] = new RegExp(`^### ${title} (.*)\\n([\\s\\S]*?)(?=^##)`, 'm').exec(page) ?? [];
  if (heading === undefined || body === undefined) throw new Error(`CONTRIBUTING.md has no recipe “${title}”.`);
  const list = [...body.matchAll(/^(?:\d+\. | {3,4}\S).*$/gm)].join('\n');
  const block = /```sh\n([\s\S]*?)\n```/.exec(body)?.[1] ?? '';
  return {
    counts: [...heading.matchAll(/\d+/g)].map(Number),
    files: [...new Set([...list.matchAll(/`([\w.-]+\/[^\s`]*\.\w+)`/g)].map(([, path]) => path ?? ''))],
    commands: block.split('\n'),
  };
}
