import type { PhraseSource } from '../../../shared/script/fill-tokens.ts';
import { callInHand, presentMoment, useCall } from '../../state/call-state.ts';
import { useDesk } from '../../state/desk-state.ts';
import { useScriptRun } from '../../state/script-state.ts';
import { whoDecides } from './who-decides.ts';

/** What the words in braces are filled from, now; undefined until script and catalogue are read. */
export function usePhraseSource(): PhraseSource | undefined {
  const { script, run } = useScriptRun();
  const settled = useCall(({ now }) => now?.settled);
  const complaint = useCall(({ now }) => now?.complaint);
  const previousAt = useCall(({ now }) => now?.previousAt);
  const { catalogue, people, desk } = useDesk();
  const me = desk?.session?.person;
  if (script === undefined || settled === undefined || catalogue === undefined || me === undefined) return undefined;
  const { categories, site, settings, departments } = catalogue;
  const facts = settled.case;
  const asked =
    people.find((one) => one.id === facts.escalatedTo) ?? whoDecides({ people, categories, category: facts.category, me: me.id });
  return {
    script,
    card: settled,
    settings,
    timeZone: site.timeZone,
    currency: site.currency,
    now: presentMoment(),
    operator: { name: me.name, gender: me.gender },
    number: complaint?.number,
    code: complaint?.code ?? undefined,
    ownerName: people.find((one) => one.id === facts.owner)?.name ?? me.name,
    manager: asked,
    department: departments.find((one) => one.id === asked?.department)?.name,
    previousAt,
    receivedAt: callInHand()?.answeredAt,
    holdSeconds: run?.hold?.promiseSeconds ?? script.interrupts?.find((one) => one.timer !== undefined)?.timer?.promise,
  };
}
