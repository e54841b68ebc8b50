import { TextField } from '../../fields/TextField.tsx';
import { useScope } from '../../scope/Scope.tsx';
import type { StepViewProps } from '../../withView.ts';

/** What the token is called, and what it is for. */
export function NameView({ context }: StepViewProps) {
  const { part, text } = useScope();
  const isRequired = context.options.policy?.descriptionRequired !== undefined;
  return (
    <>
      <p {...part('page-intro')}>{text('name.intro')}</p>
      <TextField name="name" label={text('name.name')} hint={text('name.nameHint')} />
      <TextField
        name="description"
        label={text('name.description')}
        hint={text('name.descriptionHint')}
        isOptional={!isRequired}
        rows={3}
      />
    </>
  );
}
