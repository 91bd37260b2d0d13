import absence from './en/absence.json' with { type: 'json' };
import audit from './en/audit.json' with { type: 'json' };
import call from './en/call.json' with { type: 'json' };
import caseView from './en/case.json' with { type: 'json' };
import causes from './en/causes.json' with { type: 'json' };
import common from './en/common.json' with { type: 'json' };
import customer from './en/customer.json' with { type: 'json' };
import day from './en/day.json' with { type: 'json' };
import deadline from './en/deadline.json' with { type: 'json' };
import dossier from './en/dossier.json' with { type: 'json' };
import escalation from './en/escalation.json' with { type: 'json' };
import files from './en/files.json' with { type: 'json' };
import find from './en/find.json' with { type: 'json' };
import followUp from './en/followUp.json' with { type: 'json' };
import handling from './en/handling.json' with { type: 'json' };
import home from './en/home.json' with { type: 'json' };
import importing from './en/importing.json' with { type: 'json' };
import incentives from './en/incentives.json' with { type: 'json' };
import keys from './en/keys.json' with { type: 'json' };
import knowledge from './en/knowledge.json' with { type: 'json' };
import letter from './en/letter.json' with { type: 'json' };
import lifecycle from './en/lifecycle.json' with { type: 'json' };
import notices from './en/notices.json' with { type: 'json' };
import promises from './en/promises.json' with { type: 'json' };
import questionnaire from './en/questionnaire.json' with { type: 'json' };
import queue from './en/queue.json' with { type: 'json' };
import register from './en/register.json' with { type: 'json' };
import setUp from './en/setUp.json' with { type: 'json' };
import settings from './en/settings.json' with { type: 'json' };
import signIn from './en/signIn.json' with { type: 'json' };
import sync from './en/sync.json' with { type: 'json' };
/** Every text of the window, one file a screen. */
export const en = {
  absence,
  audit,
  call,
  case: caseView,
  causes,
  common,
  customer,
  day,
  deadline,
  dossier,
  escalation,
  files,
  find,
  followUp,
  handling,
  home,
  importing,
  incentives,
  keys,
  knowledge,
  letter,
  lifecycle,
  notices,
  promises,
  questionnaire,
  queue,
  register,
  setUp,
  settings,
  signIn,
  sync,
};
