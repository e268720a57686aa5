import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a page of an allowed host may still try. */
export function spring(trap: string, request: IncomingMessage, response: ServerResponse): void {
  if (trap === 'away') response.writeHead(302, { location: queryOf(request) }).end();
  else if (trap === 'drop') request.socket.destroy();
  else if (trap === 'download')
    response.writeHead(200, { 'content-disposition': 'attachment; filename="trap.txt"' }).end('trap');
  else if (trap === 'guarded')
    response
      .writeHead(401, { 'www-authenticate': 'Basic realm="trap"', 'content-type': 'text/html' })
      .end('no');
  else if (trap === 'worker.js')
    response.writeHead(200, { 'content-type': 'text/javascript' }).end('// trap');
  else if (trap === 'frame')
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(
        `<iframe style="position:fixed;inset:0;width:100%;height:100%" src="${queryOf(request)}"></iframe>`,
      );
  else if (trap === 'file')
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<title>file</title>
<input type="file" style="position:fixed;inset:0;width:100%;height:100%;background:#9cf">`);
  else response.writeHead(200, { 'content-type': 'text/html' }).end('<title>trap</title><h1>trap</h1>');
}

function queryOf(request: IncomingMessage): string {
  return new URL(request.url ?? '/', 'http://here').searchParams.get('to') ?? '';
}
