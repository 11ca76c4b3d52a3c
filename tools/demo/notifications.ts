import type pg from 'pg';
import type { Contract } from './contract.ts';
import type { Cfa } from './cfa.ts';
import type { LifeEvent } from './life.ts';

/** Messages kept of a CFA's past: what a person would still find on the first pages. */
const KEPT = 14;

interface Message {
  readonly right: 'contrats' | null;
  readonly category: 'action' | 'information' | 'actualite';
  readonly title: string;
  readonly body: string;
  readonly link: string | null;
  readonly at: Date;
}

/** What the CFA was told of an event, in the portal's own words; `null` when nothing. */
function messageOf({ id, numero }: Contract, event: LifeEvent): Message | null {
  const common = { right: 'contrats', link: `/contrats/${id}`, at: event.at } as const;
  if (event.piecesDemandees) {
    return {
      ...common,
      category: 'action',
      title: `Pièces demandées pour le dossier ${numero}`,
      body: `L’OPCO demande des pièces ou une correction pour le dossier ${numero}. Le motif est sur la page du contrat.`,
    };
  }
  if (event.status === 'ENGAGE') {
    return {
      ...common,
      category: 'information',
      title: `Dossier ${numero} engagé`,
      body: `L’OPCO prend en charge le contrat du dossier ${numero}. Son numéro DECA est sur la page du contrat.`,
    };
  }
  if (event.status !== 'REFUSE') return null;
  return {
    ...common,
    category: 'action',
    title: `Dossier ${numero} refusé`,
    body: `L’OPCO refuse le dossier ${numero}. Le motif est sur la page du contrat ; un dossier corrigé peut être transmis.`,
  };
}

/** Messages older than this many days before the newest have been read by everybody. */
const UNREAD_DAYS = 6;

/** Plants the latest messages of a CFA, and a piece of news; the older ones are read. */
export async function plantNotifications(
  client: pg.ClientBase,
  cfa: Cfa,
  contracts: readonly Contract[],
): Promise<void> {
  const messages = contracts
    .flatMap((contract) => contract.events.map((event) => messageOf(contract, event)))
    .filter((message) => message !== null)
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, KEPT);
  const newest = messages[0]?.at ?? cfa.createdAt;
  messages.push({
    right: null,
    category: 'actualite',
    title: 'Vos contrats arrivent désormais depuis votre logiciel',
    body: 'Générez un token de sécurité dans « Mon cfa », confiez-le à votre éditeur : vos contrats sont transmis sans ressaisie, et leur suivi se lit ici.',
    link: null,
    at: new Date(newest.getTime() - 5 * 86_400_000),
  });
  for (const { right, category, title, body, link, at } of messages) {
    await client.query(
      `INSERT INTO notifications (cfa_id, audience_right, category, title, body, link, created_at, mailed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $7)`,
      [cfa.id, right, category, title, body, link, at],
    );
  }
  await client.query(
    `INSERT INTO notification_marks (cfa_id, notification_id, user_id, read_at)
     SELECT n.cfa_id, n.id, u.id, n.created_at + interval '1 day'
     FROM notifications n JOIN users u ON u.cfa_id = n.cfa_id
     WHERE n.cfa_id = $1 AND n.created_at < $2`,
    [cfa.id, new Date(newest.getTime() - UNREAD_DAYS * 86_400_000)],
  );
}
