import type { Messages } from '../keys.js'

/** Why a method cannot be used, in French. */
export const unavailableFr: Messages['picker']['unavailable'] = {
  'wallet-not-on-device': 'Ce portefeuille n’est pas sur cet appareil.',
  platform: 'Indisponible dans ce navigateur.',
  'not-set-up': 'Pas encore disponible dans cette application.',
  'insecure-context': 'Indisponible ici\u202F: la connexion de cette page n’est pas sécurisée.',
  'in-app-browser': 'Indisponible dans cette application. Ouvrez la page dans votre navigateur.',
  'passkey-unsupported': 'Indisponible ici\u202F: ce navigateur ne propose pas de clés d’accès.',
  'no-authenticator': 'Indisponible ici\u202F: cet appareil ne peut pas conserver de clé d’accès.',
  'wrong-domain': 'Indisponible à cette adresse web.',
}
