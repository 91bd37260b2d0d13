import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainNumber, popFromBody, popFromLink, popFromStart } from '../../../electron/services/pop.ts';

describe('a number from a telephone', () => {
  it.each([
    ['+7 916 123-45-67', '+79161234567'],
    ['(02) 123.4567', '021234567'],
    ['sip:+66812345678@pbx.local;transport=udp', '+66812345678'],
    ['tel:+66-81-234-5678', '+66812345678'],
    ['*98#', '*98#'],
    ['Anonymous', ''],
    ['  ', ''],
    ['sip:anonymous@anonymous.invalid', ''],
  ])('reads %j as %j', (said, plain) => expect(plainNumber(said)).toBe(plain));

  it.each(['$(rm -rf /)', "1' or '1'='1", '<b>1</b>', '12+34', '+', '1'.repeat(33), '+79161234567 && calc', '\u202E79161234567'])(
    'takes %j for no number',
    (said) => expect(plainNumber(said)).toBeUndefined(),
  );

  it('is never anything but +0-9*# and at most 32 characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (said) => {
        const plain = plainNumber(said);
        expect(plain ?? '').toMatch(/^\+?[0-9*#]{0,31}$/u);
      }),
    );
  });
});

describe('a heard:// link', () => {
  it('rings with number, name and the telephone’s own name of the call', () =>
    expect(popFromLink('heard://ring?from=+79161234567&name=Anna%20Petrova&id=abc-1')).toEqual({
      event: 'ring',
      number: '+79161234567',
      name: 'Anna Petrova',
      key: 'abc-1',
    }));

  it('means the same with the slash that browsers put in and an encoded plus', () =>
    expect(popFromLink('heard://ring/?from=%2B79161234567')).toEqual({ event: 'ring', number: '+79161234567', name: '', key: null }));

  it.each([['answer'], ['end']] as const)('tells of an %s without a number', (event) =>
    expect(popFromLink(`heard://${event}`)).toEqual({ event, number: null, name: '', key: null }),
  );

  it('cleans the name and cuts it', () => {
    const pop = popFromLink(`heard://ring?from=1&name=${encodeURIComponent(`a\u202Eb\nc\u0000${'ж'.repeat(300)}`)}`);
    expect(pop?.name).toBe(`ab c${'ж'.repeat(96)}`);
  });

  it.each(['heard://delete?from=1', 'https://ring?from=1', 'heard://ring?from=abc', 'heard:', 'heard://ring/../../etc?from=1'])(
    'is not %j',
    (link) => expect(popFromLink(link)).toBeUndefined(),
  );

  it('never breaks, whatever the link', () => {
    expect(() => fc.assert(fc.property(fc.string({ unit: 'binary' }), (rest) => void popFromLink(`heard://ring?${rest}`)))).not.toThrow();
  });
});

describe('a command line', () => {
  it.each([
    [['--cti', 'ringing', '+79161234567'], { event: 'ring', number: '+79161234567', name: '', key: null }],
    [['--cti', 'answered'], { event: 'answer', number: null, name: '', key: null }],
    [['--cti', 'ended', '021234567'], { event: 'end', number: '021234567', name: '', key: null }],
    [['--data', 'x', 'heard://ring?from=12'], { event: 'ring', number: '12', name: '', key: null }],
  ])('%j is heard', (words, pop) => expect(popFromStart(words)).toEqual(pop));

  it.each([[['--cti']], [['--cti', 'dial', '1']], [[]], [['ringing', '1']]])('%j is not', (words) =>
    expect(popFromStart(words)).toBeUndefined(),
  );
});

describe('a posted call', () => {
  it('is read from JSON', () =>
    expect(popFromBody({ event: 'ringing', from: '+66812345678', name: 'สมชาย', id: 42 })).toEqual({
      event: 'ring',
      number: '+66812345678',
      name: 'สมชาย',
      key: '42',
    }));

  it.each([[null], ['ring'], [[]], [{}], [{ event: 'ring', from: 'x y z' }], [{ event: { toString: 1 } }]])('is not %j', (body) =>
    expect(popFromBody(body)).toBeUndefined(),
  );
});
