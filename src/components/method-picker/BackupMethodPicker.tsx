'use client'
import { forwardRef } from 'react'
import type { BackupMethod } from '../../core/state.js'
import { MethodPicker, type MethodPickerState } from '../parts/picker/MethodPicker.js'
import type { PartPropsOf } from '../parts/usePart.js'

/** What the look of a {@link BackupMethodPicker} depends on. */
export type BackupMethodPickerState = MethodPickerState

/** See {@link BackupMethodPicker}. */
export interface BackupMethodPickerProps
  extends Omit<PartPropsOf<'fieldset', BackupMethodPickerState>, 'defaultValue' | 'onChange'> {
  /** Offers only these of the provider's methods. */
  readonly methods?: readonly BackupMethod[]
  /** The chosen method, where the app keeps it. */
  readonly value?: BackupMethod | null
  /** The first choice, where the picker keeps it. @default the first usable method that is not backed up */
  readonly defaultValue?: BackupMethod
  /** Told of a choice. A choice never starts a backup. */
  readonly onValueChange?: (method: BackupMethod) => void
  /** The name of the radios in a form. */
  readonly name?: string
}

/**
 * Lets a person choose how to back up: native radios drawn as cards. What cannot be used here stays
 * readable, with the reason. Renders a `<fieldset>`.
 */
export const BackupMethodPicker = forwardRef<HTMLFieldSetElement, BackupMethodPickerProps>(
  function BackupMethodPicker(props, ref) {
    return <MethodPicker {...props} forwardedRef={ref} />
  },
)
