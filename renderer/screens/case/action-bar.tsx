import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/key-hint.tsx';
import type { KeyAction } from '../../keys/keymap.ts';
import { type Action, isSeldom } from '../../state/possible-actions.ts';
import { MoreMenu } from './lifecycle/more-menu.tsx';

const keys: { readonly [One in Action]?: KeyAction } = {
  measure: 'note',
  promise: 'promiseDate',
  movePromise: 'promiseDate',
  solve: 'chooseSolution',
  handOver: 'handOver',
};

interface Props {
  readonly possible: readonly Action[];
  readonly now: Action | undefined;
  readonly onChoose: (action: Action) => void;
  readonly onCall: (() => void) | undefined;
}

/** What this person can do here; the words are buttons, the keys stand on them. */
export function ActionBar({ possible, now, onChoose, onCall }: Props) {
  const { t } = useTranslation('case');
  return (
    <Group role="toolbar" aria-label={t('actions')} gap={6}>
      {onCall === undefined ? null : (
        <Button size="compact-sm" onClick={onCall}>
          <span aria-hidden="true">☎&nbsp;</span>
          {t('act.call')}
        </Button>
      )}
      {possible
        .filter((action) => !isSeldom(action))
        .map((action) => {
          const key = keys[action];
          return (
            <Button
              key={action}
              size="compact-sm"
              variant={now === action ? 'filled' : 'default'}
              aria-pressed={now === action}
              onClick={() => onChoose(action)}
              rightSection={key === undefined ? undefined : <KeyHint action={key} />}
            >
              {t(`act.${action}`)}
            </Button>
          );
        })}
      <MoreMenu actions={possible.filter(isSeldom)} onChoose={onChoose} />
    </Group>
  );
}
