import type { ParseKeys } from 'i18next';
import { callerState, offerResult, replyChannel, verdict } from '../../shared/complaint/card.ts';
import { cancelReason, causeType, judgement, weight } from '../../shared/complaint/handling.ts';
import { linkKind } from '../../shared/complaint/link.ts';
import { escalationEnd, escalationReason, promiseWhat, type TimelineEntry } from '../../shared/complaint/complaint.ts';
import { escalationRuleId } from '../../shared/escalation/notice.ts';
import { sayNotice } from '../../shared/escalation/say-notice.ts';
import { catalogueId, employeeId } from '../../shared/ids.ts';
import { statementParty } from '../../shared/investigation/statement.ts';
import { assertNever } from '../../shared/result.ts';
import { checkMethod, checkResult, checkSolved } from '../../shared/satisfaction/check.ts';
import { remedyType } from '../../shared/remedy/remedy.ts';
import type { Shown } from './use-shown.ts';

type Value = TimelineEntry['facts'][string] | undefined;

/** What a line of the history needs to be put into words. */
export interface Words {
  readonly t: (key: ParseKeys) => string;
  readonly by: (when: string) => string;
  readonly shown: Shown;
  readonly nameOf: (id: string) => string;
  readonly categoryOf: (id: string) => string;
}

/** What a line of the history says besides its kind: parts in the order they are read; a correction is shown as old → new elsewhere. */
export function partsOf({ kind, facts }: TimelineEntry, words: Words): readonly string[] {
  const { t, shown, by } = words;
  const text = (name: string): string => shownText(facts[name]);
  const due = (name: string): string => (typeof facts[name] === 'number' ? by(shown.dateTime(facts[name])) : '');
  const remedy = () => {
    const type = remedyType.safeParse(facts['remedy']);
    const amount = facts['amount'];
    return [type.success ? t(`complaint.remedy.${type.data}`) : '', typeof amount === 'number' && amount > 0 ? shown.money(amount) : ''];
  };
  const parts = (): readonly string[] => {
    switch (kind) {
      case 'registered':
      case 'imported':
        return [text('number'), text('title')];
      case 'corrected':
        return [];
      case 'identified':
        return [text('code')];
      case 'measure':
        return [text('text')];
      case 'letterWritten':
      case 'letterChanged':
      case 'letterInReview':
      case 'letterSentBack':
      case 'resultEntered':
      case 'letterSigned':
      case 'letterSent':
      case 'letterReturned':
      case 'letterDropped':
        return [text('text')];
      case 'promised':
      case 'promiseMoved':
        return [wordOf('what', facts['what'], words), due('dueAt'), wordOf('channel', facts['channel'], words), text('text')];
      case 'contact':
        return [text('text')];
      case 'noAnswer':
        return [due('retryAt'), text('text')];
      case 'handedOver':
        return [words.nameOf(text('to')), due('answerBy'), wordOf('why', facts['reason'], words), text('text')];
      case 'escalated':
        return [ruleText(facts, shown), text('told_')];
      case 'deEscalated':
        return [`${text('from')} → ${text('to')}`, text('text')];
      case 'taken':
        return [];
      case 'answered':
        return [wordOf('answer', facts['answer'], words), ...remedy(), text('text'), due('tellBy')];
      case 'told':
        return [wordOf('answer', facts['answer'], words)];
      case 'solved':
        return [wordOf('justified', facts['verdict'], words), ...remedy(), text('measure')];
      case 'refused':
        return [text('reason'), text('alternative')];
      case 'resumed':
      case 'sentBack':
      case 'reopened':
      case 'restored':
        return [text('text')];
      case 'weighed':
        return [wordOf('weight', facts['weight'], words), text('severity')];
      case 'assigned':
      case 'investigating':
        return [nameIn(facts['owner'], words), nameIn(facts['investigator'], words), text('text')];
      case 'found':
        return [wordOf('judgement', facts['judgement'], words), wordOf('causeType', facts['causeType'], words), text('reason')];
      case 'waiting':
        return [due('remindAt'), text('text')];
      case 'closed':
        return [text('text')];
      case 'cancelled':
        return [wordOf('cancel', facts['reason'], words), text('number'), text('text')];
      case 'joined':
      case 'parted':
        return [text('number'), text('text')];
      case 'linked':
      case 'unlinked':
        return [wordOf('tie', facts['kind'], words), text('number')];
      case 'statementAsked':
      case 'statementGiven':
      case 'statementMissed':
        return [partyOf(facts, words), due('dueAt'), text('text')];
      case 'taskAsked':
        return [words.nameOf(text('person')), text('text'), due('dueAt')];
      case 'taskDone':
      case 'taskDropped':
        return [text('text'), text('result')];
      case 'proposed':
      case 'approvalPassedOn':
        return [...remedy(), words.nameOf(text('to')), due('answerBy'), text('text')];
      case 'approved':
      case 'disapproved':
      case 'executed':
      case 'offerDropped':
        return [...remedy(), text('text')];
      case 'checked':
      case 'checkTried':
        return checkParts(facts, words);
      case 'attached':
      case 'detached':
        return [shown.personal(text('name')), text('text')];
      case 'offered':
        return [...remedy(), wordOf('offerResult', facts['reply'], words)];
      default:
        return assertNever(kind);
    }
  };
  return parts().filter((part) => part !== '');
}

