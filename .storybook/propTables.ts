import type { Plugin } from 'vite';
import { readProps } from '../scripts/readProps.ts';

const MODULE = 'virtual:prop-tables';

export function propTables(): Plugin {
  let tables: string | undefined;
  return {
    name: 'tokenwright-prop-tables',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      tables ??= JSON.stringify(
        readProps('packages/react', {
          TokenManagerProps: 'src/TokenManager.tsx',
          TokenWizardProps: 'src/TokenWizard.tsx',
          TokenWizardDialogProps: 'src/TokenWizardDialog.tsx',
          SecretRevealProps: 'src/reveal/SecretReveal.tsx',
          TextFieldProps: 'src/fields/TextField.tsx',
          ChoiceProps: 'src/fields/Choice.tsx',
        }),
      );
      return `export default ${tables};`;
    },
  };
}
