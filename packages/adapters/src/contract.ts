export type { Culprit } from './contract/check.ts';
export {
  type ContractProblem,
  type ContractReport,
  checkTokenApi,
  type DeclaredDeviation,
  reportText,
} from './contract/checkTokenApi.ts';
export type { BrokenMethod, ContractSetup, ContractSubject } from './contract/contractSubject.ts';
export { type ContractRunner, describeTokenApi } from './contract/describeTokenApi.ts';
export type { Exchange } from './contract/exchanges/exchange.ts';
export { type RecordedExchanges, recordExchanges } from './contract/exchanges/recordExchanges.ts';
