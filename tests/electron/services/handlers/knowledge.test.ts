import { beforeEach, describe, expect, it } from 'vitest';
import { knowledgeHandlers } from '../../../../electron/services/handlers/knowledge.ts';
import { complaintsHandlers } from '../../../../electron/services/handlers/complaints.ts';
import { readAudit } from '../../../../electron/store/audit.ts';
import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import type { Input } from '../../../../shared/contract/contract.ts';
import { articleId } from '../../../../shared/ids.ts';
import type { Article, ArticleText } from '../../../../shared/knowledge/article.ts';
import { aCard, aComplaintDesk, aRegistered } from '../../../helpers/a-complaint-desk.ts';
import { delivery, quality } from '../../../helpers/a-complaint.ts';
import { anan, pavel, somchai } from '../../../helpers/a-person.ts';
import type { SeededDesk } from '../../../helpers/a-seeded-desk.ts';
import { articleWords } from '../../../helpers/an-article.ts';
import { granted, refusalOf } from '../../../helpers/granted.ts';

let desk: SeededDesk;

beforeEach(async () => {
  desk = await aComplaintDesk();
});

async function aSolved(essence = 'Anna Petrova says the courier broke a cup, her number is 081 234 5678'): Promise<Complaint> {
  const { id } = await aRegistered(desk, aCard(undefined, { essence }));
  return solve(id);
}

async function solve(complaint: Complaint['id']): Promise<Complaint> {
  const remedy = { type: 'exchange' as const, text: 'a new cup', amount: 0 };
  const payload = { verdict: 'yes' as const, remedy, reply: 'accepted' as const, measure: 'Sent Anna a cup', warrantyChecked: true };
  return granted(await complaintsHandlers['complaint.solve'](desk, { complaint, ...payload })).complaint;
}

async function written(text: Partial<ArticleText> = {}, more: Partial<Input<'knowledge.write'>> = {}, by = desk): Promise<Article> {
  const article = articleId.parse(desk.newId());
  return granted(await knowledgeHandlers['knowledge.write'](by, { article, source: null, seen: 0, text: articleWords(text), ...more }));
}

async function approved(text: Partial<ArticleText> = {}): Promise<Article> {
  const { id, revision } = await written(text);
  return granted(await knowledgeHandlers['knowledge.approve'](desk.as(pavel), { article: id, seen: revision }));
}

const card = (as: Partial<Input<'knowledge.suggest'>> = {}) => ({ category: null, product: null, claimType: null, text: '', ...as });
const suggested = async (as: Partial<Input<'knowledge.suggest'>>) =>
  granted(await knowledgeHandlers['knowledge.suggest'](desk, card(as))).map((one) => one.title);
const counts = async (article: Article) => {
  const { used, helped } = granted(await knowledgeHandlers['knowledge.read'](desk, { article: article.id })).article;
  return [used, helped];
};

describe('a solved case becomes an article', () => {
  it('beginning with its own words, what it knows of people marked and taken out', async () => {
    const solved = await aSolved();
    const { told, begin, existing } = granted(await knowledgeHandlers['knowledge.begin'](desk, { complaint: solved.id }));
    expect(told.problem.marks.map(({ from, to }) => told.problem.text.slice(from, to))).toEqual(['Anna', 'Petrova', '081 234 5678']);
    expect(begin.problem).toBe('… … says the courier broke a cup, her number is …');
    expect(begin.solution).toBe('a new cup\nSent … a cup');
    expect(begin.appliesTo.category).toBe(delivery);
    expect(existing).toBeNull();
  });

  it('only once it is solved', async () => {
    const open = await aRegistered(desk);
    expect(refusalOf(await knowledgeHandlers['knowledge.begin'](desk, { complaint: open.id }))).toBe('notSolved');
  });

  it('and is not kept while the customer or their number is in it', async () => {
    const source = (await aSolved()).id;
    const article = articleId.parse(desk.newId());
    const asked = (solution: string) =>
      knowledgeHandlers['knowledge.write'](desk, { article, source, seen: 0, text: articleWords({ solution }) });
    expect(await asked('Ring +66 81 234 5678')).toMatchObject({ refusal: { code: 'stillPersonal', facts: { what: '+66 81 234 5678' } } });
    expect(granted(await asked('Send a new cup')).source).toBe(source);
    const again = granted(await knowledgeHandlers['knowledge.begin'](desk, { complaint: source }));
    expect(again.existing?.id).toBe(article);
  });
});

