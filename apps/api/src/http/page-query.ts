import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export const MAX_PAGE = 100;
const PAGE = 25;

/** What every paged list is asked with. */
export class PageQuery {
  @ApiPropertyOptional({ description: 'Cursor of the page, as `next` or `previous` gave it.' })
  @IsOptional()
  @IsString({ message: 'Un seul curseur est attendu.' })
  @MaxLength(1_000, { message: 'Ce curseur n’est pas valable.' })
  cursor?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MAX_PAGE, default: PAGE })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'Un nombre entier est attendu.' })
  @Min(1, { message: 'Une page a au moins une ligne.' })
  @Max(MAX_PAGE, { message: `Une page a au plus ${MAX_PAGE} lignes.` })
  limit: number = PAGE;
}
