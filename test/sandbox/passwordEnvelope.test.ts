import { describe, expect, it } from 'vitest'
import { DoesNotOpen, NotAnEnvelope } from '../../src/sandbox/crypto/envelope.js'
import {
  openWithPassword,
  passwordIterations,
  sealWithPassword,
} from '../../src/sandbox/crypto/passwordEnvelope.js'

const secret = { password: 'correct horse battery', runId: 'run-1' }

describe('a password envelope', () => {
  it('opens with its password and tells its run', async () => {
    const envelope = await sealWithPassword('both shares', secret)
    expect(await openWithPassword(envelope, secret.password)).toEqual({
      text: 'both shares',
      runId: 'run-1',
    })
  })

  it('does not open with any other password, however near', async () => {
    const envelope = await sealWithPassword('both shares', secret)
    for (const wrong of ['', 'correct horse battery ', 'Correct horse battery']) {
      await expect(openWithPassword(envelope, wrong)).rejects.toThrow(DoesNotOpen)
    }
  })

  it('keeps a composed and a decomposed letter apart: normalising is for the app', async () => {
    const envelope = await sealWithPassword('both shares', {
      ...secret,
      password: 'caf\u00e9 au lait',
    })
    await expect(openWithPassword(envelope, 'cafe\u0301 au lait')).rejects.toThrow(DoesNotOpen)
  })

  it('does not open once its header or content was altered', async () => {
    const [version, header = '', content = ''] = (await sealWithPassword('shares', secret)).split(
      '.',
    )
    const fields = JSON.parse(atob(header)) as object
    const otherRun = btoa(JSON.stringify({ ...fields, runId: 'run-2' })).replaceAll('=', '')
    const flipped = (content.startsWith('A') ? 'B' : 'A') + content.slice(1)
    for (const altered of [
      `${version}.${otherRun}.${content}`,
      `${version}.${header}.${flipped}`,
    ]) {
      await expect(openWithPassword(altered, secret.password)).rejects.toThrow(DoesNotOpen)
    }
  })

  it('is never the same twice and shows nothing of its content', async () => {
    const first = await sealWithPassword('both shares', secret)
    expect(await sealWithPassword('both shares', secret)).not.toBe(first)
    expect(atob(first.split('.')[1] ?? '')).toContain(String(passwordIterations))
    expect(first).not.toContain(btoa('both shares').slice(0, 10))
  })

  it.each([
    ['nothing', ''],
    ['another text', 'hello'],
    ['[object Object]', '[object Object]'],
    ['a later version', 'sandbox2.e30.AAAA'],
    ['an empty header', 'sandbox1.e30.AAAA'],
    ['a header that asks for rounds without end', forged({ iterations: 1e12 })],
    ['a salt that is not base64url', forged({ salt: '***' })],
  ])('refuses %s without trying the password', async (_, text) => {
    await expect(openWithPassword(text, secret.password)).rejects.toThrow(NotAnEnvelope)
  })
})

function forged(fields: object): string {
  const header = { runId: 'run-1', iterations: 1, salt: 'AAAA', iv: 'AAAA', ...fields }
  return `sandbox1.${btoa(JSON.stringify(header)).replaceAll('=', '')}.AAAA`
}
