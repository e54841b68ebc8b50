export {
  createFaultyBackend,
  FAULT_HEADER,
  type FaultyBackend,
  type FaultyBackendSetup,
} from './faulty/createFaultyBackend.ts';
export { type Fault, faults } from './faulty/fault.ts';
