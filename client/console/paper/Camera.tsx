import { useEffect, useRef, useState } from 'preact/hooks'
import { codeInFragment } from '#shared/tokens/code.ts'
import { paperText } from '../messages/paper.ts'
import { Notice } from '../ui/Notice.tsx'
import './paper.css'

// Reading codes is the browser's own work where it can: phones do, the Chrome of office machines does not. For those a
// library of the same interface is fetched when the camera is first used. A hand scanner is a keyboard.

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>
}

declare global {
  interface Window {
    BarcodeDetector?: new (options: { formats: ['qr_code'] }) => Detector
  }
}

const lookEveryMs = 200

/** Whether this page may ask for a camera; not over plain HTTP from another machine. */
export function hasCamera(): boolean {
  return navigator.mediaDevices !== undefined
}

/** Looks at cards one after the other; each code is given once until another was seen. */
export function Camera({ onCode }: { onCode: (code: string) => void }) {
  const video = useRef<HTMLVideoElement>(null)
  const latest = useRef(onCode)
  latest.current = onCode
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const look = watch(video, (code) => latest.current(code))
    look.started.catch(() => setFailed(true))
    return look.stop
  }, [])
  if (failed) return <Notice tone="problem" title={paperText.cameraNone} announced />
  return (
    <video class="paper-camera" ref={video} aria-label={paperText.cameraLabel} playsInline muted />
  )
}

function watch(video: { current: HTMLVideoElement | null }, onCode: (code: string) => void) {
  let stream: MediaStream | undefined
  let timer: ReturnType<typeof setInterval> | undefined
  let isOver = false
  let last = ''
  const start = async () => {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
    const element = video.current
    const detector = await detectorOfQrCodes()
    if (isOver || !element) return stop()
    element.srcObject = stream
    await element.play()
    timer = setInterval(async () => {
      for (const { rawValue } of await detector.detect(element).catch(() => [])) {
        const code = codeInFragment(rawValue.slice(rawValue.indexOf('#')))
        if (code === undefined || code === last) continue
        last = code
        onCode(code)
      }
    }, lookEveryMs)
  }
  const stop = () => {
    isOver = true
    clearInterval(timer)
    for (const track of stream?.getTracks() ?? []) track.stop()
  }
  return { started: start(), stop }
}

async function detectorOfQrCodes(): Promise<Detector> {
  const Reader = window.BarcodeDetector ?? (await import('qr/decode.js')).BarcodeDetector
  return new Reader({ formats: ['qr_code'] })
}
