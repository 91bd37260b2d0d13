import { isDesksOwn } from '../../shared/sync/own-acts.ts';
import type { DeskAtWork, Said } from './desk-at-work.ts';
import { atHeadOffice, type AtHeadOffice } from './at-head-office.ts';
import { type AtDesk, atDesk } from './at-desk.ts';
import { differences } from './everything.ts';

/** What stands after the trouble, held against what was acknowledged. */
export interface Checked {
  /** Acknowledged, and neither at head office nor told to whoever did it. */
  readonly lost: readonly Said[];
  /** At head office more than once. */
  readonly twice: readonly Said[];
  /** Refused by head office and told to nobody, or to the wrong desk. */
  readonly untold: readonly string[];
  /** What desks show otherwise than head office has it: the desk, the thing, both texts. */
  readonly different: readonly string[];
  /** Numbers given to two complaints. */
  readonly sameNumber: readonly string[];
  readonly events: number;
  readonly refused: number;
  readonly merged: number;
  /** What head office did not understand, though a desk of its own version wrote it: the text as it came. */
  readonly parked: readonly string[];
  readonly feedHoles: number;
}

/** Knows the acknowledgements and nothing of how they travelled: reads head office's database and every desk's own, and compares. */
export async function checkFaults(desks: readonly DeskAtWork[], database: string): Promise<Checked> {
  const office = await atHeadOffice(database);
  const read = [];
  for (const desk of desks) read.push({ desk, at: await atDesk(desk.words.folder, desk.words.name) });
  const all = read.flatMap(({ desk, at }) => desk.acknowledged.map((said) => ({ said, at })));
  return {
    lost: all.filter(({ said, at }) => timesAt(office, said) === 0 && !wasTold(at, office, said)).map(({ said }) => said),
    twice: all.filter(({ said }) => timesAt(office, said) > 1).map(({ said }) => said),
    untold: read.flatMap(({ desk, at }) => untoldAt(office, at).map((s) => `${desk.words.name} ${s}`)),
    different: read.flatMap(({ desk, at }) => differences(at.everything, office.everything).map((one) => `${desk.words.name}: ${one}`)),
    sameNumber: office.numbersTwice,
    events: office.events.length,
    refused: office.events.filter(({ outcome }) => outcome === 'refused').length,
    merged: office.events.filter(({ outcome }) => outcome === 'merged').length,
    parked: office.events.filter(({ outcome }) => outcome === 'parked').map(({ desk, body }) => `${desk} ${body}`),
    feedHoles: office.holes,
  };
}

/** How often something that was acknowledged stands at head office. */
function timesAt(office: AtHeadOffice, said: Said): number {
  switch (said.said) {
    case 'registered':
      return office.count(said.id, 'registered', said.id);
    case 'noted':
      return office.count(said.id, 'measure', said.text);
    case 'promised':
      return office.count(said.id, 'promise', said.promise);
    case 'handedOver':
      return office.count(said.id, 'escalation', said.escalation);
    // Texts that replace each other: what counts is that the event is there, applied or told.
    case 'retitled':
      return office.mentions(said.title);
    case 'renamed':
      return office.mentions(said.words);
    default:
      return said satisfies never;
  }
}

/** A refused act stands in its author's list of what head office said no to. */
const wasTold = (at: AtDesk, office: AtHeadOffice, said: Said): boolean =>
  office.events.some(
    (event) => event.desk === at.no && event.outcome !== 'applied' && at.told.includes(event.s) && event.body.includes(tokenOf(said)),
  );

function tokenOf(said: Said): string {
  if (said.said === 'noted') return said.text;
  if (said.said === 'promised') return said.promise;
  if (said.said === 'handedOver') return said.escalation;
  if (said.said === 'retitled') return said.title;
  return said.said === 'renamed' ? said.words : said.id;
}

/** What head office refused of this desk's people without the desk having written it down for them; exactly once each. */
const untoldAt = (office: AtHeadOffice, at: AtDesk): readonly number[] =>
  office.events
    .filter(({ desk, act, outcome }) => desk === at.no && outcome === 'refused' && !isDesksOwn(act))
    .map(({ s }) => s)
    .filter((s) => at.told.filter((one) => one === s).length !== 1);
