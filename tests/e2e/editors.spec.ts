import type { CallOutput } from '../../shared/contract';
import { expect, test } from './launch-app';

test('an admin sets links and knowledge: wrong entries say so, nothing typed is lost, what is removed comes back', async ({
  sharedDemo: { page, call },
}) => {
  const read = async <T>(name: string, input: unknown = {}): Promise<T> => (await call(name, input)) as T;
  await expect
    .poll(async () => (await read<CallOutput<'campaigns.list'>>('campaigns.list').catch(() => null))?.campaigns.length)
    .toBeGreaterThan(2);
  const { profiles } = await read<CallOutput<'profiles.list'>>('profiles.list');
  await call('shell.setProfile', { profileId: profiles.find((each) => each.role === 'admin')?.id ?? '' });
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await page.keyboard.press('Control+4');
  await page.getByText('Voice and rules', { exact: true }).first().click();
  const pages = page.getByRole('navigation', { name: 'Voice and rules' });

  await pages.getByRole('button', { name: 'Learned' }).click();
  await expect(page.getByText('Nothing learned yet.')).toBeVisible();

  await pages.getByRole('button', { name: 'Links allowed' }).click();
  const entry = page.getByLabel('Host or beginning of an address');
  await entry.fill('*.com');
  await entry.press('Enter');
  await expect(page.getByText('This would allow links of strangers')).toBeVisible();
  await expect(entry).toHaveValue('*.com');
  await entry.fill('https://www.Docs.Northwind.example/guide/');
  await entry.press('Enter');
  await expect(page.getByText('docs.northwind.example/guide', { exact: true })).toBeVisible();
  await page
    .getByLabel('Link or text')
    .fill('See https://docs.northwind.example/guide/a and https://elsewhere.example');
  await expect(page.getByText('Allowed by docs.northwind.example/guide')).toBeVisible();
  await expect(page.getByText(/elsewhere\.example.*not on the allow-list/)).toBeVisible();

  await pages.getByRole('button', { name: 'Knowledge' }).click();
  await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible();
  await page.getByRole('button', { name: 'Save and leave' }).click();
  await expect(page.getByRole('heading', { name: 'Knowledge' })).toBeVisible();
  const { campaigns } = await read<CallOutput<'campaigns.list'>>('campaigns.list');
  expect(campaigns[0]?.linkAllowList).toContain('docs.northwind.example/guide');

  await page.getByRole('button', { name: 'Fact', exact: true }).click();
  await page.getByLabel('Name', { exact: true }).fill('price.trailer');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Write what is true')).toBeVisible();
  await page.getByLabel('What is true').fill('A trailer costs nothing extra.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: /price\.trailer/ })).toBeVisible();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText('“price.trailer” removed.')).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText('“price.trailer” is back.')).toBeVisible();
  const { items } = await read<CallOutput<'knowledge.items'>>('knowledge.items', { search: 'trailer costs' });
  expect(items.map(({ key }) => key)).toEqual(['price.trailer']);
});
