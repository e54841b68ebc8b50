export { runTerminalWizard, type TerminalWizardConfig } from './runTerminalWizard.ts';
export { promptedSteps } from './steps/promptedSteps.ts';
export { createTerminal, type Streams } from './terminal/createTerminal.ts';
export { type Choice, Left, Overtaken, type Terminal } from './terminal/terminal.ts';
export { type PromptedStep, type PromptProps, withPrompt } from './withPrompt.ts';
