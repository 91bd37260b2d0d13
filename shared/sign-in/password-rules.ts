import { because, type Refusal } from '../refusal/refusal.ts';
import { commonPasswords } from './common-passwords.ts';

const shortest = 12;

/** Why this cannot be a password: shorter than 12 characters, or one of the first that anyone would try. Null for a good one. */
export function passwordProblem(password: string, personName = ''): Refusal | null {
  if (Array.from(password).length < shortest) return because('passwordTooShort', { min: shortest });
  return isObvious(password.toLowerCase(), personName.toLowerCase()) ? because('passwordTooCommon') : null;
}

/** Null for 6 to 12 digits without a pattern; 111111, 121212, 123123, 112233, 246802 and 987654 are refused as pinTooSimple. */
export function pinProblem(pin: string): Refusal | null {
  const simple =
    !/^\d{6,12}$/u.test(pin) || new Set(pin).size < 3 || isRepeated(pin) || isEven(pin) || isEven(pin.replaceAll(/(.)\1+/gu, '$1'));
  return simple ? because('pinTooSimple', { min: 6 }) : null;
}

/** Every digit the same step from the one before it, 0 after 9: 135791, 987654. */
function isEven(pin: string): boolean {
  const steps = Array.from(pin.slice(1), (digit, place) => (Number(digit) - Number(pin[place]) + 10) % 10);
  return new Set(steps).size === 1;
}

function isObvious(password: string, personName: string): boolean {
  const core = lettersAndDigits(password);
  const words = withoutEnds(unleeted(core));
  return (
    core.length < 6 ||
    isRepeated(core) ||
    isRun(core) ||
    isAlongKeyboard(core) ||
    isWords(core.replaceAll(/\d/gu, ''), 3) ||
    isWords(words, 3) ||
    words === lettersAndDigits(personName)
  );
}

const lettersAndDigits = (text: string): string => text.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
const withoutEnds = (text: string): string => text.replaceAll(/^\d+|\d+$/gu, '');

const leet: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '7': 't' };

/** p4ssw0rd2024 reads as password2024: digits with letters on both sides are the letters they look like. */
const unleeted = (text: string): string =>
  text.replaceAll(/(?<=\p{L})\d{1,2}(?=\p{L})/gu, (digits) => digits.replaceAll(/\d/gu, (digit) => leet[digit] ?? digit));

/** The same one to four characters again and again: aaaaaaaaaaaa, 1212121212, abcabcabc. */
const isRepeated = (text: string): boolean =>
  [1, 2, 3, 4].some((size) => text.length >= size * 2 && text === text.slice(0, size).repeat(text.length).slice(0, text.length));

/** Every character one further, or one back, than the one before it, 0 after 9: 123456789012, abcdefghijkl, 987654. */
function isRun(text: string): boolean {
  const steps = Array.from(text.slice(1), (sign, place) => (sign.codePointAt(0) ?? 0) - (text.codePointAt(place) ?? 0));
  return steps.every((step) => step === 1 || step === -9) || steps.every((step) => step === -1 || step === 9);
}

const keyboard = [
  'qwertyuiopasdfghjklzxcvbnm',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'q1w2e3r4t5y6u7i8o9p0',
  '1234567890qwertyuiop',
  'йцукенгшщзхъфывапролджэячсмитьбю',
];

/** A stretch along the keyboard, forwards or back, once or several times over; digits in front or behind left aside. */
function isAlongKeyboard(text: string): boolean {
  const bare = withoutEnds(text);
  return keyboard
    .flatMap((row) => [row, Array.from(row).toReversed().join('')])
    .some((row) =>
      [bare, text].some(
        (one) =>
          one !== '' &&
          (row.includes(one) ||
            one ===
              row
                .slice(row.indexOf(one.slice(0, 4)))
                .slice(0, one.length / 2)
                .repeat(2)),
      ),
    );
}

/** So many words of the list and nothing else. Longer rows of words are good passwords: each further word multiplies the guesses. */
function isWords(text: string, most: number): boolean {
  if (text === '') return true;
  if (most === 0) return false;
  return Array.from(text).some((_, at) => commonPasswords.has(text.slice(0, at + 1)) && isWords(text.slice(at + 1), most - 1));
}
