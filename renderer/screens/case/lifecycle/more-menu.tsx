import { Button, Kbd, Menu } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../components/key-hint.tsx';
import { useKeys } from '../../../keys/use-keys.ts';
import type { Action } from '../../../state/possible-actions.ts';

interface Props {
  readonly actions: readonly Action[];
  readonly onChoose: (action: Action) => void;
}

/** Not the keyboard, as by default: the very key that opens the menu would close it again. */
const pointers = ['mousedown', 'touchstart'];

/** What is done less often: one key opens it, a digit chooses. */
export function MoreMenu({ actions, onChoose }: Props) {
  const { t } = useTranslation('case');
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useKeys({ moreActions: () => setOpened(true) });
  const choose = (action: Action) => {
    setOpened(false);
    onChoose(action);
  };
  // Left without a choice, the caret goes back to the button; with one, it belongs to the form that opens.
  const change = (open: boolean) => {
    setOpened(open);
    if (!open) button.current?.focus();
  };
  // From the moment it opens, wherever the focus is by then: a person types the digit, or Esc, without waiting for the menu.
  const hearKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') change(false);
    const action = /^[1-9]$/u.test(event.key) ? actions[Number(event.key) - 1] : undefined;
    if (action === undefined) return;
    event.preventDefault();
    choose(action);
  });
  useEffect(() => {
    if (!opened) return undefined;
    const hear = (event: KeyboardEvent) => hearKey(event);
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [opened]);
  if (actions.length === 0) return null;
  return (
    <Menu
      opened={opened}
      onChange={change}
      position="bottom-start"
      withinPortal
      returnFocus={false}
      closeOnItemClick={false}
      withInitialFocusPlaceholder={false}
      clickOutsideEvents={pointers}
    >
      <Menu.Target>
        <Button ref={button} size="compact-sm" variant="default" rightSection={<KeyHint action="moreActions" />}>
          {t('act.more')}
          <span aria-hidden="true">&nbsp;▾</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map((action, at) => (
          <Menu.Item
            key={action}
            onClick={() => choose(action)}
            rightSection={
              at < 9 ? (
                <Kbd size="xs" aria-hidden="true">
                  {at + 1}
                </Kbd>
              ) : undefined
            }
          >
            {t(`act.${action}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
