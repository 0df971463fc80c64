// The blind signatures of the cards: RFC 9474, RSABSSA-SHA384-PSS-Deterministic ("deterministic" is the
// preparation: the message is signed as it is; the PSS salt is random and made by the phone). What phone,
// server and verifier must agree on stands here and nowhere else.

/** As it is named in the ledger and in the audit bundle. */
export const suiteName = 'RSABSSA-SHA384-PSS-Deterministic'

/** Length of the RSA modulus, of blinded tokens and of signatures, in bytes. */
export const modulusBytes = 256

export const publicExponent = 65537

/** Bytes of a token: the message that is signed without being seen. */
export const tokenBytes = 32

/** Bytes of SHA-384, and of the PSS salt. */
export const hashBytes = 48
export const pssSaltBytes = 48
