export type { BankAccount } from './bank-account.entity.js';
export { BankAccountContent } from './bank-account-content.js';
export { BankAccountsModule } from './bank-accounts.module.js';
export { PaymentAccount, type PaymentAccountView } from './payment-account.js';
export { invoicesInProcess, lockPayments } from './payments-lock.js';
export { Switches } from './switches.js';
