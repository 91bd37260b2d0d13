import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/key-hint.tsx';
import type { KeyAction } from '../../keys/keymap.ts';
import { useCall } from '../../state/call-state.ts';
import { useScriptRun } from '../../state/script-state.ts';
import { callActions } from './call-actions.ts';
import css from './call-screen.module.css';

const bar = [
  'hold',
  'park',
  'handOver',
  'promiseDate',
  'anonymous',
  'readBack',
  'readingView',
  'register',
  'endCall',
] as const satisfies readonly KeyAction[];
const withoutCall: readonly KeyAction[] = ['handOver', 'promiseDate', 'anonymous', 'register'];
const afterCall: readonly KeyAction[] = ['handOver', 'promiseDate'];

/** What can be done now, each with its key. */
export function KeyBar() {
  const { t } = useTranslation('call');
  const isCard = useCall(({ now }) => now?.kind === 'card');
  const ended = useCall(({ now }) => now?.endedAt !== undefined);
  const isHeld = useScriptRun(({ run }) => run !== undefined && run.hold !== null);
  const registered = useCall(({ now }) => now?.complaint !== undefined);
  const label = (action: (typeof bar)[number]) => {
    if (action === 'hold' && isHeld) return t('key.resume');
    if (action === 'register' && registered) return t(isCard ? 'key.done' : 'key.carryOut');
    return t(`key.${action}`);
  };
  return (
    <section aria-label={t('region.keys')} data-region="" tabIndex={-1} className={css['keys']}>
      {bar
        .filter((action) => (ended ? afterCall.includes(action) : !isCard || withoutCall.includes(action)))
        .map((action) => (
          <Button
            key={action}
            size="compact-sm"
            variant={action === 'register' ? 'filled' : 'default'}
            onClick={callActions[action]}
            rightSection={<KeyHint action={action} />}
          >
            {label(action)}
          </Button>
        ))}
    </section>
  );
}
