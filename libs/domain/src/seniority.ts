const HOUR_MS = 3_600_000;

/** How long an agent has been one when something that takes several agents is asked for or decided. */
export interface Seniority {
  /** When the agent's account was confirmed; `null`: not yet. */
  readonly agentSince: Date | null;
  readonly at: Date;
  /** Hours before a nomination takes effect. */
  readonly delayHours: number;
}

/**
 * `true` when the agent was one for the delay of nominations by then. Else an administrator of the OPCO
 * could invite the other agents that a decision takes, at mailboxes of their own, and be several alone
 * before anybody who is told of the invitation has read of it.
 */
export function isEstablished({ agentSince, at, delayHours }: Seniority): boolean {
  return agentSince !== null && agentSince.getTime() <= at.getTime() - delayHours * HOUR_MS;
}
