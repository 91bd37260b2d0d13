import { expect, it } from 'vitest';
import { draftJournal } from '../../../renderer/state/draft-journal.ts';
import { because, type Refusal } from '../../../shared/refusal/refusal.ts';

/** A disk that writes when it is let, and remembers what it wrote. */
function aDisk() {
  const written: string[] = [];
  const page = { text: '' };
  const waiting: (() => void)[] = [];
  const refusal: { now: Refusal | undefined } = { now: undefined };
  const save = async () => {
    const { text } = page;
    await new Promise<void>((go) => waiting.push(go));
    if (refusal.now === undefined) written.push(text);
    return refusal.now;
  };
  const journal = draftJournal({ save, waitMs: 5, retryMs: 20, tell: () => undefined });
  const type = (text: string) => {
    page.text = text;
    journal.changed();
  };
  const let1 = async () => {
    await expect.poll(() => waiting.length).toBeGreaterThan(0);
    waiting.shift()?.();
  };
  return { journal, type, written, refusal, write: let1 };
}

it('writes what was typed while a write was under way before it says that all is written', async () => {
  const { journal, type, written, write } = aDisk();
  type('The box');
  const first = journal.flush();
  type('The box was open');
  const all = journal.flush();
  await write();
  await write();
  expect(await all).toBeUndefined();
  expect(await first).toBeUndefined();
  expect(written).toEqual(['The box', 'The box was open']);
});

it('says why when it cannot write, and tries again by itself', async () => {
  const { journal, type, written, refusal, write } = aDisk();
  refusal.now = because('diskFull');
  type('The box');
  const flushed = journal.flush();
  await write();
  expect(await flushed).toEqual({ code: 'diskFull' });
  refusal.now = undefined;
  await write();
  await expect.poll(() => written).toEqual(['The box']);
});
