import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { OpcoActor } from '../database/index.js';
import { Allow, By } from '../http/index.js';
import { MailStanding } from './mail-standing.js';

/** A mail that was given up. */
export class GivenUpMailView {
  @ApiProperty({ format: 'uuid', description: 'Also in its Message-ID.' })
  id: string;

  @ApiProperty()
  objet: string;

  @ApiProperty({ format: 'date-time' })
  creeLe: string;

  @ApiProperty({ format: 'date-time' })
  abandonneLe: string;

  @ApiProperty({ type: 'integer' })
  tentatives: number;
}

/** How the outgoing mail stands. */
export class MailStandingView {
  @ApiProperty({ type: 'integer' })
  enAttente: number;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'The oldest one.',
  })
  enAttenteDepuis: string | null;

  @ApiProperty({ type: 'integer' })
  abandonnes: number;

  @ApiProperty({ type: GivenUpMailView, isArray: true, description: 'The last twenty.' })
  derniersAbandons: GivenUpMailView[];
}

/** The outgoing mail, for who has to see that it leaves. Whom it is for is not shown. */
@ApiTags('backoffice')
@Controller('backoffice/mails')
@Allow('administration_opco')
export class MailsController {
  constructor(private readonly standing: MailStanding) {}

  /** How many wait, since when, and which were given up after 72 hours. */
  @Get()
  @ApiOkResponse({ type: MailStandingView })
  read(@By() actor: OpcoActor): Promise<MailStandingView> {
    return this.standing.read(actor);
  }
}
