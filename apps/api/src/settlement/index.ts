export { RefundWatch } from './refund-watch.js';
export { SettlementModule } from './settlement.module.js';
export { Settlement } from './settlement.service.js';
