import { Button, Group, Modal, SimpleGrid, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/key-hint.tsx';
import { keyGroups } from '../../keys/keymap.ts';
import { goTo, showKeys, useScreen } from '../../state/screen-state.ts';

/** F1: every key as it is bound now, in the window's language, and the way to change them. */
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
        {keyGroups.map((group) => (
          <section key={group.title} aria-label={t(group.title)}>
            <Title order={3} size="h6">
              {t(group.title)}
            </Title>
            <Table verticalSpacing={2} withRowBorders={false}>
              <Table.Tbody>
                {group.actions.map((action) => (
                  <Table.Tr key={action}>
                    <Table.Td>
                      <KeyHint action={action} />
                    </Table.Td>
                    <Table.Td>{t(`do.${action}`)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </section>
        ))}
      </SimpleGrid>
      <Group mt="sm" justify="space-between">
        <Text size="sm">{t('listHelp')}</Text>
        <Button size="compact-sm" variant="default" onClick={changeKeys}>
          {t('change')}
        </Button>
      </Group>
    </Modal>
  );
}

function changeKeys(): void {
  showKeys(false);
  goTo({ at: 'settings', tab: 'keys' });
}
