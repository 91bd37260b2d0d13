import { afterEach, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ownValidity } from '../../../renderer/keys/own-validity.ts';

let stop: () => void;
let sent = 0;

beforeEach(() => {
  sent = 0;
  stop = ownValidity((problem) => `our words: ${problem}`);
  document.body.innerHTML = '<form><input required id="name" /><input type="number" max="5" id="count" /><button>Send</button></form>';
  document.forms[0]?.addEventListener('submit', (event) => {
    event.preventDefault();
    sent += 1;
  });
});

afterEach(() => {
  stop();
  document.body.innerHTML = '';
});

const field = (id: string): HTMLInputElement => document.querySelector<HTMLInputElement>(`#${id}`) ?? document.createElement('input');
const send = () => document.forms[0]?.requestSubmit();

it('says in our words that a field is empty, and nothing once it is filled', async () => {
  send();
  expect(field('name').validationMessage).toBe('our words: empty');
  await userEvent.type(field('name'), 'Anna');
  expect(field('name').validationMessage).toBe('');
  send();
  expect(sent).toBe(1);
});

it('says in our words that a number is too high', async () => {
  await userEvent.type(field('name'), 'Anna');
  await userEvent.type(field('count'), '7');
  send();
  expect({ said: field('count').validationMessage, sent }).toEqual({ said: 'our words: outOfRange', sent: 0 });
});

it('sends a form whose field was filled by a choice after it was called empty', async () => {
  send();
  field('name').value = 'chosen from a list';
  send();
  await expect.poll(() => sent).toBe(1);
});
