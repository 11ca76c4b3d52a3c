/**
 * What one guess at a stolen hash costs with argon2id: KiB of memory, passes over it, lanes. Above OWASP's least
 * (19 MiB, two passes), which a core of today computes in 9 ms: this takes it 25. Raise it with the machines:
 * whoever signs in next is hashed again.
 */
export const PASSWORD_HASH_COST = { memoryCost: 32_768, timeCost: 3, parallelism: 1 } as const;
