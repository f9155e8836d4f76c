import { type BackupMethod, backupMethods } from '../core/state.js'
import { PortalError } from './portalErrors.js'

/** A JSON object of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>

/** @throws {PortalError} BAD_REQUEST, as every reader here does. */
export function readObject(value: unknown, name: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(`${name} is not an object`)
  }
  return value as JsonObject
}

export function readString(body: JsonObject, key: string): string {
  const value = body[key]
  return typeof value === 'string' && value !== '' ? value : refuse(`${key} is not a text`)
}

export function readBoolean(body: JsonObject, key: string): boolean {
  const value = body[key]
  return typeof value === 'boolean' ? value : refuse(`${key} is not true or false`)
}

export function readStrings(body: JsonObject, key: string): readonly string[] {
  const value = body[key]
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'string')
  return isList ? value : refuse(`${key} is not a list of texts`)
}

export function readMethod(body: JsonObject): BackupMethod {
  const method = backupMethods.find((known) => known === body.backupMethod)
  return method ?? refuse('backupMethod is not a backup method')
}

function refuse(why: string): never {
  throw new PortalError('BAD_REQUEST', why)
}
