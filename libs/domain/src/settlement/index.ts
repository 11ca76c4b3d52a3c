export * from './epc-qr.js';
export * from './modes.js';
export * from './transfer-label.js';
