// The server has signed every receipt that it gave out. Whoever kept the signature can show with it that an answer was
// taken, also where it is missing from the list: all that it takes is the public key of the ledger.

/** `unable`: this browser does not know Ed25519, or the page did not come over HTTPS. */
export type SignatureVerdict = 'good' | 'bad' | 'unable'

/** What a receipt's signature is over; asks nobody. @param key base64url of the ledger's public key */
export async function checkSignature(
  key: string,
  { slug, receipt, signed }: { slug: string; receipt: string; signed: string },
): Promise<SignatureVerdict> {
  const signature = bytesOf(signed)
  if (signature?.length !== 64) return 'bad'
  const said = new TextEncoder().encode(`receipt ${slug} ${receipt}`)
  try {
    const publicKey = await crypto.subtle.importKey(
      'raw',
      bytesOf(key) || new Uint8Array(0),
      'Ed25519',
      false,
      ['verify'],
    )
    const holds = await crypto.subtle.verify('Ed25519', publicKey, signature, said)
    return holds ? 'good' : 'bad'
  } catch (_) {
    return 'unable'
  }
}

/** base64url as somebody has copied it, with spaces and line breaks. Undefined when it is none. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const letters = atob(text.replace(/\s/g, '').replace(/-/g, '+').replace(/_/g, '/'))
    return Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
  } catch (_) {
    return undefined
  }
}
