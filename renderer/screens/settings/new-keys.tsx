import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Layer } from '../../components/layer.tsx';
import { ownWith, useBoundKeys, useKeyNames } from '../../keys/bound-keys.ts';
import { combinationOf } from '../../keys/combination.ts';
import type { KeyAction } from '../../keys/keymap.ts';
import { bindingProblem } from '../../keys/may-bind.ts';
import { ownKeys, prefer } from '../../state/preferences.ts';
import { useProblemWords } from './use-problem-words.ts';

interface Props {
  /** The action whose keys are changed. */
  readonly action: KeyAction;
  readonly onClose: () => void;
}

/** Asks for the new keys of an action: the next combination that is pressed and may be bound is it. Esc keeps the keys as they are. */
export function NewKeys({ action, onClose }: Props) {
  const { t } = useTranslation('keys');
  return (
    <Layer title={t('changing.title')} onClose={onClose}>
      <Listening action={action} onClose={onClose} />
    </Layer>
  );
}

function Listening({ action, onClose }: Props) {
  const { t } = useTranslation('keys');
  const words = useProblemWords();
  const nameOf = useKeyNames();
  const [problem, setProblem] = useState<string>();
  const hear = async (event: KeyboardEvent) => {
    const keys = combinationOf(event.nativeEvent);
    if (keys === undefined || keys === 'Escape') return; // Esc closes the dialog
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return; // the Enter that opened the dialog may still be held
    const why = bindingProblem(useBoundKeys.getState(), action, keys);
    const refused = why === undefined ? await prefer({ keys: ownWith(ownKeys(), action, keys) }) : words(why, keys);
    setProblem(refused);
    if (refused === undefined) onClose();
  };
  return (
    <TextInput
      label={t('changing.press', { action: t(`do.${action}`) })}
      description={t('changing.esc', { keys: nameOf(action) })}
      value={nameOf(action)}
      error={problem}
      errorProps={{ role: 'alert' }}
      onKeyDown={(event) => void hear(event)}
      readOnly
      data-autofocus
      autoFocus
    />
  );
}