describe('an article', () => {
  it('is a draft until a manager or an analyst approves it; every step is audited and told', async () => {
    const draft = await written();
    expect(await suggested({ category: delivery })).toEqual([]);
    granted(await knowledgeHandlers['knowledge.approve'](desk.as(anan), { article: draft.id, seen: 1 }));
    expect(await suggested({ category: delivery })).toEqual(['A cup came broken']);
    const rows = await readAudit(desk.db, { limit: 2 });
    expect(rows.map((row) => [row.act, row.actor, row.fields])).toEqual([
      ['knowledge.approve', anan.id, ['state']],
      ['knowledge.write', desk.who.id, ['title', 'problem', 'solution', 'quickFix', 'appliesTo']],
    ]);
    expect(desk.heard.filter((one) => one.event === 'changed' && one.what === 'knowledge')).toHaveLength(2);
  });

  it('is offered no longer when it is retired', async () => {
    const article = await approved();
    granted(await knowledgeHandlers['knowledge.retire'](desk.as(pavel), { article: article.id, seen: article.revision }));
    expect(await suggested({ category: delivery })).toEqual([]);
  });

  it('says what may be done with it', async () => {
    const draft = await written();
    const mayOf = async (by: SeededDesk) => granted(await knowledgeHandlers['knowledge.read'](by, { article: draft.id })).may;
    expect(await mayOf(desk)).toEqual({ edit: true, judge: false });
    expect(await mayOf(desk.as(somchai))).toEqual({ edit: false, judge: false });
    expect(await mayOf(desk.as(pavel))).toEqual({ edit: true, judge: true });
  });
});

describe('what is offered while a card is filled', () => {
  it('shares words with it in any of their forms and any of three languages', async () => {
    const elsewhere = { product: null, category: null, claimType: null };
    await approved({
      title: 'Опоздание курьера',
      problem: 'Курьер опоздал, посылку вскрыли',
      solution: 'Вернуть стоимость доставки',
      appliesTo: elsewhere,
    });
    await approved({ title: 'พัสดุเปียก', problem: 'กล่องพัสดุเปียกน้ำ', solution: 'ส่งสินค้าใหม่', appliesTo: elsewhere });
    await approved({ title: 'Charged twice', problem: 'The card was charged twice', solution: 'Refund one charge', appliesTo: elsewhere });
    expect(await suggested({ text: 'Опоздали курьеры, вскрытая посылка' })).toEqual(['Опоздание курьера']);
    expect(await suggested({ text: 'กล่องพัสดุเปียกหมดเลย' })).toEqual(['พัสดุเปียก']);
    expect(await suggested({ text: 'they charge my cards two times, twice!' })).toEqual(['Charged twice']);
    expect(await suggested({ text: 'The lift is slow' })).toEqual([]);
  });

  it('is at most five', async () => {
    for (let count = 0; count < 7; count += 1) await approved({ title: `Cup ${count}` });
    expect(await suggested({ category: delivery })).toHaveLength(5);
  });
});

describe('a list of articles', () => {
  it('holds those with all the words, in part or whole, of a state, category and page', async () => {
    await approved({ title: 'Broken cup' });
    await approved({ title: 'Broken lamp', appliesTo: { product: null, category: quality, claimType: null } });
    await written({ title: 'Draft about cups' });
    const find = async (as: Partial<Input<'knowledge.find'>>) =>
      granted(await knowledgeHandlers['knowledge.find'](desk, { text: '', skip: 0, rows: 10, ...as })).rows.map((one) => one.title);
    expect(await find({ text: 'lam' })).toEqual(['Broken lamp']);
    expect(await find({ text: 'broken cups', state: 'approved' })).toHaveLength(2); // the problem of both tells of cups
    expect(await find({ category: quality })).toEqual(['Broken lamp']);
    expect(await find({ state: 'draft' })).toEqual(['Draft about cups']);
    expect(granted(await knowledgeHandlers['knowledge.find'](desk, { text: '', skip: 1, rows: 1 })).more).toBe(true);
    expect(granted(await knowledgeHandlers['knowledge.find'](desk, { text: '', skip: 2, rows: 1 })).more).toBe(false);
  });
});

describe('the counts of an article', () => {
  it('rise once for each complaint it is picked for, and again when that one is solved with it', async () => {
    const [first, second] = [await approved(), await approved({ title: 'Another way' })];
    const { id } = await aRegistered(desk);
    const pick = async (article: Article) =>
      granted(await knowledgeHandlers['knowledge.use'](desk, { article: article.id, complaint: id }));
    await pick(first);
    await pick(first);
    desk.pass(1000);
    await pick(second);
    expect([await counts(first), await counts(second)]).toEqual([
      [1, 0],
      [1, 0],
    ]);
    await solve(id);
    expect([await counts(first), await counts(second)]).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });

  it('do not rise for what is not approved', async () => {
    const draft = await written();
    const { id } = await aRegistered(desk);
    expect(refusalOf(await knowledgeHandlers['knowledge.use'](desk, { article: draft.id, complaint: id }))).toBe('noSuchArticle');
  });

  it('stay when its words are corrected', async () => {
    const article = await approved();
    const { id } = await aRegistered(desk);
    granted(await knowledgeHandlers['knowledge.use'](desk, { article: article.id, complaint: id }));
    await written({ title: 'Better words' }, { article: article.id, seen: article.revision }, desk.as(pavel));
    expect(await counts(article)).toEqual([1, 0]);
  });
});
