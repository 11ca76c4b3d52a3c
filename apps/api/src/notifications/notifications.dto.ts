import { ApiProperty } from '@nestjs/swagger';

export const CATEGORIES = ['action', 'information', 'actualite'] as const;
export type Category = (typeof CATEGORIES)[number];

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
}

/** A page of notifications, newest first. */
export class NotificationPage {
  @ApiProperty({ type: NotificationView, isArray: true })
  items: NotificationView[];

  @ApiProperty({ type: 'integer', description: 'Unread ones, on all pages.' })
  unread: number;

  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}
