import absence from './ru/absence.json' with { type: 'json' };
import audit from './ru/audit.json' with { type: 'json' };
import call from './ru/call.json' with { type: 'json' };
import caseView from './ru/case.json' with { type: 'json' };
import causes from './ru/causes.json' with { type: 'json' };
import common from './ru/common.json' with { type: 'json' };
import customer from './ru/customer.json' with { type: 'json' };
import day from './ru/day.json' with { type: 'json' };
import deadline from './ru/deadline.json' with { type: 'json' };
import dossier from './ru/dossier.json' with { type: 'json' };
import escalation from './ru/escalation.json' with { type: 'json' };
import files from './ru/files.json' with { type: 'json' };
import find from './ru/find.json' with { type: 'json' };
import followUp from './ru/followUp.json' with { type: 'json' };
import handling from './ru/handling.json' with { type: 'json' };
import home from './ru/home.json' with { type: 'json' };
import importing from './ru/importing.json' with { type: 'json' };
import incentives from './ru/incentives.json' with { type: 'json' };
import keys from './ru/keys.json' with { type: 'json' };
import knowledge from './ru/knowledge.json' with { type: 'json' };
import letter from './ru/letter.json' with { type: 'json' };
import lifecycle from './ru/lifecycle.json' with { type: 'json' };
import notices from './ru/notices.json' with { type: 'json' };
import promises from './ru/promises.json' with { type: 'json' };
import questionnaire from './ru/questionnaire.json' with { type: 'json' };
import queue from './ru/queue.json' with { type: 'json' };
import register from './ru/register.json' with { type: 'json' };
import setUp from './ru/setUp.json' with { type: 'json' };
import settings from './ru/settings.json' with { type: 'json' };
import signIn from './ru/signIn.json' with { type: 'json' };
import sync from './ru/sync.json' with { type: 'json' };
/** Every text of the window, one file a screen. */
export const ru = {
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
