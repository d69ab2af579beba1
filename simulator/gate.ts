import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A door on loopback through which connections pass while it is open. */
export interface Gate {
  /** Where to knock instead of at what is behind it. */
  endpoint: string;
  /** Shut, it breaks every connection off and takes no new one, as if nothing were behind it. */
  isOpen: boolean;
  close(): Promise<void>;
}

/**
 * Opens a gate in front of a service, so that the service can be out of reach for a while.
 *
 * @param upstream the service's address, "http://host:port"
 */
export const startGate = async (upstream: string): Promise<Gate> => {
  const { hostname, port } = new URL(upstream);
  const sockets = new Set<Socket>();
  let isOpen = true;
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const breakOff = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((incoming) => {
    if (!isOpen) {
      incoming.destroy();
      return;
    }
    const outgoing = connect(Number(port), hostname);
    keep(incoming);
    keep(outgoing);
    incoming.pipe(outgoing).pipe(incoming);
    incoming.on('close', () => outgoing.destroy());
    outgoing.on('close', () => incoming.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get isOpen() {
      return isOpen;
    },
    set isOpen(open) {
      isOpen = open;
      if (!open) breakOff();
    },
    async close() {
      breakOff();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
