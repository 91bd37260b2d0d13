import type { Database } from 'better-sqlite3';
import { type LimitNode, type QueryCompiler, SqliteDialect, SqliteQueryCompiler, ValueNode } from 'kysely';
import { withStatementCache } from './statement-cache.ts';

/** How kysely speaks to the register: through kept statements, with limits written out. */
export class DeskDialect extends SqliteDialect {
  constructor(native: Database) {
    super({ database: withStatementCache(native) });
  }

  override createQueryCompiler(): QueryCompiler {
    return new LimitsWrittenOut();
  }
}

/** SQLite looks at a bound limit while it plans, and so plans again at every asking: 40 µs for a row that takes 5. */
class LimitsWrittenOut extends SqliteQueryCompiler {
  protected override visitLimit(node: LimitNode): void {
    const { limit } = node;
    if (ValueNode.is(limit) && Number.isSafeInteger(limit.value)) this.append(`limit ${String(limit.value)}`);
    else super.visitLimit(node);
  }
}
