import { bytesToHex } from '@noble/curves/utils.js'
import { sandboxClientHeader } from '../../faults.js'
import { PortalError } from '../../portalErrors.js'
import { readObject, readString } from '../../readJson.js'
import { prompted } from '../prompt/prompted.js'
import type { StepContext } from '../step.js'
import { connectDrive, type DriveFolder } from './driveFolder.js'
import type { KeyHolder } from './keyHeldMethod.js'

/**
 * The key is in the Drive of whoever signs in, in a file that only the app finds: one for each
 * client. Whoever chooses another account finds none.
 */
export const googleDriveHolder: KeyHolder = {
  needs: 'gdrive',
  async prepare(context) {
    await folderOf(context)
  },
  // Without the file there is nothing to read, and nothing opens a ciphertext: what Portal's own
  // storage (`@portal-hq/gdrive-storage` 4.1, `read`) makes of it.
  async read(context) {
    const folder = await folderOf(context)
    const id = await folder.find(await fileNameOf(context))
    return id === null ? '' : await folder.read(id)
  },
  // In this order, as that storage does it: a page that dies in between has closed the older backup.
  async write(key, context) {
    const folder = await folderOf(context)
    const name = await fileNameOf(context)
    const older = await folder.find(name)
    if (older !== null) await folder.delete(older)
    await folder.create(name, key)
  },
}

/**
 * Signed in for one operation. Google gives a page no way to renew a token without its window, and a
 * page that kept one would never ask for another account.
 */
const folders = new WeakMap<StepContext, Promise<DriveFolder>>()

function folderOf(context: StepContext): Promise<DriveFolder> {
  const folder = folders.get(context) ?? signIn(context)
  folders.set(context, folder)
  return folder
}

/** @throws {PortalError} in Google's words, where somebody gives no token. */
async function signIn({ api, session, settings, prompts }: StepContext): Promise<DriveFolder> {
  const clientId = readString(readObject(settings.gdrive, 'gdrive'), 'clientId')
  const answer = await prompted(api, () => prompts.google({ clientId }))
  if ('error' in answer) throw new PortalError('ERROR', answer.error)
  return connectDrive(`${api.origin}/google`, {
    authorization: `${answer.token_type} ${answer.access_token}`,
    [sandboxClientHeader]: session.clientId,
  })
}

/** One file for each client: the name is a hash of whose it is. Which hash is the sandbox's own choice. */
async function fileNameOf({ api }: StepContext): Promise<string> {
  const { custodian, id } = await api.client()
  const text = JSON.stringify({ custodianId: custodian.id, clientId: id })
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `${bytesToHex(new Uint8Array(hash))}.txt`
}
