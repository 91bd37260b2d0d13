import { Kbd, Modal, SimpleGrid, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type KeyAction, keymap, keyName } from '../../keys/keymap.ts';
import { showKeys, useScreen } from '../../state/screen-state.ts';

const all = Object.keys(keymap) as KeyAction[];
const firstOnCall = all.indexOf('chooseSolution');
const firstInLists = all.indexOf('filterList');
const groups = [
  { title: 'everywhere', actions: all.slice(0, firstOnCall) },
  { title: 'onCall', actions: all.slice(firstOnCall, firstInLists) },
  { title: 'inLists', actions: all.slice(firstInLists) },
] as const;

/** F1: every key, in the window's language. */
export function KeysOverlay() {
  const { t } = useTranslation(['keys', 'common']);
  const shown = useScreen((showing) => showing.showingKeys);
  return (
    <Modal
      opened={shown}
      onClose={() => showKeys(false)}
      title={t('title')}
      size="auto"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <SimpleGrid cols={{ base: 1, md: 3 }} spacing="lg">
        {groups.map((group) => (
          <section key={group.title} aria-label={t(group.title)}>
            <Title order={3} size="h6">
              {t(group.title)}
            </Title>
            <Table verticalSpacing={2} withRowBorders={false}>
              <Table.Tbody>
                {group.actions.map((action) => (
                  <Table.Tr key={action}>
                    <Table.Td>
                      <Kbd>{keyName(action)}</Kbd>
                    </Table.Td>
                    <Table.Td>{t(`do.${action}`)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </section>
        ))}
      </SimpleGrid>
      <Text size="sm" mt="sm">
        {t('listHelp')}
      </Text>
    </Modal>
  );
}
