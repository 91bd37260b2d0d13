import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../electron/start/options.ts';
import { ownWords } from '../../../electron/start/own-words.ts';

const plain = { port: 0, data: undefined, open: true, setUp: undefined, exit: false, demo: false, help: false, pop: [] };

describe('the command line', () => {
  it.each([
    [[], plain],
    [['--browser', '--no-open', '--port', '4100', '--data', 'x'], { ...plain, open: false, port: 4100, data: 'x' }],
    [['--setup', 'site.json', '--exit'], { ...plain, setUp: 'site.json', exit: true }],
    [['--data', 'x', '--cti', 'ringing', '--evil'], { ...plain, data: 'x', pop: ['--cti', 'ringing', '--evil'] }],
    [['heard://ring?from=1', '--no-open'], { ...plain, open: false, pop: ['heard://ring?from=1'] }],
  ])('%j is understood', (words, options) => expect(readOptions(words)).toEqual({ options }));

  it.each([[['--port', 'x']], [['--port', '70000']], [['--port']], [['--unknown']], [['word']], [['--demo', '--data', 'x']]])(
    '%j is answered with a sentence',
    (words) => expect(readOptions(words)).toEqual({ wrong: expect.stringMatching(/\w/u) }),
  );

  it('leaves Electron’s and Chromium’s own words out', () => {
    expect(ownWords(['electron', '--inspect=0', '.', '--remote-debugging-port=0', '--data', 'x'], process.cwd())).toEqual(['--data', 'x']);
    expect(ownWords(['Heard.exe', 'heard://ring?from=1'])).toEqual(['heard://ring?from=1']);
  });
});
