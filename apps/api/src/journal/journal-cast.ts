import { agentName, type Right, searchKey } from '@apprentissage/domain';
import type { CfaActor, Database } from '../database/index.js';
import type { AuthorKind, JournalAuthor, JournalObject } from './journal.dto.js';

interface Member {
  readonly id: string;
  readonly kind: Exclude<AuthorKind, 'portail'>;
  readonly name: string;
  /** Login of a person; nothing for the others. */
  readonly login: string;
  readonly rights: readonly Right[];
}

const PORTAL: JournalAuthor = { genre: 'portail', id: null, nom: 'Portail' };
const GONE = {
  cfa: 'Utilisateur retiré',
  opco: 'Agent (OPCO)',
  logiciel: 'Token supprimé',
} as const;

/**
 * Everybody that a CFA's journal may name: its people, its tokens, and of the OPCO's agents those alone
 * who acted in its own chain.
 */
export class JournalCast {
  private readonly byId: ReadonlyMap<string, Member>;

  private constructor(private readonly members: readonly Member[]) {
    this.byId = new Map(members.map((member) => [member.id, member]));
  }

  static async read(database: Database, actor: CfaActor): Promise<JournalCast> {
    const members = await database.read<Member>(actor, {
      name: 'journal cast',
      text: `
        SELECT id, 'cfa' AS kind, prenom || ' ' || nom AS name, identifiant AS login,
          '{}'::text[] AS rights FROM users
        UNION ALL SELECT id, 'logiciel', name, '', '{}' FROM tokens
        UNION ALL SELECT id, 'opco', name, '', rights FROM journal_agents()
        ORDER BY name, id`,
      values: [],
    });
    return new JournalCast(members);
  }

  /** Those whose acts can be asked for. */
  authors(): JournalAuthor[] {
    return this.members.map((member) => this.tell(member));
  }

  /** Who did it, by name. */
  author(actorKind: string, id: string | null): JournalAuthor {
    if (id === null) return PORTAL;
    const member = this.byId.get(id);
    if (member !== undefined) return this.tell(member);
    const genre = actorKind === 'token' ? 'logiciel' : actorKind === 'opco' ? 'opco' : 'cfa';
    return { genre, id, nom: GONE[genre] };
  }

  /** Name of a person or token that something was done on; `null` when it is neither, or gone. */
  nameOf({ id }: Pick<JournalObject, 'id'>): string | null {
    return this.byId.get(id)?.name ?? null;
  }

  /** Ids of the people and tokens whose name or login holds every word of the text. */
  named(text: string): string[] {
    const words = searchKey(text).split(' ');
    return this.members
      .filter(({ name, login }) => {
        const key = searchKey(`${name} ${login}`);
        return words.every((word) => word !== '' && key.includes(word));
      })
      .map(({ id }) => id);
  }

  private tell({ id, kind, name, rights }: Member): JournalAuthor {
    return { genre: kind, id, nom: kind === 'opco' ? agentName(name, rights) : name };
  }
}
