import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery, TextField } from '../http/index.js';

export const CATEGORIES = ['action', 'information', 'actualite'] as const;
export type Category = (typeof CATEGORIES)[number];

/** Why a mail leaves whatever the person prefers. */
export const CRITICAL = ['securite', 'coordonnees_bancaires', 'refus'] as const;
export type Critical = (typeof CRITICAL)[number];

export const STATES = ['current', 'unread', 'read', 'archived'] as const;
export type State = (typeof STATES)[number];

const UNKNOWN = 'Cette valeur n’est pas prévue.';

/** One message of « Mes notifications ». */
export class NotificationView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: CATEGORIES, description: 'Something to do, an information, or news.' })
  category: Category;

  @ApiProperty()
  title: string;

  @ApiProperty()
  body: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The very screen, a path of the portal.',
  })
  link: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  archivedAt: string | null;
}

/** Which notifications to act on. */
export class CategoryQuery {
  @ApiPropertyOptional({ enum: CATEGORIES })
  @IsOptional()
  @IsIn(CATEGORIES, { message: UNKNOWN })
  category?: Category;
}

/** Which notifications to list. */
export class NotificationQuery extends PageQuery {
  @ApiPropertyOptional({ enum: CATEGORIES })
  @IsOptional()
  @IsIn(CATEGORIES, { message: UNKNOWN })
  category?: Category;

  @ApiPropertyOptional({
    enum: STATES,
    default: 'current',
    description: '`current`: read or not, all but the archived ones.',
  })
  @IsOptional()
  @IsIn(STATES, { message: UNKNOWN })
  state: State = 'current';

  @TextField(100, {
    optional: true,
    description: 'Words of the title or the text, whatever their order, case and accents.',
  })
  recherche?: string;
}

/** How many wait to be read. */
export class UnreadView {
  @ApiProperty({ type: 'integer' })
  unread: number;
}

/** A page of notifications, newest first. */
export class NotificationPage {
  @ApiProperty({ type: NotificationView, isArray: true })
  items: NotificationView[];

  @ApiProperty({ type: 'integer', description: 'Unread ones, whatever the filters.' })
  unread: number;

  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}
