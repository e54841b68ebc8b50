import { TextField } from '@tokenwright/react/wizard';

/** Field names match the draft. */
export function IpAllowlistView() {
  return (
    <TextField
      name="ranges"
      label="IP addresses and ranges"
      hint="One address or range per line, such as 203.0.113.0/24. Leave it empty for a token that works from everywhere."
      isOptional
      rows={4}
    />
  );
}
