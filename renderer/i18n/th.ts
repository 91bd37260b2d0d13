import absence from './th/absence.json' with { type: 'json' };
import audit from './th/audit.json' with { type: 'json' };
import call from './th/call.json' with { type: 'json' };
import caseView from './th/case.json' with { type: 'json' };
import causes from './th/causes.json' with { type: 'json' };
import common from './th/common.json' with { type: 'json' };
import customer from './th/customer.json' with { type: 'json' };
import day from './th/day.json' with { type: 'json' };
import deadline from './th/deadline.json' with { type: 'json' };
import dossier from './th/dossier.json' with { type: 'json' };
import escalation from './th/escalation.json' with { type: 'json' };
import files from './th/files.json' with { type: 'json' };
import find from './th/find.json' with { type: 'json' };
import followUp from './th/followUp.json' with { type: 'json' };
import handling from './th/handling.json' with { type: 'json' };
import home from './th/home.json' with { type: 'json' };
import importing from './th/importing.json' with { type: 'json' };
import incentives from './th/incentives.json' with { type: 'json' };
import keys from './th/keys.json' with { type: 'json' };
import knowledge from './th/knowledge.json' with { type: 'json' };
import letter from './th/letter.json' with { type: 'json' };
import lifecycle from './th/lifecycle.json' with { type: 'json' };
import notices from './th/notices.json' with { type: 'json' };
import promises from './th/promises.json' with { type: 'json' };
import questionnaire from './th/questionnaire.json' with { type: 'json' };
import queue from './th/queue.json' with { type: 'json' };
import register from './th/register.json' with { type: 'json' };
import setUp from './th/setUp.json' with { type: 'json' };
import settings from './th/settings.json' with { type: 'json' };
import signIn from './th/signIn.json' with { type: 'json' };
import sync from './th/sync.json' with { type: 'json' };
/** Every text of the window, one file a screen. */
export const th = {
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
