export { changesFor, compareOptions, describeOptionsChange } from './api/compareOptions.ts';
export { accessForm, draftedExpiration, offerFor } from './steps/access/accessForm.ts';
export { dateProblem, modeProblem, tokenTypeProblem } from './steps/access/accessProblems.ts';
export { type PastedEntry, type ResourceLookup, resolvePasted, withPasted } from './steps/access/resolvePasted.ts';
export { countCharacters, DESCRIPTION_LIMIT, NAME_LIMIT } from './steps/name/nameRules.ts';
export { draftedGrants, permissionsForm } from './steps/permissions/permissionsForm.ts';
export { withTemplate } from './steps/withTemplate.ts';
export { draftOf, type StepForm } from './wizard/stepContext.ts';
