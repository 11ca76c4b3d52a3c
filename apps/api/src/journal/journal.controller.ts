import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { CfaActor } from '../database/index.js';
import { Allow, By, csvFile } from '../http/index.js';
import { JOURNAL_HEADER, journalLines } from './journal-file.js';
import { JournalAuthor, JournalFilters, JournalPage, JournalQuery } from './journal.dto.js';
import { JournalService } from './journal.service.js';

/** « Journal » of the CFA: who did what when, what was before and after, agents' look-ups included. */
@ApiTags('journal')
@Controller('journal')
@Allow('administration_cfa')
export class JournalController {
  constructor(private readonly journal: JournalService) {}

  /** A page, newest first. */
  @Get()
  @ApiOkResponse({ type: JournalPage })
  page(@By() actor: CfaActor, @Query() query: JournalQuery): Promise<JournalPage> {
    return this.journal.page(actor, query);
  }

  /** Who may be chosen in the filter: people, tokens, and the agents who acted at this CFA. */
  @Get('acteurs')
  @ApiOkResponse({ type: [JournalAuthor] })
  authors(@By() actor: CfaActor): Promise<JournalAuthor[]> {
    return this.journal.authors(actor);
  }

  /** All that the filters keep, as a CSV file (`;`, UTF-8 with its mark, safe against formulas). */
  @Get('export.csv')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  export(@By() actor: CfaActor, @Query() filters: JournalFilters): StreamableFile {
    return csvFile('journal', JOURNAL_HEADER, journalLines(this.journal.all(actor, filters)));
  }
}
