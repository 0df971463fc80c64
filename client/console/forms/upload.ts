import type { ErrorReply } from '#shared/errors.ts'
import type { StoredAudio } from '#shared/forms/schema.ts'
import { ApiError } from '../api.ts'

/** Sends a file and says how far it is, 0..1: `fetch` knows nothing of that. @throws ApiError */
export function upload(
  url: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<StoredAudio> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new ApiError({ code: 'network', reason: 'network' }))
    request.onload = () => {
      if (request.status === 201) resolve(request.response as StoredAudio)
      else reject(errorIn(request.response))
    }
    request.send(file)
  })
}

function errorIn(reply: Partial<ErrorReply> | null): ApiError {
  const error = reply?.error
  return new ApiError(error?.code && error.reason ? error : { code: 'fault', reason: 'fault' })
}
