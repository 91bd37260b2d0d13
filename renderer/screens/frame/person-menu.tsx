import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { looks, noPreferences, type Preferences } from '../../../shared/contract/people.ts';
import { languages } from '../../../shared/language.ts';
import { sentenceFor } from '../../../shared/refusal/sentences.ts';
import { spoken } from '../../i18n/languages.ts';
import { ownName } from '../../i18n/own-name.ts';
import { useDesk } from '../../state/desk-state.ts';
import { prefer } from '../../state/preferences.ts';
import { showAbsence, toggleMask, useScreen } from '../../state/screen-state.ts';
import { chooseLanguage, endShift, lockDesk } from '../../state/session-actions.ts';
import { toast } from '../../state/toast.ts';

async function end(): Promise<void> {
  const refusal = await endShift();
  if (refusal !== undefined) tell(sentenceFor(refusal, spoken()));
}

async function wish(change: Partial<Preferences>): Promise<void> {
  const refused = await prefer(change);
  if (refused !== undefined) tell(refused);
}

const tell = (message: string): void => void toast({ color: 'red', message });

/** Who is signed in, with language, look, lock and end of shift. */
export function PersonMenu() {
  const { t } = useTranslation();
  const name = useDesk((known) => known.desk?.session?.person.name);
  const masked = useScreen((showing) => showing.masked);
  const { look, contrast } = useDesk((known) => known.desk?.session?.preferences) ?? noPreferences;
  return (
    <Menu position="bottom-end" width={260} trapFocus withInitialFocusPlaceholder={false} withinPortal={false} floatingStrategy="fixed">
      <Menu.Target>
        <Button size="compact-sm" variant="default">
          {name ?? t('person')} ▾
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('language')}</Menu.Label>
        {languages.map((one) => (
          <Menu.Item key={one} lang={one} onClick={() => void chooseLanguage(one)} leftSection={<Tick on={spoken() === one} />}>
            {ownName[one]}
          </Menu.Item>
        ))}
        <Menu.Label>{t('look.title')}</Menu.Label>
        {looks.map((one) => (
          <Menu.Item key={one} onClick={() => void wish({ look: one })} leftSection={<Tick on={look === one} />}>
            {t(`look.${one}`)}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => void wish({ contrast: !contrast })} leftSection={<Tick on={contrast} />}>
          {t('look.contrast')}
        </Menu.Item>
        <Menu.Item onClick={toggleMask} leftSection={<Tick on={masked} />}>
          {t(masked ? 'unmask' : 'mask')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => showAbsence(true)}>{t('absence')}</Menu.Item>
        <Menu.Item onClick={() => void lockDesk()}>{t('lock')}</Menu.Item>
        <Menu.Item onClick={() => void end()}>{t('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Takes the same room on or off, so that the words below each other begin at one line. */
const Tick = ({ on }: { readonly on: boolean }) => <span style={{ display: 'inline-block', width: '1em' }}>{on ? '✓' : ''}</span>;
