import { Body, Controller, Get, Put, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, By, ETag, IfMatch, type Person } from '../http/index.js';
import { PreferencesRequest, PreferencesView } from './preferences.dto.js';
import { PreferencesService } from './preferences.service.js';

/** Which notifications also come by mail, and when. */
@ApiTags('notifications')
@Controller('notifications/preferences')
@Allow('signed_in')
export class PreferencesController {
  constructor(private readonly preferences: PreferencesService) {}

  /** The choices of who asks, with what cannot be turned off and why. */
  @Get()
  @UseInterceptors(ETag)
  @ApiOkResponse({ type: PreferencesView })
  read(@By() actor: Person): Promise<PreferencesView> {
    return this.preferences.read(actor);
  }

  /** Changes them. 428 without `If-Match`, 412 when another window was first. */
  @Put()
  @UseInterceptors(ETag)
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version read, quoted.' })
  @ApiOkResponse({ type: PreferencesView })
  change(
    @By() actor: Person,
    @Body() request: PreferencesRequest,
    @IfMatch() version: number,
  ): Promise<PreferencesView> {
    return this.preferences.change(actor, request, version);
  }
}
