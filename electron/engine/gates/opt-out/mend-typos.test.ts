import { describe, expect, it } from 'vitest';
import { mendTypos } from './mend-typos';

describe('mistyped verbs', () => {
  it.each([
    ['please unsubcribe me', 'please unsubscribe me'],
    ['please unsubscirbe me from this', 'please unsubscribe me from this'],
    ['never contatc us again', 'never contact us again'],
    ['remvoe/deleet my data', 'remove/delete my data'],
    ['bitte abbestelen', 'bitte abbestellen'],
    // Clipped.
    ['vcs nn mandem msgs', 'voces non mandem mensagens'],
    // Beside letters that are not Latin, and of such.
    ['解約 – plese remvoe me', '解約 – plese remove me'],
    ['пожалуйста удалит', 'пожалуйста удалите'],
  ])('%s', (written, meant) => {
    expect(mendTypos(written)).toBe(meant);
    // Told again by what is known of its words.
    expect(mendTypos(written)).toBe(meant);
  });

  it.each(['we moved the remote contract to the receiver', 'unsubscribe me', 'a.b remo ve', ''])(
    'leaves what is no such verb: %s',
    (written) => expect(mendTypos(written)).toBe(written),
  );

  it('leaves a text that nobody writes to leave', () => {
    const long = `remvoe me ${'and so on '.repeat(200)}`;
    expect(mendTypos(long)).toBe(long);
  });
});
