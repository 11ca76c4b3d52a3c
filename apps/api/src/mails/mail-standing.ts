import { Injectable } from '@nestjs/common';
import { Database, identityOf, type OpcoActor } from '../database/index.js';
import type { MailStandingView } from './mails.controller.js';

const SHOWN = 20;

/** How the outbox stands. */
@Injectable()
export class MailStanding {
  constructor(private readonly database: Database) {}

  read(actor: OpcoActor): Promise<MailStandingView> {
    return this.database.as(identityOf(actor), async (manager) => {
      const [counts] = (await manager.query(
        `SELECT * FROM (
           SELECT count(*) AS waiting, min(created_at) AS since FROM mails
           WHERE sent_at IS NULL AND given_up_at IS NULL
         ) waiting, (SELECT count(*) AS given_up FROM mails WHERE given_up_at IS NOT NULL) given_up`,
      )) as [{ waiting: number; since: Date | null; given_up: number }];
      const last = (await manager.query(
        `SELECT id, subject, created_at, given_up_at, attempts FROM mails
         WHERE given_up_at IS NOT NULL ORDER BY given_up_at DESC, id LIMIT ${SHOWN}`,
      )) as {
        id: string;
        subject: string;
        created_at: Date;
        given_up_at: Date;
        attempts: number;
      }[];
      return {
        enAttente: counts.waiting,
        enAttenteDepuis: counts.since?.toISOString() ?? null,
        abandonnes: counts.given_up,
        derniersAbandons: last.map((mail) => ({
          id: mail.id,
          objet: mail.subject,
          creeLe: mail.created_at.toISOString(),
          abandonneLe: mail.given_up_at.toISOString(),
          tentatives: mail.attempts,
        })),
      };
    });
  }
}
