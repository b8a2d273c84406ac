import type { Server } from 'node:net';

/** Binds on loopback at `port`, or at any free port when that one is taken (0: any). Gives the port bound. */
export async function listen(server: Server, port: number): Promise<number> {
  const taken = await bind(server, port).catch((error: NodeJS.ErrnoException) => {
    if (port !== 0 && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) return null;
    throw error;
  });
  return taken ?? bind(server, 0);
}

function bind(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
