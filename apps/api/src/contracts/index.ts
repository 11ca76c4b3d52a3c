export { Contract } from './contract.entity.js';
export { ContractEvent } from './contract-event.entity.js';
export { DETAIL_COLUMNS, findingsOf, type RawDetail, toContractView } from './contract-detail.js';
export { StatusField } from './contract-query.js';
export { type RawContract, ROW_COLUMNS, toContractRow } from './contract-row.js';
export { ContractRow, ContractView, FaultView } from './contracts.dto.js';
export { ContractsModule } from './contracts.module.js';
