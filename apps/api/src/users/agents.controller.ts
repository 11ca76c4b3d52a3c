import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Post,
  Put,
  Query,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import {
  Allow,
  By,
  ETag,
  Fresh,
  Id,
  IfMatch,
  Once,
  type OnceKey,
  type Person,
} from '../http/index.js';
import { FactorResets } from './factor-resets.js';
import { Invitations } from './invitations.js';
import { UserChanges } from './user-changes.js';
import {
  AgentRequest,
  NewAgentRequest,
  UserFilters,
  UserPage,
  UserQuery,
  UserView,
} from './users.dto.js';
import { UsersService } from './users.service.js';

const READ_VERSION = { name: 'If-Match', required: true, description: 'The version read, quoted.' };

/** The agents of the OPCO, by its administrators: the same acts as on the people of a CFA. */
@ApiTags('agents')
@Controller('backoffice/agents')
@Allow('administration_opco')
export class AgentsController {
  constructor(
    private readonly users: UsersService,
    private readonly invitations: Invitations,
    private readonly changes: UserChanges,
    private readonly resets: FactorResets,
  ) {}

  /** One page; what is typed in a filter is found anywhere, whatever its case and accents. */
  @Get()
  @ApiOkResponse({ type: UserPage })
  list(@By() actor: Person, @Query() query: UserQuery): Promise<UserPage> {
    return this.users.list(actor, query);
  }

  /** The same people for a spreadsheet (`;`, UTF-8); no cell can run as a formula. */
  @Get('export.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="agents.csv"')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  export(@By() actor: Person, @Query() filters: UserFilters): Promise<string> {
    return this.users.export(actor, filters);
  }

  /** « Qui peut quoi »: everybody who may sign in now, or by accepting an invitation. */
  @Get('qui-peut-quoi')
  @ApiOkResponse({ type: [UserView] })
  matrix(@By() actor: Person): Promise<UserView[]> {
    return this.users.matrix(actor);
  }

  /** One agent, with the version that a change must bring back. */
  @Get(':id')
  @UseInterceptors(ETag)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: UserView })
  read(@By() actor: Person, @Id() id: string): Promise<UserView> {
    return this.users.read(actor, id);
  }

  /**
   * Invites an agent, who chooses a password by the mailed link (7 days). 403 `droit_non_detenu`, 409
   * `conflit` when one's own people already have the identifiant; that it is taken elsewhere does not show.
   */
  @Post()
  @Fresh()
  @ApiCreatedResponse({ type: UserView })
  invite(
    @By() actor: Person,
    @Once() key: OnceKey,
    @Body() request: NewAgentRequest,
  ): Promise<UserView> {
    return this.invitations.invite(actor, key, request);
  }

  /**
   * « Enregistrer ». Other rights or « Actif: Non » end the person's sessions at once. 409
   * `dernier_administrateur`, `soi_meme`; 428 without `If-Match`, 412 when stale.
   */
  @Put(':id')
  @Fresh()
  @UseInterceptors(ETag)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiHeader(READ_VERSION)
  @ApiOkResponse({ type: UserView })
  change(
    @By() actor: Person,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() request: AgentRequest,
  ): Promise<UserView> {
    return this.changes.change(actor, id, version, request);
  }

  /** « Désactiver »: refused from the very next request. 409 `dernier_administrateur`, `soi_meme`. */
  @Post(':id/desactiver')
  @Fresh()
  @HttpCode(200)
  @UseInterceptors(ETag)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiHeader(READ_VERSION)
  @ApiOkResponse({ type: UserView })
  deactivate(@By() actor: Person, @Id() id: string, @IfMatch() version: number): Promise<UserView> {
    return this.changes.setActive(actor, id, version, false);
  }

  /** « Réactiver »: with the former password, without a new invitation. */
  @Post(':id/reactiver')
  @Fresh()
  @HttpCode(200)
  @UseInterceptors(ETag)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiHeader(READ_VERSION)
  @ApiOkResponse({ type: UserView })
  reactivate(@By() actor: Person, @Id() id: string, @IfMatch() version: number): Promise<UserView> {
    return this.changes.setActive(actor, id, version, true);
  }

  /**
   * « Réinitialiser la double authentification » of who lost it: the factors go, sessions end, the password
   * opens nothing and a link to choose another is mailed. 409 `soi_meme`, `deja_traite`, `etat_incompatible`.
   */
  @Delete(':id/second-factor')
  @Fresh()
  @HttpCode(204)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiNoContentResponse()
  resetFactor(@By() actor: Person, @Id() id: string): Promise<void> {
    return this.resets.reset(actor, id);
  }

  /** Sends the invitation again; the earlier link is dead. 409 `etat_incompatible` once accepted. */
  @Post(':id/invitation')
  @Fresh()
  @HttpCode(202)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiAcceptedResponse()
  again(@By() actor: Person, @Id() id: string): Promise<void> {
    return this.invitations.again(actor, id);
  }

  /** Withdraws the invitation: its link is dead. 409 `etat_incompatible` once accepted. */
  @Delete(':id/invitation')
  @Fresh()
  @HttpCode(204)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiNoContentResponse()
  withdraw(@By() actor: Person, @Id() id: string): Promise<void> {
    return this.invitations.withdraw(actor, id);
  }
}
