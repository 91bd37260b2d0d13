import type { Database } from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type LimitNode,
  type QueryCompiler,
  SqliteDialect,
  SqliteDriver,
  SqliteQueryCompiler,
  ValueNode,
} from 'kysely';
import { withStatementCache } from './statement-cache.ts';

/** How kysely speaks to the register: through kept statements, with limits written out; what a transaction touches is noted where `captures`. */
export class DeskDialect extends SqliteDialect {
  readonly #open: () => Driver;

  constructor(native: Database, captures = false) {
    const database = withStatementCache(native);
    super({ database });
    this.#open = () => (captures ? new CapturingDriver({ database }) : new SqliteDriver({ database }));
  }

  override createDriver(): Driver {
    return this.#open();
  }

  override createQueryCompiler(): QueryCompiler {
    return new LimitsWrittenOut();
  }
}

const clear = CompiledQuery.raw('delete from touched');

/** Every transaction begins with nothing touched (captured.ts). */
class CapturingDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await super.beginTransaction(connection);
    await connection.executeQuery(clear);
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
