// Villagers who all press "Gửi" at once: some connections that send the next request as soon as the
// last was answered, in a thread of their own. Plain JavaScript, because a worker of Node 20 is.
import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'

const { port, path, answers, proofs, connections, milliseconds } = workerData
const times = []
const statuses = {}
let proofNumber = 0
const end = performance.now() + milliseconds

await Promise.all(Array.from({ length: connections }, run))
times.sort((a, b) => a - b)
parentPort.postMessage({
  perSecond: times.length / (milliseconds / 1000),
  p99: times[Math.floor(times.length * 0.99)] ?? 0,
  statuses,
})

async function run() {
  while (performance.now() < end) await talk(connect(port, '127.0.0.1').setNoDelay())
}

/** One connection, until the time is over or the server has closed it. */
async function talk(socket) {
  let received = Buffer.alloc(0)
  let wake = () => {}
  socket.on('data', (bytes) => {
    received = received.length ? Buffer.concat([received, bytes]) : bytes
    wake()
  })
  socket.on('error', () => {})
  socket.on('close', () => wake())
  while (performance.now() < end && !socket.destroyed) {
    const start = performance.now()
    socket.write(request())
    let length = 0
    while (!socket.destroyed) {
      length = replyLength(received)
      if (length) break
      await new Promise((woken) => {
        wake = woken
      })
    }
    if (!length) continue
    const status = received.toString('latin1', 9, 12)
    statuses[status] = (statuses[status] ?? 0) + 1
    received = received.subarray(length)
    times.push(performance.now() - start)
  }
  socket.destroy()
}

function request() {
  if (!answers) {
    return `GET ${path} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip, br\r\n\r\n`
  }
  const body = JSON.stringify({
    id: randomBytes(32).toString('base64url'),
    ...{ version: 1, village: 'thon-mot', mode: 'self' },
    salt: randomBytes(16).toString('base64url'),
    answers,
    ...(proofs && nextProof()),
  })
  // A household each: the throttle looks at addresses.
  const address = [...randomBytes(4)].join('.')
  return `POST ${path} HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: ${address}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`
}

/** Every card answers once; where nothing is stored they may come round again. */
function nextProof() {
  return proofs[proofNumber++ % proofs.length]
}

/** Bytes of the first whole reply; 0 while it is not whole. */
function replyLength(bytes) {
  const head = bytes.indexOf('\r\n\r\n')
  if (head < 0) return 0
  const length = /content-length: (\d+)/i.exec(bytes.toString('latin1', 0, head))?.[1]
  const whole = head + 4 + Number(length ?? 0)
  return bytes.length >= whole ? whole : 0
}
