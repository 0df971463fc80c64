import { createServer, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { drainable } from '#server/http/drain.ts'

// How the program ends: villagers whose answer is on its way hear what became of it, and nobody who
// merely holds a connection keeps an operator waiting.

let server: Server
let asked: Promise<ServerResponse>
const sockets: Socket[] = []

beforeEach(async () => {
  server = createServer()
  asked = new Promise((resolve) =>
    server.once('request', (_request, response) => resolve(response)),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  server.closeAllConnections()
  server.close()
})

/** A browser that has connected; with `words` it has also asked for something. */
async function visitor(words?: string): Promise<{ socket: Socket; heard: Promise<string> }> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  sockets.push(socket)
  let text = ''
  socket.on('data', (data) => (text += data))
  const heard = new Promise<string>((resolve) => socket.once('close', () => resolve(text)))
  const seen = new Promise((resolve) => server.once('connection', resolve))
  await Promise.all([seen, new Promise<void>((resolve) => socket.once('connect', resolve))])
  if (words) socket.write(words)
  return { socket, heard }
}

const question = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'

test('whoever holds a connection and has asked nothing does not keep the program', async () => {
  const end = drainable(server)
  const { heard } = await visitor()
  await end()
  expect(await heard).toBe('')
})

test('a request under way is answered before the end', async () => {
  const end = drainable(server)
  const { heard } = await visitor(question)
  const response = await asked
  const ended = end()
  response.end('kept')
  await ended
  expect(await heard).toContain('kept')
})

test('nobody new is let in while the last ones are answered', async () => {
  const end = drainable(server)
  await visitor(question)
  const response = await asked
  const ended = end()
  const late = connect((server.address() as AddressInfo | null)?.port ?? 1, '127.0.0.1')
  await expect(
    new Promise((resolve, reject) => late.once('connect', resolve).once('error', reject)),
  ).rejects.toThrow(/ECONNREFUSED/)
  response.end()
  await ended
})

test('a request that never comes to its end is given up', async () => {
  const end = drainable(server, { grace: 1 })
  const { heard } = await visitor(question)
  await asked
  await end()
  expect(await heard).toBe('')
})
