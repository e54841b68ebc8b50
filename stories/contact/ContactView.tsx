import { TextField } from '@tokenwright/react/wizard';

export function ContactView() {
  return (
    <TextField name="email" label="Email address" hint="Of a team, so that it still arrives when somebody has left." />
  );
}
