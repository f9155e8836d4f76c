'use client'

const circle = 'M17.25 10a7.25 7.25 0 1 1-14.5 0 7.25 7.25 0 0 1 14.5 0z'

export const closeIcon = 'm5 5 10 10M15 5 5 15'
export const passkeyIcon =
  'M10.5 6.4a2.9 2.9 0 1 1-5.8 0 2.9 2.9 0 0 1 5.8 0zM2.5 16.25v-.5a5 5 0 0 1 6.9-4.65M16.6 10.4a2.1 2.1 0 1 1-4.2 0 2.1 2.1 0 0 1 4.2 0zM14.5 12.5v4.75M14.5 14.9h1.75'
export const passwordIcon =
  'M4.5 5.75h11a2 2 0 0 1 2 2v4.5a2 2 0 0 1-2 2h-11a2 2 0 0 1-2-2v-4.5a2 2 0 0 1 2-2zM6.6 10h.01M10 10h.01M13.4 10h.01'
export const driveIcon =
  'M2.75 6A1.75 1.75 0 0 1 4.5 4.25h2.9c.5 0 .97.2 1.3.57L9.75 6h5.75a1.75 1.75 0 0 1 1.75 1.75v6.5A1.75 1.75 0 0 1 15.5 16h-11a1.75 1.75 0 0 1-1.75-1.75z'
export const cloudIcon =
  'M5.9 15.5a3.4 3.4 0 0 1-.5-6.76 4.75 4.75 0 0 1 9.26.66 3.1 3.1 0 0 1-.36 6.1z'
export const checkCircleIcon = `${circle}M6.9 10.3l2.1 2.1 4.1-4.7`
export const attentionIcon = `${circle}M10 6.4v4.2M10 13.4h.01`
export const questionIcon = `${circle}M8.05 7.95a2 2 0 1 1 2.95 1.8c-.63.34-1 .72-1 1.35M10 13.6h.01`
export const pauseIcon = `${circle}M8.5 7.75v4.5M11.5 7.75v4.5`
export const clockIcon = `${circle}M10 5.9V10l2.6 1.6`
export const backIcon = 'M12 4.75 6.75 10 12 15.25'
export const chevronIcon = 'M8 4.75 13.25 10 8 15.25'
export const arrowIcon = 'M3.25 10h13.5M11.5 4.75 16.75 10l-5.25 5.25'
export const eyeIcon =
  'M1.9 10S4.75 4.75 10 4.75 18.1 10 18.1 10 15.25 15.25 10 15.25 1.9 10 1.9 10zM12.35 10a2.35 2.35 0 1 1-4.7 0 2.35 2.35 0 0 1 4.7 0z'
export const eyeOffIcon =
  'M3.25 3.25l13.5 13.5M8.1 4.98A7.6 7.6 0 0 1 10 4.75C15.25 4.75 18.1 10 18.1 10a14 14 0 0 1-2.06 2.66M5.1 6.2A13.2 13.2 0 0 0 1.9 10s2.85 5.25 8.1 5.25c1.5 0 2.8-.43 3.9-1.04M8.34 8.34a2.35 2.35 0 0 0 3.32 3.32'
export const keyIcon =
  'M9.9 13.1a3.1 3.1 0 1 1-6.2 0 3.1 3.1 0 0 1 6.2 0zM9 10.95l7.25-7.2M13.1 6.9l2.4 2.4'
export const dotIcon = 'M11.1 10a1.1 1.1 0 1 1-2.2 0 1.1 1.1 0 0 1 2.2 0z'
