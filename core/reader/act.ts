import { manageOf } from './manage.ts'
import type { Folded } from './normalise.ts'
import type { Act } from './understood.ts'

/** What a message is when it is no post: rules first, each sure of what it takes. */

const help =
  /^[^a-z/]*(?:aide|help|aidez-moi|menu|start|commandes?)[ !?.]*$|^\/[a-z]+|\b(?:comment (?:ca (?:marche|fonctionne)|(?:je |on |puis-je |peut-on |faire pour |est-ce qu'on |est-ce que je )(?:peux |peut |fais pour |fait pour )?(?:publie|poste|supprime|modifie|m'inscri|t'utilise|utilise|change de quartier|m'abonne|me desinscri|faire une annonce|mettre une annonce|passe une annonce|ajoute)[a-z]*|tu (?:marches|fonctionnes)|t'utiliser|marche (?:ce|le|cet|ton)|fonctionne (?:ce|le|cet|palier))|a quoi (?:tu sers|ca sert|sert (?:ce|le))|(?:tu|vous) (?:fais|sers a|peux faire|sais faire|peut faire|faites|servez a) quoi|que (?:peux-tu|sais-tu|fais-tu|pouvez-vous) (?:faire)?|qu'est-ce que tu (?:fais|peux|sais)|qui (?:es-tu|etes-vous|t'a (?:cree|fait|programme|developpe)|te gere|es tu)|(?:t'es|tu es|vous etes|c'est|es-tu|est-ce que tu es) (?:qui|un robot|un bot|une ia|un humain|une vraie personne)(?: ou|[ ?!.]|$)|(?:mes|nos|les) donnees|rgpd|donnees perso[a-z]*|(?:supprime[rz]?|efface[rz]?|fermer?|effacer|supprimer) (?:mon|de) compte|qui (?:voit|peut voir|lit|a acces a) (?:mes|mon|ce|les|ces)|mes (?:messages|infos|informations|coordonnees|annonces) (?:sont|seront|restent)|(?:est-ce (?:que c'est|vraiment)|c'est|ton service est) (?:payant|gratuit)[ ?]*$|(?:changer|change) de quartier|quitter le quartier|parler a (?:un humain|quelqu'un de reel|une personne)|(?:contacter|joindre) (?:un|le) (?:moderateur|admin|organisateur)|signaler (?:un|une) (?:message|annonce|probleme|abus)|j'ai un probleme avec (?:le bot|l'appli|mon compte)|mode d'emploi|je (?:ne )?comprends (?:pas|rien))(?![a-z])/

