import type { Complaint } from './collector.js';

/** Value of a field once read (`null`: none), and what is to be said of it. */
export interface Reading {
  readonly value: string | number | boolean | null;
  readonly complaint?: Complaint;
}
