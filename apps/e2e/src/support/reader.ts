/** For what the reader of files draws, reads or judges: it starts anew for each, on a machine that has more to do. */
export const BY_THE_READER = { timeout: 30_000 };
