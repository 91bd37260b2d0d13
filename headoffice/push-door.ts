/** At most so many pushes are taken in at once by one head office; more would only wait for the database with their bodies in memory. */
const most = 64;

/** Lets pushes in: one of each desk, and no more than the house holds. */
export interface PushDoor {
  /** Gives undefined while this desk's last push is still in work or the house is full. */
  readonly through: <Answer>(desk: string, work: () => Promise<Answer>) => Promise<Answer | undefined>;
  readonly inWork: () => number;
}

export function pushDoor(room: number = most): PushDoor {
  const inWork = new Set<string>();
  return {
    through: async (desk, work) => {
      if (inWork.size >= room || inWork.has(desk)) return undefined;
      inWork.add(desk);
      try {
        return await work();
      } finally {
        inWork.delete(desk);
      }
    },
    inWork: () => inWork.size,
  };
}
