import { useEffect, useState } from 'react'

/** True while a run goes, and a little longer: its last acts come after its end is shown. */
export function useWhileChanging(running: boolean): boolean {
  const [recently, setRecently] = useState(false)
  useEffect(() => {
    if (running) return setRecently(true)
    const timer = setTimeout(() => setRecently(false), 1500)
    return () => clearTimeout(timer)
  }, [running])
  return running || recently
}
