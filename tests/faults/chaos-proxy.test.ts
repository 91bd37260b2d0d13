import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { dice } from '../../bench/gen/dice.ts';
import { startChaosProxy } from './chaos-proxy.ts';

/** A server that counts what reaches it and says what it was sent. */
async function anEcho(): Promise<{ readonly url: string; readonly heard: string[] }> {
  const heard: string[] = [];
  const server = createServer((asked, answer) => {
    let said = '';
    asked.on('data', (part) => (said += String(part)));
    asked.on('end', () => {
      heard.push(said);
      answer.end(said);
    });
  });
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard };
}

const send = async (url: string, body: string): Promise<string> => (await fetch(`${url}/v1/push`, { method: 'POST', body })).text();

it('passes everything on while the line is calm', async () => {
  const echo = await anEcho();
  const line = await startChaosProxy(() => echo.url, dice(1));
  onTestFinished(line.close);
  line.calm = true;
  for (let n = 0; n < 50; n += 1) expect(await send(line.url, `no ${n}`)).toBe(`no ${n}`);
  expect(echo.heard).toHaveLength(50);
  expect(Object.values(line.done).every((count) => count === 0)).toBe(true);
});

it('passes nothing on while the line is cut', async () => {
  const echo = await anEcho();
  const line = await startChaosProxy(() => echo.url, dice(1));
  onTestFinished(line.close);
  line.cut = true;
  await expect(send(line.url, 'anybody there?')).rejects.toThrow('fetch failed');
  expect(echo.heard).toHaveLength(0);
});

it('does every kind of mischief, and the far side hears lost, cut, doubled and old requests', { timeout: 60_000 }, async () => {
  const echo = await anEcho();
  const line = await startChaosProxy(() => echo.url, dice(7));
  onTestFinished(line.close);
  const sent = 150;
  let answered = 0;
  for (let n = 0; n < sent; n += 1) {
    const answer = await send(line.url, `request ${n} `.repeat(20)).catch(() => undefined);
    if (answer !== undefined) answered += 1;
  }
  expect(Object.entries(line.done).filter(([, times]) => times === 0)).toEqual([]);
  expect(answered).toBeLessThan(sent);
  const doubled = echo.heard.length - new Set(echo.heard).size;
  expect(doubled).toBeGreaterThan(5);
});
