// Socket.IO as it comes, with nothing set: what reaches clients who are cut off again and again?
//   node peer.mjs server COUNT PAUSE   prints its port; once COUNT clients are there, sends everybody an event each
//                                      PAUSE ms until a line comes in, and prints how many it has sent
//   node peer.mjs clients PORT COUNT   prints "ready" once all are there; when a line comes in, prints what came
import { createInterface } from 'node:readline';

const [, , role, first, second] = process.argv;
const asked = () => new Promise((resolve) => createInterface({ input: process.stdin }).once('line', resolve));

if (role === 'server') {
  const { Server } = await import('socket.io');
  const { createServer } = await import('node:http');
  const http = createServer();
  const io = new Server(http);
  let sent = 0;
  http.listen(0, '127.0.0.1', () => console.log(http.address().port));
  const begin = setInterval(() => {
    if (io.engine.clientsCount >= Number(first)) {
      clearInterval(begin);
      const timer = setInterval(() => io.emit('event', ++sent), Number(second));
      asked().then(() => {
        clearInterval(timer);
        console.log(sent);
      });
    }
  }, 50);
  setTimeout(() => {}, 2 ** 31 - 1);
} else {
  const { io } = await import('socket.io-client');
  const seen = Array.from({ length: Number(second) }, () => []);
  let there = 0;
  seen.forEach((numbers) => {
    const socket = io(`http://127.0.0.1:${first}`, { forceNew: true });
    socket.once('connect', () => ++there === seen.length && console.log('ready'));
    socket.on('event', (number) => numbers.push(number));
  });
  await asked();
  const came = seen.reduce((sum, numbers) => sum + new Set(numbers).size, 0);
  const doubled = seen.reduce((sum, numbers) => sum + numbers.length - new Set(numbers).size, 0);
  const disordered = seen.reduce((sum, numbers) => sum + numbers.filter((n, i) => i > 0 && n < numbers[i - 1]).length, 0);
  console.log(`${came} ${doubled} ${disordered}`);
  process.exit(0);
}
