import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longest } from '../../../shared/text/fields.ts';
import { sealedCard, type SealedFields } from '../../state/sealed-card.ts';

const empty: SealedFields = { essence: '', phone: '', name: '' };
type State = { readonly kind: 'nothing' } | { readonly kind: 'kept'; readonly at: Date } | { readonly kind: 'notKept' };

/** A caller is on the line and nobody can sign in: what is said is sealed on this computer as it is typed. */
export function BlankCard({ onDone }: { readonly onDone: () => void }) {
  const { t, i18n } = useTranslation(['signIn', 'setUp', 'common']);
  const [typed, setTyped] = useState(empty);
  const [state, setState] = useState<State>({ kind: 'nothing' });
  const [card] = useState(() =>
    sealedCard((refusal) => setState(refusal === undefined ? { kind: 'kept', at: new Date() } : { kind: 'notKept' })),
  );
  useEffect(() => () => void card.flush(), [card]);
  const type = (part: Partial<SealedFields>) => {
    const fields = { ...typed, ...part };
    setTyped(fields);
    card.write(fields);
  };
  const next = async () => {
    await card.next();
    onDone();
  };
  const status = {
    nothing: '',
    kept: state.kind === 'kept' ? t('capture.kept', { time: state.at.toLocaleTimeString(i18n.language) }) : '',
    notKept: t('capture.notKept'),
  }[state.kind];
  return (
    <Stack gap="sm">
      <Text fw={600}>{t('capture.title')}</Text>
      <Text size="sm">{t('capture.help')}</Text>
      <Textarea
        label={t('capture.story')}
        autosize
        minRows={6}
        autoFocus
        maxLength={longest.story}
        value={typed.essence}
        onChange={(event) => type({ essence: event.currentTarget.value })}
      />
      <TextInput
        label={t('capture.callerName')}
        maxLength={longest.line}
        value={typed.name}
        onChange={(event) => type({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('capture.phone')}
        maxLength={longest.line}
        value={typed.phone}
        onChange={(event) => type({ phone: event.currentTarget.value })}
      />
      <Text role="status" size="sm" c={state.kind === 'notKept' ? 'var(--mantine-color-error)' : 'inherit'}>
        {status}
      </Text>
      <Group>
        <Button onClick={() => void next()}>{t('capture.done')}</Button>
      </Group>
    </Stack>
  );
}