/** These stand against a verb that would make a post. */
const edits =
  /^(?:bonjour |salut |moi |oui |ok |[ ,])*(?:je )?suis (?:interessee?|preneur|preneuse)[ !.]*$|\b(?:on (?:reporte|decale|deplace|avance|maintient) (?:le|la|l')|(?:modifie[rz]?|change[rz]?|corrige[rz]?|mets? a jour|edite[rz]?|baisse[rz]?|prolonge[rz]?|relance[rz]?|remonte[rz]?|renouvelle[rz]?) (?:le prix|mon annonce|l'annonce|ma demande|mon post|la date|l'heure|le titre|le lieu|mon offre|l'apero|la reunion)|(?:je suis|suis) (?:interessee?|preneur|preneuse)(?: (?:par|pour|de) (?:le|la|les|l'|votre|ton|ta|vos|ce|cette|ces|du)\b))/

const answers =
  /\b(?:(?:c'est|il est|elle est|est-ce|est-il|est-elle|est)? ?(?:toujours|encore) (?:dispo|disponible|a vendre|a donner|d'actualite|la)|je (?:le|la|les) (?:prends|veux bien|reserve|voudrais bien)|je prends (?:le|la|les|l')|(?:moi|oui|ok),? je (?:peux|veux bien|suis dispo|peux venir|viens)|je (?:viens|serai la|participe|m'inscris|peux pas venir|ne peux pas venir|ne viens pas|me desiste)|compte[rz]? sur moi|(?:la|le) (?:perceuse|tondeuse|echelle|remorque|velo|tente|pret) (?:a ete|est bien) (?:rendue?|revenue?|ramenee?)|le prix (?:est|passe|baisse|descend)|c'est combien pour (?:le|la|les)|quel prix pour (?:le|la|les)|repondu? a (?:mon|ton|votre) annonce)\b/

const greeting =
  /^(?:[^a-z]|\b(?:bonjour|bonsoir|salut|hello|coucou|hey|yo|re|hi|bonne (?:nuit|journee|soiree|annee|apres-midi|fin|semaine)|bon (?:week-end|dimanche|courage|appetit|anniversaire|matin)|a (?:tous|toutes|plus|demain|bientot|tout a l'heure)|tout le monde|les voisins|voisins?|comment (?:ca va|vas-tu|allez-vous|vous allez|va)|ca va(?: bien)?|la forme|et toi|et vous|joyeux noel|joyeuses fetes|merci|ok|oui|non|d'accord|super|top|cool|genial|parfait|lol|mdr|haha|ptdr|nickel|ah|oh|euh|hum|bravo|felicitations|enchantee?|bienvenue|au revoir|bye|bisous?|tu vas bien|vous allez bien|et|test)\b)+$/

/** Phrases in which a verb of giving or seeking means something else. */
const idioms =
  /\b(?:donne(?:r|s)? (?:ma|sa|ta|votre) langue au chat|(?:vend(?:s|re|ent)?|vendeurs?) (?:du|de) reve|vend(?:s|re|u)? (?:la meche|la peau de l'ours|son ame)|cherche[rz]?s? (?:midi a (?:14|quatorze) ?h(?:eures?)?|la petite bete|des noises|des poux|la bagarre|mes mots|encore mes mots|pas a comprendre|les ennuis|une aiguille)|prete[rz]? (?:a (?:confusion|rire|sourire|debat|polemique|discussion)|attention|main forte a|serment|le flanc|l'oreille)|garde[rz]? (?:la peche|le sourire|espoir|ca pour|le moral|son calme|la tete froide|un bon souvenir|de bons souvenirs)|donne(?:r|s|nt)? (?:envie|faim|soif|le sourire|du courage|du fil|le la|l'exemple|le tournis|mal a|une idee|des idees|raison|l'impression|chaud au coeur|a reflechir|ma part au chien)|qui cherche trouve|a cheval donne|on ne prete qu'aux riches|qui vole un (?:oeuf|boeuf)|achete[rz]? la paix|echange de bons procedes|rend(?:s|re)? l'ame|perdu (?:la boule|la tete|le nord|au change)|trouve[rz]? (?:ca|cela|que|dommage|le temps|la vie)|ca (?:me )?donne|se faire l'avocat|en vendre|je vous (?:le )?donne en mille|je me vends)\b/g

export const withoutIdioms = (text: string): string => text.replace(idioms, (found) => '~'.repeat(found.length))

export const otherAct = (folded: Folded, text: string): { act: Act; confidence: number } | null => {
  if (help.test(text)) return { act: 'help', confidence: 0.92 }
  const manage = manageOf({ ...folded, text })
  if (manage) {
    switch (manage.does) {
      case 'list-all':
      case 'list-mine':
        return { act: 'ask', confidence: 0.93 }
      case 'stop':
        return { act: 'help', confidence: 0.85 }
      case 'thanks':
        return { act: 'chat', confidence: 0.95 }
      default:
        return { act: 'manage', confidence: 0.92 }
    }
  }
  if (text.length < 200 && edits.test(text)) return { act: 'manage', confidence: 0.9 }
  if (text.length < 200 && answers.test(text)) return { act: 'manage', confidence: 0.8 }
  return text.length < 200 && greeting.test(text.trim()) ? { act: 'chat', confidence: 0.97 } : null
}
