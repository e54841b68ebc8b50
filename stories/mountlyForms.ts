import type { Resource } from '@tokenwright/core';
import { everydayForms } from '@tokenwright/dashboard/everydayForms';
import { unusualForms } from '@tokenwright/dashboard/unusualForms';

/** The 250 forms of the demo workspace. */
export const mountlyForms: readonly Resource[] = [...everydayForms, ...unusualForms].map(({ name, kind }, index) => ({
  id: `frm_${index + 1}`,
  label: name,
  description: kind,
}));
