import { createHash } from 'node:crypto';
import type { LessonKind } from '../../../shared/schemas/learning';

/** What a lesson is known by: sixteen hex digits of the SHA-256 of its kind and words. Like edits have the same one. */
export const lessonId = (kind: LessonKind, key: string): string =>
  createHash('sha256').update(`${kind}\0${key}`).digest('hex').slice(0, 16);
