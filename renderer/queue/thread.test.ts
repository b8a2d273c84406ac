// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { Message } from '../../shared/schemas/people';
import { makeDrafts } from '../dev/fixture-drafts';
import { subjectToShow } from './thread';

const made = makeDrafts(1)[0]?.detail.thread[0];
if (!made) throw new Error('no fixture');
const about = (subject: string): Message => ({ ...made, subject });

it('prints a subject at the first message shown and where it changes, not for each Re: of it', () => {
  expect(subjectToShow(undefined, about('Re: 14 vans'))).toBe('Re: 14 vans');
  expect(subjectToShow(about('14 vans'), about('AW: Re: 14 vans'))).toBe('');
  expect(subjectToShow(about('14 vans'), about('Re: Trailers'))).toBe('Re: Trailers');
  expect(subjectToShow(about('Retrofit'), about('Trofit'))).toBe('Trofit');
  expect(subjectToShow(about('14 vans'), about(''))).toBe('');
});
