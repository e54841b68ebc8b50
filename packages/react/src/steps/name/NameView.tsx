import { TextField } from '../../fields/TextField.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import type { StepViewProps } from '../../withView.ts';

export function NameView({ context }: StepViewProps) {
  const { text } = useTokenwright();
  const required = context.options.policy?.descriptionRequired;
  return (
    <>
      <TextField name="name" label={text('name.name')} hint={text('name.nameHint')} />
      <TextField
        name="description"
        label={text('name.description')}
        hint={[text('name.descriptionHint'), required?.reason].filter(Boolean).join(' ')}
        isOptional={!required}
        rows={3}
      />
    </>
  );
}
