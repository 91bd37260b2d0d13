import { Button, Menu, useMantineColorScheme } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../shared/language.ts';
import { sentenceFor } from '../../../shared/refusal/sentences.ts';
import { spoken } from '../../i18n/languages.ts';
import { ownName } from '../../i18n/own-name.ts';
import { useDesk } from '../../state/desk-state.ts';
import { looks, switchContrast, useContrast } from '../../state/look.ts';
import { toggleMask, useScreen } from '../../state/screen-state.ts';
import { chooseLanguage, endShift, lockDesk } from '../../state/session-actions.ts';

async function end(): Promise<void> {
  const refusal = await endShift();
  if (refusal !== undefined) notifications.show({ color: 'red', message: sentenceFor(refusal, spoken()) });
}

/** Who is signed in, with language, look, lock and end of shift. */
export function PersonMenu() {
  const { t } = useTranslation();
  const name = useDesk((known) => known.desk?.session?.person.name);
  const masked = useScreen((showing) => showing.masked);
  const { more } = useContrast();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
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
          <Menu.Item key={one} onClick={() => setColorScheme(one)} leftSection={<Tick on={colorScheme === one} />}>
            {t(`look.${one}`)}
          </Menu.Item>
        ))}
        <Menu.Item onClick={switchContrast} leftSection={<Tick on={more} />}>
          {t('look.contrast')}
        </Menu.Item>
        <Menu.Item onClick={toggleMask} leftSection={<Tick on={masked} />}>
          {t(masked ? 'unmask' : 'mask')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void lockDesk()}>{t('lock')}</Menu.Item>
        <Menu.Item onClick={() => void end()}>{t('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Takes the same room on or off, so that the words below each other begin at one line. */
const Tick = ({ on }: { readonly on: boolean }) => <span style={{ display: 'inline-block', width: '1em' }}>{on ? '✓' : ''}</span>;
