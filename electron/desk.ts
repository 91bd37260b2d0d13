import 'temporal-polyfill/global';
import type { FromDesk, StartOptions, ToDesk } from './desk/messages.ts';
import { fillWithSamples } from './desk/fill-with-samples.ts';
import { parentPrinting } from './desk/parent-printing.ts';
import { parentSealing } from './desk/parent-sealing.ts';
import { portToParent } from './desk/port.ts';
import { type RunningDesk, runDesk } from './desk/running-desk.ts';
import { assertNever } from '../shared/result.ts';
import { fileSecretStore } from './store/secret-store.ts';
import { sealedSecretStore } from './store/sealed-secret-store.ts';

/** The desk process: services, store, session and keys. It hears its parent and nobody else, and ends when its parent does. */
const port = portToParent<FromDesk, ToDesk>();
const sealing = parentSealing(port);
const printing = parentPrinting(port);
let desk: Promise<RunningDesk> | undefined;

/** The longest the desk takes to finish what it is writing before it ends all the same, in milliseconds. */
const patience = 4_000;

process.umask(0o077);
port.onMessage(hear);
port.onClose(() => void end());

function hear(message: ToDesk): void {
  switch (message.kind) {
    case 'start':
      desk = openDesk(message.options);
      break;
    case 'request':
      void answer(message.id, message.method, message.input);
      break;
    case 'pop':
      void desk?.then((running) => running.pop(message.words));
      break;
    case 'close':
      void end();
      break;
    case 'secret':
    case 'secretFailed':
      sealing.hear(message);
      break;
    case 'printed':
    case 'printFailed':
      printing.hear(message);
      break;
    default:
      assertNever(message);
  }
}

async function openDesk({ dataFolder, version, secretStore, demo }: StartOptions): Promise<RunningDesk> {
  const secrets = secretStore === 'system' ? sealedSecretStore(dataFolder, sealing) : fileSecretStore(dataFolder);
  if (demo !== undefined) {
    const signIns = await fillWithSamples({ folder: dataFolder, version, secrets, register: demo.register });
    port.send({ kind: 'samples', signIns });
  }
  return runDesk({
    folder: dataFolder,
    version,
    secrets,
    announce: (announcement) => port.send({ kind: 'announcement', announcement }),
    print: printing.print,
  });
}

async function answer(id: number, method: string, input: unknown): Promise<void> {
  const running = await desk;
  if (running === undefined) throw new Error('asked before it was started');
  port.send({ kind: 'answer', id, answer: await running.ask(method, input) });
}

async function end(): Promise<void> {
  setTimeout(() => process.exit(1), patience).unref();
  await (await desk)?.close();
  process.exit(0);
}
