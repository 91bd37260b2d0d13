import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { draftId } from '../../../shared/ids.ts';
import { cleaned } from '../../../shared/text/clean.ts';
import { longest } from '../../../shared/text/fields.ts';
import { ask } from '../../api.ts';

const empty = { essence: '', phone: '', name: '' };
type State = { readonly kind: 'nothing' } | { readonly kind: 'kept'; readonly at: string } | { readonly kind: 'notKept' };

/** A caller is on the line and nobody can sign in: the card is sealed on this computer as it is typed, at most 150 ms behind. */
export function BlankCard({ onDone }: { readonly onDone: () => void }) {
  const { t, i18n } = useTranslation(['signIn', 'setUp', 'common']);
  const [id, setId] = useState(() => draftId.parse(v7()));
  const [card, setCard] = useState(empty);
  const [state, setState] = useState<State>({ kind: 'nothing' });
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (card === empty) return undefined;
    waiting.current = setTimeout(() => void keep(), 120);
    return () => clearTimeout(waiting.current);
    async function keep() {
      const body = { card: { caller: { phone: cleaned(card.phone), name: cleaned(card.name) }, case: { essence: cleaned(card.essence) } } };
      const answer = await ask('capture.save', { draft: id, body });
      setState(answer.ok ? { kind: 'kept', at: new Date().toLocaleTimeString(i18n.language) } : { kind: 'notKept' });
    }
  }, [card, id, i18n.language]);
  const next = () => {
    setId(draftId.parse(v7()));
    setCard(empty);
    setState({ kind: 'nothing' });
    onDone();
  };
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
        value={card.essence}
        onChange={(event) => setCard({ ...card, essence: event.currentTarget.value })}
      />
      <TextInput
        label={t('capture.callerName')}
        maxLength={longest.line}
        value={card.name}
        onChange={(event) => setCard({ ...card, name: event.currentTarget.value })}
      />
      <TextInput
        label={t('capture.phone')}
        maxLength={longest.line}
        value={card.phone}
        onChange={(event) => setCard({ ...card, phone: event.currentTarget.value })}
      />
      <Text role="status" size="sm" c={state.kind === 'notKept' ? 'var(--mantine-color-error)' : 'inherit'}>
        {state.kind === 'kept' ? t('capture.kept', { time: state.at }) : state.kind === 'notKept' ? t('capture.notKept') : ''}
      </Text>
      <Group>
        <Button onClick={next}>{t('capture.done')}</Button>
      </Group>
    </Stack>
  );
}
