import { expect, it, onTestFinished } from 'vitest';
import { openTelephone } from '../../../electron/integrations/open-telephone.ts';
import { createRingBook } from '../../../electron/services/ring-book.ts';
import { instant } from '../../../shared/ids.ts';
import { countingIds, noon } from '../../helpers/a-seeded-desk.ts';

async function aTelephone(kept: { text?: string } = {}) {
  const rings = createRingBook({ now: () => instant.parse(noon), newId: countingIds(), changed: () => undefined });
  const telephone = await openTelephone(rings, {
    read: async () => kept.text,
    write: async (text) => {
      kept.text = text;
    },
  });
  onTestFinished(telephone.close);
  return { telephone, rings, kept };
}

const post = (port: number | null, token: string | null, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${port ?? 0}/cti`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token ?? ''}`, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  }).then(({ status }) => status);

it('is shut on a new desk', async () => {
  const { telephone } = await aTelephone();
  expect(telephone.read()).toEqual({ on: false, port: null, token: null });
});

it('hears ring, answer and end once it is open', async () => {
  const { telephone, rings } = await aTelephone();
  const { port, token } = await telephone.switch(true);
  expect(await post(port, token, { event: 'ring', from: '+66 81 234 5678', name: 'Somchai', id: 'x1' })).toBe(204);
  expect(rings.now()).toMatchObject([{ number: '+66812345678', name: 'Somchai', state: 'ringing' }]);
  expect(await post(port, token, { event: 'answer', id: 'x1' })).toBe(204);
  expect(rings.now()).toMatchObject([{ state: 'answered' }]);
  expect(await post(port, token, { event: 'end', id: 'x1' })).toBe(204);
  expect(rings.now()).toMatchObject([{ state: 'ended' }]);
});

it('lets nobody in without its own token, from a web page, or with what is no call', async () => {
  const { telephone, rings } = await aTelephone();
  const { port, token } = await telephone.switch(true);
  const ring = { event: 'ring', from: '1' };
  expect(await post(port, 'a'.repeat(43), ring)).toBe(401);
  expect(await post(port, token, ring, { origin: 'http://localhost' })).toBe(403);
  expect(await post(port, token, { event: 'ring', from: '<script>' })).toBe(400);
  expect(await post(port, token, 'not json')).toBe(400);
  expect(await post(port, token, { ...ring, name: 'a'.repeat(5000) })).toBe(413);
  expect((await fetch(`http://127.0.0.1:${port}/cti`)).status).toBe(405);
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
  expect(rings.now()).toEqual([]);
});

it('says 429 above five rings in ten seconds', async () => {
  const { telephone } = await aTelephone();
  const { port, token } = await telephone.switch(true);
  const statuses = [];
  for (const from of ['1', '2', '3', '4', '5', '6']) statuses.push(await post(port, token, { event: 'ring', from }));
  expect(statuses).toEqual([204, 204, 204, 204, 204, 429]);
});

it('opens again with the same port and token after a restart', async () => {
  const kept: { text?: string } = {};
  const first = await aTelephone(kept);
  const opened = await first.telephone.switch(true);
  await first.telephone.close();
  const second = await aTelephone(kept);
  expect(second.telephone.read()).toEqual(opened);
});

it('forgets the token when it is shut', async () => {
  const { telephone, kept } = await aTelephone();
  const { port, token } = await telephone.switch(true);
  expect(await telephone.switch(false)).toEqual({ on: false, port: null, token: null });
  await expect(post(port, token, {})).rejects.toThrow('fetch failed');
  expect(kept.text).not.toContain(token);
  expect((await telephone.switch(true)).token).not.toBe(token);
});

it('stays shut when what was kept is torn', async () => {
  expect((await aTelephone({ text: '{"on":true,"po' })).telephone.read().on).toBe(false);
});
