import { Alert, Button, Group, Kbd, Stack, Text, TextInput, Title } from '@mantine/core';
import { type MouseEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RowList } from '../../components/row-list.tsx';
import { anyLayout } from '../../keys/any-layout.ts';
import { ownWith, useBoundKeys, useKeyNames } from '../../keys/bound-keys.ts';
import { combinationName } from '../../keys/combination.ts';
import { type KeyAction, keyGroups, keymap } from '../../keys/keymap.ts';
import { bindingProblem } from '../../keys/may-bind.ts';
import { ownKeys, prefer } from '../../state/preferences.ts';
import { NewKeys } from './new-keys.tsx';
import { useProblemWords } from './use-problem-words.ts';

/** One's own keys: Enter on an action asks for its new keys; each goes back to the keys it came with. */
export function KeysTab() {
  const { t } = useTranslation(['keys', 'common']);
  const [wanted, setWanted] = useState('');
  const [changing, setChanging] = useState<KeyAction>();
  const [problem, setProblem] = useState<string>();
  const isWanted = useIsWanted(wanted);
  const groups = keyGroups
    .map(({ title, actions }) => ({ title, actions: actions.filter(isWanted) }))
    .filter(({ actions }) => actions.length > 0);
  return (
    <Stack maw={900} gap="sm">
      <Text size="sm">{t('changing.help')}</Text>
      <Group align="end">
        <TextInput
          label={t('changing.find')}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          maxLength={60}
          style={{ flex: 1 }}
        />
        <Button variant="default" onClick={() => void allBack().then(setProblem)}>
          {t('changing.allBack')}
        </Button>
      </Group>
      <div role="status">{problem === undefined ? null : <Alert color="red" variant="outline" py="xs" title={problem} />}</div>
      {groups.length === 0 ? <Text>{t('common:nothingFound')}</Text> : null}
      {groups.map(({ title, actions }) => (
        <section key={title} aria-label={t(title)}>
          <Title order={2} size="h6">
            {t(title)}
          </Title>
          <RowList
            label={t(title)}
            rows={actions}
            keyOf={(action) => action}
            empty=""
            onOpen={setChanging}
            show={(action) => <Row action={action} />}
            aside={(action) => <Back action={action} onProblem={setProblem} />}
          />
        </section>
      ))}
      {changing === undefined ? null : <NewKeys action={changing} onClose={() => setChanging(undefined)} />}
    </Stack>
  );
}

/** Does an action's name, in the window's language and on any layout, or its keys hold what is looked for? */
function useIsWanted(wanted: string): (action: KeyAction) => boolean {
  const { t } = useTranslation('keys');
  const nameOf = useKeyNames();
  const ways = anyLayout(wanted);
  return (action) => {
    const words = `${t(`do.${action}`)} ${nameOf(action)}`.toLowerCase();
    return ways.some((way) => words.includes(way));
  };
}

function Row({ action }: { readonly action: KeyAction }) {
  const { t } = useTranslation('keys');
  const nameOf = useKeyNames();
  return (
    <>
      <Text span>{t(`do.${action}`)}</Text>
      <Kbd ml="auto">{nameOf(action)}</Kbd>
    </>
  );
}

interface BackProps {
  readonly action: KeyAction;
  readonly onProblem: (words: string | undefined) => void;
}

/** Back to the keys an action came with; only for one that has others. */
function Back({ action, onProblem }: BackProps) {
  const { t } = useTranslation('keys');
  const words = useProblemWords();
  const bound = useBoundKeys();
  if (bound[action] === keymap[action]) return null;
  const keys = combinationName(keymap[action]);
  const back = async (event: MouseEvent<HTMLButtonElement>) => {
    const problem = bindingProblem(bound, action, keymap[action]);
    if (problem !== undefined) return onProblem(words(problem, keymap[action]));
    event.currentTarget.closest('li')?.querySelector<HTMLElement>('[data-row]')?.focus(); // this button goes away
    return onProblem(await prefer({ keys: ownWith(ownKeys(), action, keymap[action]) }));
  };
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t('changing.backOf', { keys, action: t(`do.${action}`) })}
      onClick={(event) => void back(event)}
    >
      {t('changing.back', { keys })}
    </Button>
  );
}

const allBack = (): Promise<string | undefined> => prefer({ keys: {} });
