import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { PASSWORD_ALPHABETS, type PasswordAlphabet } from '@apprentissage/domain';
import { CONFIG, type Config } from '../config/index.js';
import { Database } from '../database/index.js';
import { LOGO_ADDRESS, Public } from '../http/index.js';

/** What makes the portal one OPCO's own, and what every page has to know of it. */
export class BrandView {
  @ApiProperty()
  portalName: string;

  @ApiProperty()
  tagline: string;

  @ApiProperty()
  opcoName: string;

  @ApiProperty()
  contactEmail: string;

  @ApiProperty({ description: 'Name of the environment; empty in production.' })
  environment: string;

  @ApiProperty({
    enum: PASSWORD_ALPHABETS,
    description: 'Which signs a password may be made of.',
  })
  passwordAlphabet: PasswordAlphabet;

  @ApiProperty({ type: String, nullable: true, description: 'Address of the mark of the OPCO.' })
  logo: string | null;
}

export class HealthView {
  @ApiProperty({ enum: ['ok'] })
  status: 'ok';
}

/** The portal itself: its name, and whether it is well. */
@ApiTags('portal')
@Controller()
@Public()
export class PortalController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
  ) {}

  /** The brand: names shown by every page. */
  @Get('brand')
  @ApiOkResponse({ type: BrandView })
  brand(): BrandView {
    const { brand, passwordAlphabet } = this.config;
    const { portalName, tagline, opcoName, contactEmail, environment } = brand;
    const logo = brand.logo && LOGO_ADDRESS;
    return { portalName, tagline, opcoName, contactEmail, environment, passwordAlphabet, logo };
  }

  /** 200 when the database answers, 503 otherwise. */
  @Get('health')
  @ApiOkResponse({ type: HealthView })
  async health(): Promise<HealthView> {
    await this.database.lookUp('health', 'SELECT 1', []);
    return { status: 'ok' };
  }
}
