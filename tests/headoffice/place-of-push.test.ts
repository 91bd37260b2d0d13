import { describe, expect, it } from 'vitest';
import { placeOfPush } from '../../headoffice/place-of-push.ts';
import { sha256 } from '../../headoffice/signature.ts';
import { chainAfter, erasedText, isErasedText, link } from '../../shared/sync/chain.ts';
import { chainStart } from '../../shared/sync/protocol.ts';

const texts = [1, 2, 3].map((s) => JSON.stringify({ s, words: `Anna said ${s}` }));
const linkAt = (place: number): string => chainAfter(sha256, texts.slice(0, place + 1));
const erased = texts.map((text, place) => erasedText({ was: sha256(text), link: linkAt(place) }, { s: place + 1, words: '—' }));
const tail = linkAt(2);
const queueOf = (kept: readonly string[], lastS = kept.length) => ({
  lastS,
  tail: chainAfter(sha256, texts.slice(0, lastS)),
  bodies: async (from: number, to: number) => kept.slice(from - 1, to),
});

describe('texts from which somebody was erased', () => {
  it('make the chain they made before', () => {
    expect(erased.every(isErasedText)).toBe(true);
    expect(chainAfter(sha256, erased)).toBe(tail);
    expect(chainAfter(sha256, [texts[0] ?? '', erased[1] ?? '', texts[2] ?? ''])).toBe(tail);
    expect(link(sha256, chainStart, texts[0] ?? '')).toBe(linkAt(0));
  });

  it.each([
    ['the desk has', erased, texts],
    ['head office has', texts, erased],
    ['both have', erased, erased],
  ] as const)('that %s erased are the same events when they come again, and none is taken twice', async (_who, sent, kept) => {
    expect(await placeOfPush(sent, tail, queueOf(kept))).toEqual({ ok: true, value: { from: 4, texts: [] } });
  });

  it('are taken as new where they are new', async () => {
    expect(await placeOfPush(erased.slice(1), tail, queueOf(texts, 1))).toEqual({ ok: true, value: { from: 2, texts: erased.slice(1) } });
  });

  it('of another disk are another disk’s', async () => {
    const other = erasedText({ was: sha256('another'), link: tail }, { s: 3, words: '—' });
    expect(await placeOfPush([other], tail, queueOf(texts))).toEqual({ ok: false, refusal: { problem: 'forked', at: 3 } });
  });
});
