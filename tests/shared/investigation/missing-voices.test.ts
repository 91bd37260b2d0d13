import { expect, it } from 'vitest';
import { untriaged } from '../../../shared/complaint/handling.ts';
import { missingVoices } from '../../../shared/investigation/missing-voices.ts';
import { aComplaint, anonymousFeedback, aStatement } from '../../helpers/a-complaint.ts';
import { irina, olga, somchai } from '../../helpers/a-person.ts';

const about = aComplaint({ triage: { ...untriaged, subjects: [somchai.id] } });
const parties = (complaint: Parameters<typeof missingVoices>[0]) => missingVoices(complaint).map(({ party, person }) => [party, person]);

it('the customer, whoever took it and everyone it is about are to be heard', () => {
  expect(parties(about)).toEqual([
    ['customer', null],
    ['receiver', irina.id],
    ['subjectEmployee', somchai.id],
  ]);
});

it('what is asked is still missing; what is given, or not to be had, is not', () => {
  const statements = [
    aStatement({ party: 'customer', person: null, state: 'requested' }),
    aStatement({ party: 'receiver', person: irina.id, state: 'given' }),
    aStatement({ party: 'subjectEmployee', person: somchai.id, state: 'unavailable' }),
    aStatement({ party: 'subjectEmployee', person: olga.id, state: 'requested' }),
  ];
  expect(parties({ ...about, statements })).toEqual([
    ['customer', null],
    ['subjectEmployee', olga.id],
  ]);
});

it('a caller without a name cannot be asked', () => expect(parties(anonymousFeedback())).toEqual([['receiver', irina.id]]));

it('whoever took it and is heard as the one it is about is heard once', () => {
  const statements = [aStatement({ party: 'subjectEmployee', person: irina.id, state: 'given' })];
  expect(parties(aComplaint({ triage: { ...untriaged, subjects: [irina.id] }, statements }))).toEqual([['customer', null]]);
});
