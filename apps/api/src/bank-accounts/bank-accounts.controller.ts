import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Post,
  Put,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { CfaActor } from '../database/index.js';
import {
  Allow,
  By,
  Fresh,
  Id,
  IfMatch,
  IfMatchTag,
  Once,
  type OnceKey,
  Upload,
} from '../http/index.js';
import {
  BankAccountsView,
  BankAccountView,
  BankFileRequest,
  DraftRequest,
  IbanView,
  NewDraftRequest,
} from './bank-accounts.dto.js';
import { BankAccounts } from './bank-accounts.service.js';
import { DraftETag } from './draft-etag.js';
import { Drafts } from './drafts.js';
import { Submission } from './submission.js';

const READ_VERSION = { name: 'If-Match', required: true, description: 'The version read, quoted.' };
const READ_DRAFT = {
  name: 'If-Match',
  required: true,
  description: 'The ETag of the draft that was read: its `id` and its `version`, `"id:version"`.',
};

/** « Coordonnées bancaires »: the administrators' of the CFA. */
@ApiTags('bank-accounts')
@Controller('bank-accounts')
@Allow('administration_cfa')
export class BankAccountsController {
  constructor(
    private readonly accounts: BankAccounts,
    private readonly drafts: Drafts,
    private readonly submission: Submission,
  ) {}

  /** The account that is paid, the change under way, the draft, the past; IBAN masked. */
  @Get()
  @ApiOkResponse({ type: BankAccountsView })
  read(@By() actor: CfaActor): Promise<BankAccountsView> {
    return this.accounts.read(actor);
  }

  /** Begins a change, empty or from another version; 409 when one is begun already. */
  @Post('draft')
  @UseInterceptors(DraftETag)
  @ApiCreatedResponse({ type: BankAccountView })
  begin(
    @By() actor: CfaActor,
    @Once() key: OnceKey,
    @Body() { depuis }: NewDraftRequest,
  ): Promise<BankAccountView> {
    return this.drafts.begin(actor, key, depuis ?? null);
  }

  /** Keeps what is typed; 412 when somebody else changed it. */
  @Put('draft')
  @UseInterceptors(DraftETag)
  @ApiHeader(READ_DRAFT)
  @ApiOkResponse({ type: BankAccountView })
  change(
    @By() actor: CfaActor,
    @IfMatchTag() tag: string,
    @Body() request: DraftRequest,
  ): Promise<BankAccountView> {
    return this.drafts.change(actor, tag, request);
  }

  /** Gives the change up before it is sent. */
  @Delete('draft')
  @HttpCode(204)
  @ApiNoContentResponse()
  discard(@By() actor: CfaActor): Promise<void> {
    return this.drafts.discard(actor);
  }

  /**
   * Joins a file (PDF, JPEG or PNG up to 10 MB, judged by its content); 412 when somebody else changed the
   * draft.
   */
  @Post('draft/files')
  @UseInterceptors(DraftETag)
  @Upload()
  @ApiHeader(READ_DRAFT)
  @ApiCreatedResponse({ type: BankAccountView })
  addFile(
    @By() actor: CfaActor,
    @IfMatchTag() tag: string,
    @Once() key: OnceKey,
    @Body() { fichier }: BankFileRequest,
  ): Promise<BankAccountView> {
    return this.drafts.addFile(actor, tag, key, fichier);
  }

  /** Takes a file away; 412 when somebody else changed the draft. */
  @Delete('draft/files/:id')
  @UseInterceptors(DraftETag)
  @ApiHeader(READ_DRAFT)
  @ApiOkResponse({ type: BankAccountView })
  removeFile(
    @By() actor: CfaActor,
    @Id() id: string,
    @IfMatchTag() tag: string,
  ): Promise<BankAccountView> {
    return this.drafts.removeFile(actor, tag, id);
  }

  /** Sends the change to the accountants; 409 `facture_en_cours`, 422 with what is missing. */
  @Post('draft/submit')
  @HttpCode(204)
  @Fresh()
  @ApiHeader(READ_DRAFT)
  @ApiNoContentResponse()
  submit(@By() actor: CfaActor, @IfMatchTag() tag: string): Promise<void> {
    return this.submission.submit(actor, tag);
  }

  /** Takes back a change that is not in service yet. */
  @Post(':id/withdraw')
  @HttpCode(204)
  @ApiHeader(READ_VERSION)
  @ApiNoContentResponse()
  withdraw(@By() actor: CfaActor, @Id() id: string, @IfMatch() version: number): Promise<void> {
    return this.submission.withdraw(actor, id, version);
  }

  /** « Je m’oppose à ce changement »: freezes it until two accountants decide again. */
  @Post(':id/contest')
  @HttpCode(204)
  @ApiNoContentResponse()
  contest(@By() actor: CfaActor, @Id() id: string): Promise<void> {
    return this.submission.contest(actor, id);
  }

  /** The IBAN in full: an audited act. */
  @Post(':id/iban')
  @HttpCode(200)
  @Fresh()
  @ApiOkResponse({ type: IbanView })
  async reveal(@By() actor: CfaActor, @Id() id: string): Promise<IbanView> {
    return { iban: await this.accounts.reveal(actor, id) };
  }
}
