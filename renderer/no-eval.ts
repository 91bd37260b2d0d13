import { z } from 'zod';

// The page's content policy forbids eval; this must run before any schema is made.
z.config({ jitless: true });
