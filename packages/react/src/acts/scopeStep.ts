import { type AccessPart, accessStep, type StandardSchema, type StepContext } from '@tokenwright/core';

type Scope = Omit<AccessPart, 'expiration'>;

export const scopeStep = {
  ...accessStep,
  schema: (context: StepContext) => withoutExpiration(accessStep.schema(context)),
  summarize: (part: Scope, context: StepContext) => accessStep.summarize({ ...part, expiration: 'never' }, context),
};

function withoutExpiration<Draft>(schema: StandardSchema<Draft, AccessPart>): StandardSchema<Draft, Scope> {
  const standard = schema['~standard'];
  return {
    '~standard': {
      version: 1,
      vendor: standard.vendor,
      validate(value) {
        const result = standard.validate(value);
        if (result instanceof Promise)
          throw new Error('The access step has an asynchronous schema. Make it synchronous.');
        if (result.issues) return result;
        const { expiration: _, ...scope } = result.value;
        return { value: scope };
      },
    },
  };
}
