import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'yaml';

const { resolve } = createRequire(import.meta.url);

export const publicDocuments = {
  figma: parse(readFileSync(resolve('@figma/rest-api-spec/openapi/openapi.yaml'), 'utf8')) as unknown,
  trainTravel: example('3.1/json/train-travel.json'),
  petstore: example('3.0/json/petstore.json'),
  swaggerPetstore: example('2.0/json/petstore.json'),
  asana: trimmed('asana'),
  box: trimmed('box'),
  digitalOcean: trimmed('digitalOcean'),
  googleCalendar: trimmed('googleCalendar'),
  jira: trimmed('jira'),
  slack: trimmed('slack'),
  square: trimmed('square'),
  xero: trimmed('xero'),
};

function trimmed(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8'));
}

function example(path: string): unknown {
  return JSON.parse(readFileSync(resolve(`@readme/oas-examples/${path}`), 'utf8'));
}
