import { actsPage } from './pages/acts.ts';
import { administratorsPage, dismiss, invite } from './pages/administrators.ts';
import { backupsPage, makeBackupNow } from './pages/backups.ts';
import { branchPage, giveCode, revoke } from './pages/branch.ts';
import { addABranch, branchesPage } from './pages/branches.ts';
import { complaintPage } from './pages/complaint.ts';
import { figuresPage } from './pages/figures.ts';
import { registerPage } from './pages/register.ts';
import { waitingPage } from './pages/waiting.ts';
import { eventsPage, markSeen } from './pages/events.ts';
import { become, becomePage } from './pages/first.ts';
import { peoplePage } from './pages/people.ts';
import { personPage, savePerson } from './pages/person.ts';
import { saveLimits } from './pages/limits.ts';
import { signIn, signInPage, signOut } from './pages/sign-in.ts';
import type { Answer, SignedVisit, Visit } from './visit.ts';

interface Route<Visiting> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly answer: (visit: Visiting) => Promise<Answer> | Answer;
}

/** What anybody may ask for: to sign in, and to use a link. */
export const routes: readonly Route<Visit>[] = [
  { method: 'GET', path: '/admin/first', answer: becomePage },
  { method: 'POST', path: '/admin/first', answer: become },
  { method: 'GET', path: '/admin/sign-in', answer: signInPage },
  { method: 'POST', path: '/admin/sign-in', answer: signIn },
];

/** What an administrator may. */
export const signedRoutes: readonly Route<SignedVisit>[] = [
  { method: 'GET', path: '/admin', answer: () => ({ goTo: '/admin/branches' }) },
  { method: 'POST', path: '/admin/sign-out', answer: signOut },
  { method: 'GET', path: '/admin/branches', answer: branchesPage },
  { method: 'POST', path: '/admin/branches', answer: addABranch },
  { method: 'GET', path: '/admin/branches/:branch', answer: branchPage },
  { method: 'POST', path: '/admin/branches/:branch/codes', answer: giveCode },
  { method: 'POST', path: '/admin/branches/:branch/desks/:desk/revoke', answer: revoke },
  { method: 'GET', path: '/admin/branches/:branch/events', answer: eventsPage },
  { method: 'POST', path: '/admin/branches/:branch/events/:seq/seen', answer: markSeen },
  { method: 'GET', path: '/admin/branches/:branch/people', answer: peoplePage },
  { method: 'POST', path: '/admin/branches/:branch/limits', answer: saveLimits },
  { method: 'GET', path: '/admin/branches/:branch/people/:person', answer: personPage },
  { method: 'POST', path: '/admin/branches/:branch/people/:person', answer: savePerson },
  { method: 'GET', path: '/admin/register', answer: registerPage },
  { method: 'GET', path: '/admin/register/:branch/:complaint', answer: complaintPage },
  { method: 'GET', path: '/admin/waiting', answer: waitingPage },
  { method: 'GET', path: '/admin/figures', answer: figuresPage },
  { method: 'GET', path: '/admin/administrators', answer: administratorsPage },
  { method: 'POST', path: '/admin/administrators/invite', answer: invite },
  { method: 'POST', path: '/admin/administrators/:administrator/dismiss', answer: dismiss },
  { method: 'GET', path: '/admin/backups', answer: backupsPage },
  { method: 'POST', path: '/admin/backups', answer: makeBackupNow },
  { method: 'GET', path: '/admin/acts', answer: actsPage },
];
