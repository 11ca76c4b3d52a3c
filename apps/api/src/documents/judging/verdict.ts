import type { DocumentType, FileFault } from '@apprentissage/domain';

/** What the child process is asked about one file. */
export type Task = { readonly bytes: Uint8Array } & (
  | { readonly task: 'judge'; readonly maxPages: number }
  | { readonly task: 'text' }
  | { readonly task: 'page'; readonly page: number }
);

/** The same, with the largest picture that is ever unfolded. */
export type Question = Task & { readonly maxPixels: number };

/** A file that may be kept: what it is, and for a picture the bytes to keep instead of those received. */
export interface Accepted {
  readonly type: DocumentType;
  /** Pages of a PDF. */
  readonly pages: number | null;
  readonly bytes: Uint8Array | null;
}

/** What the child process answers. */
export type Verdict =
  | { readonly accepted: Accepted }
  | { readonly fault: FileFault }
  | { readonly text: string }
  | { readonly png: Uint8Array };

/** Thrown by the readers: why the file is refused. */
export class Refusal extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault);
    this.fault = fault;
  }
}
