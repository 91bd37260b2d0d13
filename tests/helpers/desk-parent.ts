import { startDesk } from '../../electron/desk/desk-process.ts';
import { forkDesk } from '../../electron/desk/fork-desk.ts';

// A parent for a desk process that a test can kill: tells the test which process it started.
const desk = startDesk({
  spawn: () => forkDesk(process.argv[2] ?? ''),
  options: { dataFolder: 'nowhere', version: '0', secretStore: 'file' },
});
const answer = await desk.call('who', {});
process.send?.(answer.ok ? Number(Reflect.get(Object(answer.value), 'pid')) : 0);
