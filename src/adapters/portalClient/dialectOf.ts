import { coreDialect } from './CorePortal.js'
import { documentedDialect } from './DocumentedPortal.js'
import type { PortalGeneration } from './generationOf.js'
import { legacyDialect } from './LegacyPortal.js'
import type { PortalDialect } from './PortalDialect.js'
import { webDialect } from './WebPortal.js'

const dialects: Readonly<Record<PortalGeneration, (portal: never) => PortalDialect>> = {
  web: webDialect,
  documented: documentedDialect,
  core: coreDialect,
  legacy: legacyDialect,
}

/** How an instance of this generation is spoken to. */
export function dialectOf(portal: object, generation: PortalGeneration): PortalDialect {
  return dialects[generation](portal as never)
}
