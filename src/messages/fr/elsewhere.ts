import type { Messages } from '../keys.js'

/** What people read about a wallet that is not on this device, in French. */
export const elsewhereFr: Messages['elsewhere'] = {
  lead: 'Vous avez une sauvegarde, vous pouvez donc le récupérer.',
  wallet: 'Portefeuille',
  newest: 'Sauvegarde la plus récente',
  funds: 'Fonds',
  notAffected: 'Non concernés',
  leadNone: 'Il n’a aucune sauvegarde terminée, il ne peut donc pas encore être récupéré ici.',
  otherTitle: 'Avez-vous encore l’autre appareil\u202F?',
  otherText: ({ app, label }) =>
    `Ouvrez-y ${app} et choisissez «\u202F${label}\u202F». Revenez ensuite ici.`,
  keepTitle: 'Ne changez rien sur l’autre appareil',
  keepText: 'Tant que vous n’avez pas créé de sauvegarde, c’est le seul moyen d’accès.',
  contact: ({ app }) => `Contacter ${app}`,
  unchanged: 'Nous avons vérifié à nouveau, et rien n’a changé.',
}
