import type { StandardSchema } from '@tokenwright/core';

export type Field = Readonly<Record<string, string>>;

export type JourneyEvent =
  | { readonly type: 'next'; readonly draft: Field }
  | { readonly type: 'back' }
  | { readonly type: 'edit'; readonly step: string }
  | { readonly type: 'create' }
  | { readonly type: 'created'; readonly intentKey: string };

export interface Ended {
  readonly status: string;
  readonly request: unknown;
}

export interface Engine {
  readonly name: string;
  readonly walk: () => Ended;
}

export const INTENT_KEY = 'key';
export const stepIds = ['name', 'permissions', 'resources', 'expiration', 'owner'] as const;

export const fieldSchemas: Readonly<Record<string, StandardSchema<Field>>> = {
  name: schemaOf('name'),
  permissions: schemaOf('permissions'),
  resources: schemaOf('resources'),
  expiration: schemaOf('expiration'),
  owner: schemaOf('owner'),
};

const next = (draft: Field): JourneyEvent => ({ type: 'next', draft });

export const journey: readonly JourneyEvent[] = [
  next({ name: '' }),
  next({ name: 'CI' }),
  next({ permissions: 'read' }),
  { type: 'back' },
  next({ permissions: 'write' }),
  next({ resources: 'all' }),
  next({ expiration: '30' }),
  next({ owner: 'Ada' }),
  { type: 'edit', step: 'permissions' },
  next({ permissions: 'read' }),
  { type: 'create' },
  { type: 'created', intentKey: INTENT_KEY },
];

function schemaOf(id: string): StandardSchema<Field> {
  return {
    '~standard': {
      version: 1,
      vendor: 'bench',
      validate(value) {
        const draft = value as Field;
        return draft[id] === '' ? { issues: [{ message: 'Enter a value.', path: [id] }] } : { value: draft };
      },
    },
  };
}
