/** How many proofs held and how many did not. */
export interface Count {
  passed: number;
  failed: number;
}

/** One thing that `npm test` runs. */
export interface Step {
  name: string;
  /** Arguments of Node. */
  args: readonly string[];
  /** Folder it runs in, from the root of the workspace. */
  cwd?: string;
  env?: Readonly<Record<string, string>>;
  /** Steps that must have passed before. */
  after?: readonly string[];
  /** True when it wants the machine for itself. */
  alone?: boolean;
  timeoutSeconds: number;
  /**
   * Counts from what the step wrote: the report file (JSON, `undefined` when there is none) and its output.
   * Without it, the step counts for one.
   */
  count?: (report: unknown, output: string) => Count | undefined;
}
