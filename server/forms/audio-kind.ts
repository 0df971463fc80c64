export type AudioKind = 'audio/mpeg' | 'audio/ogg' | 'audio/mp4' | 'audio/webm'

/** What a file is by its first bytes, whatever it is called; undefined for anything but a recording. */
export function audioKindOf(bytes: Uint8Array): AudioKind | undefined {
  const text = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  if (text.startsWith('OggS')) return 'audio/ogg'
  if (text.startsWith('\x1a\x45\xdf\xa3') && text.includes('webm')) return 'audio/webm'
  // Telephones name a recording after the ISO base, 3GPP or Apple's own brand.
  if (/^ftyp(M4A|M4B|isom|iso\d|mp4\d|3gp)/.test(text.slice(4))) return 'audio/mp4'
  if (text.startsWith('ID3') || isMpegFrame(bytes)) return 'audio/mpeg'
  return undefined
}

/** Eleven set bits, a known version, layer III, and neither a forbidden bit rate nor sampling rate. */
function isMpegFrame([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  const isSynchronous = first === 0xff && (second & 0xe0) === 0xe0
  const isLayer3 = (second & 0x06) === 0x02 && (second & 0x18) !== 0x08
  return (
    isSynchronous && isLayer3 && third >> 4 !== 15 && third >> 4 !== 0 && (third & 0x0c) !== 0x0c
  )
}
