import { useEffect, useRef, useState } from 'preact/hooks'
import { codeInFragment } from '#shared/tokens/code.ts'
import { paperText } from '../messages/paper.ts'
import { Notice } from '../ui/Notice.tsx'
import './paper.css'

// Reading codes is the browser's own work here: phones have it, office machines with old Chrome do not. For those a
// hand scanner is a keyboard; a library that decodes pictures weighs more than a page of the console may.

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>
}

declare global {
  interface Window {
    BarcodeDetector?: new (options: { formats: string[] }) => Detector
  }
}

const lookEveryMs = 200

/** Whether this browser can read QR codes from a camera. */
export function hasCamera(): boolean {
  return window.BarcodeDetector !== undefined && navigator.mediaDevices !== undefined
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
    if (isOver || !element || !window.BarcodeDetector) return stop()
    const detector = new window.BarcodeDetector({ formats: ['qr_code'] })
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
