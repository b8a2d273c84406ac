import { BaseSequencer } from 'vitest/node';

export function ownLast<File extends { moduleId: string }>(files: readonly File[]): File[];

export default class OwnEnvironmentLast extends BaseSequencer {}
