import { describeTokenApi } from '@tokenwright/adapters/contract';
import { afterAll, describe, it } from 'vitest';
import { restSubject } from './restSubject.ts';

const { subject, close } = await restSubject();
afterAll(close);

describeTokenApi('the REST adapter before the project’s own server', subject, { describe, it });
