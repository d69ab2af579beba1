declare module 'dynalite' {
  import type { Server } from 'node:http';

  interface Options {
    /** Folder of the data; in memory if not given. */
    path?: string;
    /** Milliseconds that a new table stays in the making. */
    createTableMs?: number;
  }

  /** A DynamoDB that speaks HTTP. Closing the server closes its data too. */
  const dynalite: (options?: Options) => Server;
  export default dynalite;
}

declare module 'dynalite/db' {
  /** The data alone, without a server. */
  export const create: (options: { path: string }) => {
    db: { open(): Promise<void>; close(): Promise<void> };
  };
}
