import { Button, Group, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Action, may } from '../../../shared/access.ts';
import { goTo, type Screen, useScreen } from '../../state/screen-state.ts';
import { useRoles } from '../../state/use-roles.ts';

/** Where a shift goes on, in the strip itself. */
const daily = [
  { screen: { at: 'home' }, needs: undefined },
  { screen: { at: 'queue' }, needs: 'answerEscalation' },
  { screen: { at: 'day' }, needs: 'seeDay' },
  { screen: { at: 'register' }, needs: 'readRegister' },
  { screen: { at: 'knowledge' }, needs: 'readKnowledge' },
] as const satisfies readonly Place[];

/** What is gone to less often, in the menu beside it; the strip stays one line. */
const seldom = [
  { screen: { at: 'promises' }, needs: 'readRegister' },
  { screen: { at: 'followUp' }, needs: 'checkSatisfaction' },
  { screen: { at: 'causes' }, needs: 'readCauses' },
  { screen: { at: 'incentives' }, needs: undefined },
  { screen: { at: 'questionnaires' }, needs: 'takeCall' },
  { screen: { at: 'attention' }, needs: undefined },
  { screen: { at: 'importing' }, needs: 'importRegister' },
  { screen: { at: 'settings' }, needs: undefined },
] as const satisfies readonly Place[];

interface Place {
  readonly screen: Screen;
  readonly needs: Action | undefined;
}

/** Where this person can go. */
export function Places() {
  const { t } = useTranslation();
  const held = useRoles();
  const here = useScreen((showing) => showing.screen.at);
  const isOpen = ({ needs }: Place) => needs === undefined || may(held, needs);
  const further = seldom.filter(isOpen);
  const apart = further.find(({ screen }) => screen.at === here);
  return (
    <Group component="nav" aria-label={t('screens')} gap={2}>
      {daily.filter(isOpen).map(({ screen }) => (
        <Button
          key={screen.at}
          size="compact-sm"
          variant={here === screen.at ? 'light' : 'subtle'}
          c="var(--mantine-color-text)"
          aria-current={here === screen.at ? 'page' : undefined}
          onClick={() => goTo(screen)}
        >
          {t(screen.at)}
        </Button>
      ))}
      <Menu position="bottom-start" trapFocus withInitialFocusPlaceholder={false} withinPortal={false} floatingStrategy="fixed">
        <Menu.Target>
          <Button size="compact-sm" variant={apart === undefined ? 'subtle' : 'light'} c="var(--mantine-color-text)">
            {t(apart?.screen.at ?? 'morePlaces')} ▾
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {further.map(({ screen }) => (
            <Menu.Item key={screen.at} aria-current={here === screen.at ? 'page' : undefined} onClick={() => goTo(screen)}>
              {t(screen.at)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