/** What the customer said when somebody asked whether they are content. */
function checkParts(facts: TimelineEntry['facts'], { t }: Words): readonly string[] {
  const result = checkResult.safeParse(facts['result']);
  const solved = checkSolved.safeParse(facts['solved']);
  const mood = callerState.safeParse(facts['mood']);
  const method = checkMethod.safeParse(facts['method']);
  return [
    typeof facts['score'] === 'number' ? `${facts['score']}/5` : result.success ? t(`complaint.check.result.${result.data}`) : '',
    solved.success ? t(`complaint.check.solved.${solved.data}`) : '',
    mood.success ? t(`mood.${mood.data}`) : '',
    method.success ? t(`complaint.check.method.${method.data}`) : '',
    shownText(facts['text']),
  ];
}

/** Which rule of escalation spoke, and why. */
function ruleText(facts: TimelineEntry['facts'], { language, timeZone }: Shown): string {
  const rule = escalationRuleId.safeParse(facts['rule_']);
  return rule.success ? `${rule.data}: ${sayNotice({ rule: rule.data, step: shownText(facts['step_']), facts }, language, timeZone)}` : '';
}

/** A colleague by name; nothing where nobody is named. */
const nameIn = (id: Value, { nameOf }: Words): string => (typeof id === 'string' ? nameOf(id) : '');

/** Who was heard: the colleague by name, others by what they are to the complaint. */
function partyOf(facts: TimelineEntry['facts'], { t, nameOf, shown }: Words): string {
  const party = statementParty.safeParse(facts['party']);
  const who = facts['person'] === null ? shown.personal(shownText(facts['name'])) : nameOf(shownText(facts['person']));
  return [party.success ? t(`complaint.party.${party.data}`) : '', who].filter((part) => part !== '').join(' · ');
}

const shownText = (value: Value): string => (value === undefined || value === null || typeof value === 'boolean' ? '' : String(value));

/** A stored value as people read it: a choice by its word, an id by its name, a moment or an amount in the habits of the language. */
export function wordOf(field: string, value: Value, { t, shown, nameOf, categoryOf }: Words): string {
  const said = shownText(value);
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (field === 'name' || field === 'phone') return shown.personal(said);
  if (field === 'deadline' && typeof value === 'number') return shown.dateTime(value);
  if (field === 'offerAmount' && typeof value === 'number') return shown.money(value);
  if (field === 'category') return catalogueId.safeParse(said).success ? categoryOf(said) : said;
  if (field === 'owner' || field === 'escalatedTo') return employeeId.safeParse(said).success ? nameOf(said) : said;
  return choiceOf(field, said, t) ?? said;
}

/** The word of a value that was chosen from a list, if it was. */
function choiceOf(field: string, said: string, t: Words['t']): string | undefined {
  const mood = callerState.safeParse(said);
  if (field === 'state' && mood.success) return t(`mood.${mood.data}`);
  const judged = verdict.safeParse(said);
  if (field === 'justified' && judged.success) return t(`complaint.verdict.${judged.data}`);
  const cancelled = cancelReason.safeParse(said);
  if (field === 'cancel' && cancelled.success) return t(`complaint.cancel.${cancelled.data}`);
  const heavy = weight.safeParse(said);
  if (field === 'weight' && heavy.success) return t(`complaint.weight.${heavy.data}`);
  const found = judgement.safeParse(said);
  if (field === 'judgement' && found.success) return t(`complaint.judgement.${found.data}`);
  const cause = causeType.safeParse(said);
  if (field === 'causeType' && cause.success) return t(`complaint.causeType.${cause.data}`);
  const tie = linkKind.safeParse(said);
  if (field === 'tie' && tie.success) return t(`complaint.tie.${tie.data}`);
  const reply = replyChannel.safeParse(said);
  if ((field === 'channel' || field === 'replyChannel') && reply.success) return t(`complaint.reply.${reply.data}`);
  const result = offerResult.safeParse(said);
  if (field === 'offerResult' && result.success) return t(`complaint.offerResult.${result.data}`);
  const what = promiseWhat.safeParse(said);
  if (field === 'what' && what.success) return t(`complaint.what.${what.data}`);
  const why = escalationReason.safeParse(said);
  if (field === 'why' && why.success) return t(`complaint.reason.${why.data}`);
  const end = escalationEnd.safeParse(said);
  if (field === 'answer' && end.success) return t(`complaint.answer.${end.data}`);
  return said === 'yes' || said === 'no' ? t(said) : undefined;
}
