import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../shared/ids.ts';
import { longest } from '../../../shared/text/fields.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useLanguage } from '../../state/spoken-language.ts';
import { type MomentKind, momentPhrase, readTyped, suggestions } from './call-moments.ts';
import { useOptions } from './call-options.ts';
import { OptionKey } from './option-key.tsx';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: Instant | undefined;
  readonly onPick: (at: Instant) => void;
  readonly kind: MomentKind;
  /** Inside a layer: the number keys there are its own. */
  readonly inDialog?: boolean;
  readonly invalid?: boolean;
  /** The first thing to have the focus in a layer. */
  readonly first?: boolean;
}

const most = 3;

/** A day and an hour, typed as people say them or picked from three likely ones; the whole phrase is shown as it will be said. */
export function MomentField({ id, label, value, onPick, kind, inDialog = false, invalid = false, first = false }: Props) {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [failed, setFailed] = useState(false);
  const likely = suggestions(kind).slice(0, most);
  const read = typed.trim() === '' ? undefined : readTyped(typed);
  const pick = (at: Instant | undefined) => {
    if (at === undefined) return;
    setTyped('');
    setFailed(false);
    onPick(at);
  };
  const pickLikely = (index: number) => pick(likely[index]);
  useOptions(`${id}-block`, 1, inDialog ? undefined : pickLikely);
  useKeys(inDialog ? { option1: () => pickLikely(0), option2: () => pickLikely(1), option3: () => pickLikely(2) } : {}, { inDialog: true });
  const commit = () => {
    if (read === undefined) setFailed(typed.trim() !== '');
    else pick(read);
  };
  return (
    <div id={`${id}-block`}>
      <TextInput
        {...(first ? { 'data-autofocus': true, autoFocus: true } : {})}
        id={id}
        name={id}
        aria-label={label}
        size="sm"
        value={typed}
        placeholder={value === undefined ? t('moment.example') : momentPhrase(value, language)}
        maxLength={longest.line}
        autoComplete="off"
        attributes={{ input: { 'aria-invalid': invalid || failed, 'aria-describedby': `${id}-phrase ${id}-refusal` } }}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setFailed(false);
        }}
        onKeyDown={(event) => {
          if (event.code !== 'Enter' && event.code !== 'NumpadEnter') return;
          if (typed.trim() === '') return;
          if (event.ctrlKey) {
            flushSync(commit); // Ctrl+Enter, heard next, takes along the moment that stands there
            return;
          }
          event.preventDefault();
          commit();
        }}
        onBlur={commit}
      />
      <Text id={`${id}-phrase`} size="sm" role="status" c={failed ? 'var(--mantine-color-error)' : ''}>
        {failed ? t('moment.notRead') : phraseOf(read ?? value, language)}
      </Text>
      <Group gap={4} mt={2}>
        {likely.map((at, index) => (
          <Button
            key={at}
            size="compact-xs"
            mih={24}
            variant="default"
            tabIndex={-1}
            leftSection={<OptionKey index={index} />}
            onClick={() => pick(at)}
          >
            {momentPhrase(at, language)}
          </Button>
        ))}
      </Group>
    </div>
  );
}

const phraseOf = (at: Instant | undefined, language: 'en' | 'ru' | 'th'): string => (at === undefined ? '' : momentPhrase(at, language));
