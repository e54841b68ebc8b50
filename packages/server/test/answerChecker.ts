import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'vitest';
import type { TokenServer } from '../src/createTokenServer.ts';

type Check = (method: string, path: string, response: Response, body: unknown) => void;

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation | undefined>>>>;
}

let check: Promise<Check> | undefined;

export function answerChecker(server: TokenServer): Promise<Check> {
  check ??= server
    .fetch(new Request('http://app.test/openapi.json'))
    .then((response) => response.json())
    .then((document) => checkerOf(document as Document));
  return check;
}

function checkerOf(document: Document): Check {
  const ajv = new Ajv2020({ strict: false });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema(document, 'document');
  return (method, path, response, body) => {
    if (method === 'OPTIONS') return;
    const call = `${method} ${path} ${response.status}`;
    const pattern = Object.keys(document.paths).find((each) => matches(each, path)) ?? path;
    const operation = document.paths[pattern]?.[method.toLowerCase()];
    if (!operation) return expect(response.status, `${call} is not described`).toBeGreaterThanOrEqual(400);
    const status = operation.responses[response.status] ? String(response.status) : 'default';
    const type = response.headers.get('content-type');
    expect(Object.keys(operation.responses[status]?.content ?? {}), call).toEqual(type === null ? [] : [type]);
    if (type === null) return;
    const pointer = ['paths', pattern, method.toLowerCase(), 'responses', status, 'content', type, 'schema'];
    const validate = ajv.getSchema(`document#/${pointer.map(escaped).join('/')}`);
    expect(validate?.(body) ? [] : (validate?.errors ?? 'no schema'), call).toEqual([]);
  };
}

function matches(pattern: string, path: string): boolean {
  const [left, right] = [pattern.split('/'), path.split('/')];
  return left.length === right.length && left.every((part, index) => part.startsWith('{') || part === right[index]);
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}
