import type { Card } from '../../shared/complaint/card.ts';
import type { Language } from '../../shared/language.ts';
import { contextOf } from '../../shared/script/next-stage.ts';
import type { Facts } from '../../shared/script/expression.ts';
import { type FactExtras, factsOf } from '../../shared/script/facts.ts';
import { promptsNow, type PromptsNow } from '../../shared/script/prompts-now.ts';
import { type CallInHand, callInHand } from './call-state.ts';
import { useDesk } from './desk-state.ts';
import { useScriptRun } from './script-state.ts';
import { spokenLanguage } from './spoken-language.ts';

type Known = Pick<CallInHand, 'openCases' | 'authority'>;

/** What the script may ask about beyond the card: offers, price, open cases, authority. */
export function extrasOf(call: Known, card: Card): FactExtras {
  const price = useDesk.getState().catalogue?.products.find((one) => one.id === card.case.productId)?.price;
  const offers = useScriptRun.getState().script?.offers;
  return {
    ...(offers === undefined ? {} : { offers }),
    ...(price === undefined ? {} : { productPrice: price }),
    ...(call.authority === undefined ? {} : { authorityLeft: call.authority.left }),
    openCases: call.openCases,
  };
}

/** A card of the call in hand as the script sees it. */
export const factsFor = (call: Known, card: Card): Facts =>
  factsOf(card, useDesk.getState().catalogue?.settings ?? {}, extrasOf(call, card));

/** The facts of this moment. */
export function factsNow(): Facts {
  const call = callInHand();
  return call === undefined ? {} : factsFor(call, call.card);
}

/** What is to be said now, in the language chosen for the prompts, else the operator's. */
export function sayNow(facts: Facts): PromptsNow {
  const { script, run } = useScriptRun.getState();
  if (script === undefined || run === undefined) return { shown: [], choices: [] };
  return promptsNow(script, run, { facts: contextOf(run, facts), languages: promptLanguages(run.language) });
}

/** The languages of a prompt, most wanted first. */
export const promptLanguages = (chosen: Language): readonly Language[] => [...new Set([chosen, spokenLanguage()])];
