'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'

type ButtonProps = ComponentPropsWithoutRef<'button'> & {
  /** One `primary` a view; `secondary` is its peer, `quiet` the way around it. */
  readonly variant: 'primary' | 'secondary' | 'quiet'
}

/** A button inside a part. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant, type = 'button', ...props },
  ref,
) {
  return <button ref={ref} type={type} className="pbk-button" data-variant={variant} {...props} />
})
