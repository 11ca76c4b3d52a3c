import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { OpcoActor } from '../database/index.js';
import { Allow, By, Id, Once, type OnceKey } from '../http/index.js';
import { NewVendorRequest, VendorSecretView, VendorView } from './vendors.dto.js';
import { VendorsService } from './vendors.service.js';

/** The software vendors that may call the import, registered by the OPCO. */
@ApiTags('backoffice')
@Controller('backoffice/vendors')
@Allow('administration_opco')
export class VendorsController {
  constructor(private readonly vendors: VendorsService) {}

  /** Every vendor, by name; never a secret. */
  @Get()
  @ApiOkResponse({ type: [VendorView] })
  list(@By() actor: OpcoActor): Promise<VendorView[]> {
    return this.vendors.list(actor);
  }

  /** Registers a vendor; the answer shows its OAuth2 secret, once. */
  @Post()
  @ApiCreatedResponse({ type: VendorSecretView })
  create(
    @By() actor: OpcoActor,
    @Once() key: OnceKey,
    @Body() request: NewVendorRequest,
  ): Promise<VendorSecretView> {
    return this.vendors.create(actor, key, request);
  }

  /** Gives a vendor a new secret, once; the old one and its access tokens die. 409 when disabled. */
  @Post(':id/secret')
  @HttpCode(200)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: VendorSecretView })
  renew(@By() actor: OpcoActor, @Id() id: string): Promise<VendorSecretView> {
    return this.vendors.renew(actor, id);
  }

  /** Disables a vendor: its access tokens are refused at the very next call. */
  @Delete(':id')
  @HttpCode(204)
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiNoContentResponse()
  disable(@By() actor: OpcoActor, @Id() id: string): Promise<void> {
    return this.vendors.disable(actor, id);
  }
}
