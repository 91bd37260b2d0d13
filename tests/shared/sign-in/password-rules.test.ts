import { expect, it } from 'vitest';
import { passwordProblem, pinProblem } from '../../../shared/sign-in/password-rules.ts';

it.each([
  'correct horse battery',
  'mydogisthebest',
  'Tr0ub4dor&3xyz',
  'blue lamp over river',
  'реки впадают в море',
  'ฝนตกหนักเมื่อวานนี้',
  'x'.repeat(3) + 'ab cd ef gh'.repeat(20),
])('takes %s', (password) => {
  expect(passwordProblem(password, 'Irina Petrova')).toBeNull();
});

it.each(['short', 'elevenchars', '👩‍👩‍👧'])('finds %s too short', (password) => {
  expect(passwordProblem(password)).toMatchObject({ code: 'passwordTooShort', facts: { min: 12 } });
});

it.each([
  'password1234',
  'Password2024!',
  'p4ssw0rd2024',
  'qwerty123456',
  'qwertyqwerty',
  '1qaz2wsx3edc',
  'q1w2e3r4t5y6',
  '123456789012',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  'admin123admin',
  'welcomewelcome',
  'пароль123456',
  'йцукенгшщзхъ',
  'รหัสผ่าน1234',
  '!!!!!!!!!!!!',
  'Irina Petrova 1',
])('finds %s too common', (password) => {
  expect(passwordProblem(password, 'Irina Petrova')).toMatchObject({ code: 'passwordTooCommon' });
});

it.each(['480913', '907315', '159357', '2580147369'])('takes the PIN %s', (pin) => {
  expect(pinProblem(pin)).toBeNull();
});

it.each(['12345', '1234567890123', '123456', '654321', '111111', '000000', '121212', '123123', '112233', '246802', '135791', '12a456', ''])(
  'finds the PIN %s too simple',
  (pin) => {
    expect(pinProblem(pin)).toMatchObject({ code: 'pinTooSimple' });
  },
);
