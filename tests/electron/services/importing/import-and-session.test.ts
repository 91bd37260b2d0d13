import { expect, it } from 'vitest';
import { importId } from '../../../../shared/ids.ts';
import { type AnOpenDesk, anOpenDesk } from '../../../helpers/an-open-desk.ts';

const rows = 1500;
const text = `id,date,description\n${Array.from({ length: rows }, (_, place) => `${place},2026-01-01,story ${place}`).join('\n')}\n`;
const mapping = { columns: ['key' as const, 'receivedAt' as const, 'essence' as const], dates: 'ymd' as const };

async function begun({ ask, desk }: AnOpenDesk) {
  const id = importId.parse(desk.world.newId());
  await ask('import.begin', { import: id, name: 'register.csv', bytes: text.length });
  await ask('import.piece', { import: id, index: 0, base64: btoa(text) });
  expect(await ask('import.run', { import: id, mapping })).toMatchObject({ ok: true, value: { state: 'running' } });
  return id;
}

async function ended({ ask }: AnOpenDesk, id: Awaited<ReturnType<typeof begun>>) {
  for (;;) {
    const answer = await ask('import.progress', { import: id });
    if (!answer.ok) throw new Error(answer.refusal.code);
    if (answer.value.state !== 'running') return answer.value;
    await new Promise((resume) => {
      setTimeout(resume, 10);
    });
  }
}

it('ends with the session it was begun in: what was reported stays, and the next import completes it', async () => {
  const desk = await anOpenDesk({ Adam: ['admin'] });
  await desk.signIn('Adam');
  const id = await begun(desk);
  expect(await desk.ask('session.signOut', {})).toMatchObject({ ok: true });
  await desk.signIn('Adam');
  const cut = await ended(desk, id);
  expect(cut.state).toBe('failed');
  expect(cut.added).toBeLessThan(rows);
  const again = await begun(desk);
  expect(await ended(desk, again)).toMatchObject({ state: 'done', known: cut.added, added: rows - cut.added });
});

it('goes on while the screen is covered', async () => {
  const desk = await anOpenDesk({ Adam: ['admin'] });
  await desk.signIn('Adam');
  const id = await begun(desk);
  await desk.ask('session.lock', {});
  await desk.ask('session.unlock', { secret: 'Adam likes plain rice' });
  expect(await ended(desk, id)).toMatchObject({ state: 'done', added: rows });
});
