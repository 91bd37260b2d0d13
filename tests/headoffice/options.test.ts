import { describe, expect, it } from 'vitest';
import { readOptions } from '../../headoffice/options.ts';

const optionsOf = (words: readonly string[], environment = {}) => {
  const read = readOptions(words, environment);
  if ('wrong' in read) throw new Error(read.wrong);
  return read.options;
};
const wrongOf = (words: readonly string[], environment = {}) => {
  const read = readOptions(words, environment);
  if ('options' in read) throw new Error(`taken: ${JSON.stringify(read.options)}`);
  return read.wrong;
};

describe("head office's options", () => {
  it('starts with nothing told: this computer only, always the same port, its own PostgreSQL', () => {
    expect(optionsOf([])).toMatchObject({ host: '127.0.0.1', port: 4773, database: undefined, data: undefined, tls: undefined });
  });

  it('takes what it is told', () => {
    const words = ['--port', '0', '--data', '/srv/heard', '--host', '0.0.0.0', '--tls-cert', 'a.pem', '--tls-key', 'b.pem'];
    expect(optionsOf(words, { DATABASE_URL: 'postgres://heard@db/heard' })).toMatchObject({
      port: 0,
      data: '/srv/heard',
      host: '0.0.0.0',
      tls: { cert: 'a.pem', key: 'b.pem' },
      database: 'postgres://heard@db/heard',
    });
  });

  it.each(['0.0.0.0', '::', '192.168.1.4', '10.0.0.1', '2001:db8::1', '128.0.0.1'])('refuses to listen on %s without TLS', (host) => {
    expect(wrongOf(['--host', host])).toContain(`does not listen on ${host} without TLS`);
  });

  it.each(['127.0.0.1', '127.8.8.8', '::1', 'localhost'])('listens on %s without TLS: nobody else reaches it', (host) => {
    expect(optionsOf(['--host', host]).host).toBe(host);
  });

  it.each([
    [['--port', '65536'], '--port takes a number'],
    [['--port', '-1'], '--help'],
    [['--port', '4e2'], '--port takes a number'],
    [['--port', ''], '--port takes a number'],
    [['--port'], '--help'],
    [['--prot', '1'], "Unknown option '--prot'; --help names what there is."],
    [['extra'], '--help'],
    [['--host', 'example'], '--host takes an address'],
    [['--tls-cert', 'a.pem'], 'belong together'],
    [['--tls-key', 'a.pem'], 'belong together'],
    [['--data', ''], 'is empty'],
    [['--backup', '--restore', 'x'], 'two different starts'],
  ])('says in one sentence what is wrong with %j', (words, sentence) => {
    expect(wrongOf(words)).toContain(sentence);
    expect(wrongOf(words)).not.toContain('\n');
  });

  it('refuses another kind of database, and keeps the password in its address to itself', () => {
    const wrong = wrongOf([], { DATABASE_URL: 'mysql://heard:secret@db/heard' });
    expect(wrong).toContain('postgres://');
    expect(wrong).not.toContain('secret');
  });

  it('takes an empty DATABASE_URL for none', () => {
    expect(optionsOf([], { DATABASE_URL: '' }).database).toBeUndefined();
  });
});
