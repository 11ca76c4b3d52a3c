import { Module } from '@nestjs/common';
import { Submission } from './submission.js';

/** Writing dossiers, for the partners' import and for whoever else enters one. */
@Module({ providers: [Submission], exports: [Submission] })
export class SubmissionModule {}
