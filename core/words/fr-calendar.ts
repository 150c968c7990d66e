import { command, rich } from '../chat/rich.ts'
import { dayText } from './format.ts'
import { ofPlace, s } from './fr-pieces.ts'

type Where = { quartier: string }

/** The quartier's calendar, to follow in one's own. */
export const calendar = {
  command: () => 'Suivre les rendez-vous dans votre agenda',
  link: (p: Where) => rich`Les rendez-vous ${ofPlace(p.quartier)} peuvent arriver tout seuls dans votre agenda, et y rester à jour.`,
  how: () =>
    rich`Dans votre agenda, choisissez « S’abonner à un calendrier » (ou « Ajouter à partir d’une URL »), et collez cette adresse :`,
  atom: () => rich`Pour un lecteur de flux :`,
  yours: () => rich`Cette adresse est la vôtre : gardez-la pour vous. Je ne la garde pas, mais vous pouvez en demander une autre.`,
  replaced: () => rich`Votre ancienne adresse ne marche plus. Gardez celle-ci pour vous : je ne la garde pas.`,
  known: (p: Where & { since: string }) =>
    rich`Vous avez une adresse pour suivre les rendez-vous ${ofPlace(p.quartier)}, depuis le ${dayText(p.since, 'fr')} : elle marche sur tous vos appareils. Vous l’avez perdue ? Demandez-en une nouvelle, et l’ancienne ne marchera plus.`,
  another: () => 'Une nouvelle adresse',
  off: (p: { organiser: boolean }) =>
    p.organiser
      ? rich`Le calendrier à suivre n’est pas ouvert ici. Seule la personne qui a installé Palier peut l’ouvrir : il lui faut une adresse publique (PUBLIC_URL). En attendant, chaque rendez-vous s’ajoute à votre agenda depuis ses dates.`
      : rich`Le calendrier à suivre n’est pas ouvert ici : seule la personne qui a installé Palier peut l’ouvrir. En attendant, chaque rendez-vous s’ajoute à votre agenda depuis ses dates.`,
  renew: () => 'Changer toutes les adresses',
  sure: (p: Where & { count: number }) =>
    p.count === 0
      ? rich`Personne ne suit encore le calendrier ${ofPlace(p.quartier)}. Changer les adresses quand même ?`
      : rich`${p.count} personne${s(p.count)} sui${p.count > 1 ? 'vent' : 't'} le calendrier ${ofPlace(p.quartier)}. Toutes les adresses cesseront de marcher, et chacun devra en demander une nouvelle. Les changer ?`,
  yes: () => 'Oui, les changer',
  no: () => 'Non, les garder',
  renewed: (p: Where) => rich`C’est fait : aucune ancienne adresse du calendrier ${ofPlace(p.quartier)} ne marche plus.`,
  feedTitle: (p: Where) => `Les rendez-vous ${ofPlace(p.quartier)}`,
  feedCancelled: (p: { title: string }) => `Annulé : ${p.title}`,
  ended: (p: Where) =>
    rich`L’adresse du calendrier ${ofPlace(p.quartier)} a été changée : la vôtre ne marche plus. Pour en avoir une nouvelle : ${command('agenda')}`,
}
