import { MantineProvider, useMantineColorScheme } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { useEffect } from 'react';
import { assertNever } from '../shared/result.ts';
import { toast } from './state/toast.ts';
import { followLanguage } from './i18n/languages.ts';
import { ownValidity } from './keys/own-validity.ts';
import { pasteCarefully } from './keys/paste-text.ts';
import { AttentionScreen } from './screens/attention/attention-screen.tsx';
import { CallScreen } from './screens/call/call-screen.tsx';
import { CaseDossier } from './screens/case/dossier/case-dossier.tsx';
import { CaseScreen } from './screens/case/case-screen.tsx';
import { CausesScreen } from './screens/causes/causes-screen.tsx';
import { CustomerDossier } from './screens/customer/customer-dossier.tsx';
import { CustomerScreen } from './screens/customer/customer-screen.tsx';
import { DayScreen } from './screens/day/day-screen.tsx';
import { FollowUpScreen } from './screens/follow-up/follow-up-screen.tsx';
import { Frame } from './screens/frame/frame.tsx';
import { HomeScreen } from './screens/home/home-screen.tsx';
import { IncentivesScreen } from './screens/incentives/incentives-screen.tsx';
import { ImportScreen } from './screens/importing/import-screen.tsx';
import { KnowledgeScreen } from './screens/knowledge/knowledge-screen.tsx';
import { LetterScreen } from './screens/letter/letter-screen.tsx';
import { QuestionnairesScreen } from './screens/questionnaires/questionnaires-screen.tsx';
import { QueueScreen } from './screens/queue/queue-screen.tsx';
import { NoticesScreen } from './screens/notices/notices-screen.tsx';
import { PromisesScreen } from './screens/promises/promises-screen.tsx';
import { RegisterScreen } from './screens/register/register-screen.tsx';
import { SetUpScreen } from './screens/set-up/set-up-screen.tsx';
import { SettingsScreen } from './screens/settings/settings-screen.tsx';
import { SignInScreen } from './screens/sign-in/sign-in-screen.tsx';
import { styleNonce } from './page-policy.ts';
import { refreshDesk, useDesk } from './state/desk-state.ts';
import { showLastContrast } from './state/look.ts';
import { followNews } from './state/news.ts';
import { type Screen, useScreen } from './state/screen-state.ts';
import { contrastVariables, theme } from './theme.ts';

/** The window: sets up the look, follows the desk, and shows the screen its state asks for. */
export function App() {
  useEffect(() => {
    showLastContrast();
    void refreshDesk();
    return followNews();
  }, []);
  useEffect(() => pasteCarefully(tellTooLong), []);
  useEffect(() => ownValidity((problem) => i18next.t(`field.${problem}`)), []);
  useEffect(followLanguage, []);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={contrastVariables} defaultColorScheme="auto" getStyleNonce={styleNonce}>
      <Notifications position="bottom-right" />
      <OwnLook />
      <Door />
    </MantineProvider>
  );
}

/** The window takes the look of whoever sits at the desk; before that it has the one it had last. */
function OwnLook() {
  const look = useDesk((known) => known.desk?.session?.preferences.look);
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    if (look !== undefined) setColorScheme(look);
  }, [look, setColorScheme]);
  return null;
}

/** One sentence at a time, the newest. */
function tellTooLong(max: number, over: number): void {
  notifications.hide('tooLong');
  toast({ id: 'tooLong', color: 'red', autoClose: 10_000, message: i18next.t('call:tooLong', { max, over }) });
}

/** Which of the four fronts the desk shows: not known yet, to be set up, to be signed in at, or at work. */
function Door() {
  const desk = useDesk((known) => known.desk);
  const screen = useScreen((showing) => showing.screen);
  if (desk === undefined) return null;
  if (desk.kind === 'empty') return <SetUpScreen />;
  if (desk.session === null || desk.session.locked) return <SignInScreen />;
  return (
    <Frame>
      <Work screen={screen} />
    </Frame>
  );
}

function Work({ screen }: { readonly screen: Screen }) {
  switch (screen.at) {
    case 'home':
      return <HomeScreen />;
    case 'call':
      return <CallScreen />;
    case 'case':
      return <CaseScreen key={screen.complaint} complaint={screen.complaint} among={screen.among} again={screen.again} />;
    case 'dossier':
      return <CaseDossier key={screen.complaint} complaint={screen.complaint} among={screen.among} />;
    case 'queue':
      return <QueueScreen />;
    case 'day':
      return <DayScreen />;
    case 'promises':
      return <PromisesScreen />;
    case 'notices':
      return <NoticesScreen />;
    case 'attention':
      return <AttentionScreen />;
    case 'register':
      return <RegisterScreen />;
    case 'causes':
      return <CausesScreen key={screen.from ?? screen.cause} shown={screen.cause} from={screen.from} />;
    case 'knowledge':
      return <KnowledgeScreen key={screen.from} article={screen.article} from={screen.from} />;
    case 'letter':
      return <LetterScreen key={screen.letter} complaint={screen.complaint} letter={screen.letter} back={screen.back} />;
    case 'followUp':
      return <FollowUpScreen key={screen.complaint} complaint={screen.complaint} />;
    case 'customerDossier':
      return <CustomerDossier key={screen.customer} customer={screen.customer} back={screen.back} />;
    case 'customer':
      return <CustomerScreen key={screen.customer} customer={screen.customer} back={screen.back} />;
    case 'incentives':
      return <IncentivesScreen />;
    case 'questionnaires':
      return <QuestionnairesScreen />;
    case 'importing':
      return <ImportScreen />;
    case 'settings':
      return <SettingsScreen />;
    default:
      return assertNever(screen);
  }
}
