import { createRestApi } from '@tokenwright/adapters/rest';
import { readSettings } from './readSettings.ts';
import { runTerminalWizard } from './runTerminalWizard.ts';
import { promptedSteps } from './steps/promptedSteps.ts';
import { createTerminal } from './terminal/createTerminal.ts';

const settings = readSettings(process.env, process.stdin.isTTY && process.stdout.isTTY);
if ('problem' in settings) {
  console.error(settings.problem);
  process.exitCode = 1;
} else {
  const { outcome } = await runTerminalWizard({
    api: createRestApi(settings),
    steps: promptedSteps,
    terminal: createTerminal({ input: process.stdin, output: process.stdout }),
  });
  process.exitCode = outcome === 'revealed' || outcome === 'pending-approval' ? 0 : 1;
}
