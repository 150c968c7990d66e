import type { Area, Citycode } from './area.ts'

/**
 * The quartiers of Paris (80 « quartiers administratifs », four an arrondissement) and of Marseille (111), in INSEE's order: the first of 75101 is
 * 7510101. Lyon's and Toulouse's have no licence that we are sure of, Lille's first ten names were guessed, and Montpellier's codes are not INSEE's:
 * they are left out.
 */
const quartiers = `
75101 Saint-Germain-l'Auxerrois, Halles, Palais-Royal, Place-Vendôme
75102 Gaillon, Vivienne, Mail, Bonne-Nouvelle
75103 Arts-et-Métiers, Enfants-Rouges, Archives, Sainte-Avoie
75104 Saint-Merri, Saint-Gervais, Arsenal, Notre-Dame
75105 Saint-Victor, Jardin-des-Plantes, Val-de-Grâce, Sorbonne
75106 Monnaie, Odéon, Notre-Dame-des-Champs, Saint-Germain-des-Prés
75107 Saint-Thomas-d'Aquin, Invalides, École-Militaire, Gros-Caillou
75108 Champs-Élysées, Faubourg-du-Roule, Madeleine, Europe
75109 Saint-Georges, Chaussée-d'Antin, Faubourg-Montmartre, Rochechouart
75110 Saint-Vincent-de-Paul, Porte-Saint-Denis, Porte-Saint-Martin, Hôpital-Saint-Louis
75111 Folie-Méricourt, Saint-Ambroise, Roquette, Sainte-Marguerite
75112 Bel-Air, Picpus, Bercy, Quinze-Vingts
75113 Salpêtrière, Gare, Maison-Blanche, Croulebarbe
75114 Montparnasse, Parc-de-Montsouris, Petit-Montrouge, Plaisance
75115 Saint-Lambert, Necker, Grenelle, Javel
75116 Auteuil, Muette, Porte-Dauphine, Chaillot
75117 Ternes, Plaine-de-Monceaux, Batignolles, Épinettes
75118 Grandes-Carrières, Clignancourt, Goutte-d'Or, La Chapelle
75119 Villette, Pont-de-Flandre, Amérique, Combat
75120 Belleville, Saint-Fargeau, Père-Lachaise, Charonne
13201 Belsunce, Le Chapitre, Noailles, Opéra, Saint-Charles, Thiers
13202 Arenc, Les Grands-Carmes, Hôtel-de-Ville, La Joliette
13203 La Belle-de-Mai, Saint-Lazare, Saint-Mauront, La Villette
13204 La Blancarde, Les Chartreux, Les Chutes-Lavie, Les Cinq-Avenues
13205 Baille, Le Camas, La Conception, Saint-Pierre
13206 Castellane, Lodi, Notre-Dame-du-Mont, Palais-de-Justice, Préfecture, Vauban
13207 Bompard, Endoume, Les Îles, Le Pharo, Le Roucas-Blanc, Saint-Lambert, Saint-Victor
13208 Bonneveine, Les Goudes, Montredon, Périer, La Plage, La Pointe-Rouge, Le Rouet, Saint-Giniez, Sainte-Anne, Vieille-Chapelle
13209 Les Baumettes, Le Cabot, Carpiagne, Mazargues, La Panouse, Le Redon, Sormiou, Sainte-Marguerite, Vaufrèges
13210 La Capelette, Menpenti, Pont-de-Vivaux, Saint-Loup, Saint-Tronc, La Timone
13211 Les Accates, La Barasse, Les Camoins, Éoures, La Millière, La Pomme, Saint-Marcel, Saint-Menet, La Treille, La Valbarelle, La Valentine
13212 Les Caillols, La Fourragère, Montolivet, Saint-Barnabé, Saint-Jean-du-Désert, Saint-Julien, Les Trois-Lucs
13213 Château-Gombert, La Croix-Rouge, Malpassé, Les Médecins, Les Mourets, Les Olives, Palama, La Rose, Saint-Jérôme, Saint-Just, Saint-Mitre
13214 Les Arnavaux, Bon-Secours, Le Canet, Le Merlan, Saint-Barthélemy, Saint-Joseph, Sainte-Marthe
13215 Les Aygalades, Borel, La Cabucelle, La Calade, Les Crottes, La Delorme, Notre-Dame-Limite, Saint-Antoine, Saint-Louis, Verduron, La Viste
13216 L'Estaque, Les Riaux, Saint-André, Saint-Henri
`

/** A part of a municipal arrondissement; `area` has the seven characters of INSEE's « grand quartier ». */
export type Division = { area: Area; name: string; citycode: Citycode }

let divisions: ReadonlyMap<string, readonly Division[]> | null = null

const made = (): ReadonlyMap<string, readonly Division[]> =>
  new Map(
    quartiers
      .trim()
      .split('\n')
      .map((line) => {
        const citycode = line.slice(0, 5) as Citycode
        const names = line.slice(6).split(', ')
        return [citycode, names.map((name, at) => ({ area: `${citycode}${String(at + 1).padStart(2, '0')}`, name, citycode }))]
      }),
  )

/** The quartiers that a municipal arrondissement is divided into; none where we know of none. */
export const divisionsOf = (citycode: Citycode): readonly Division[] => {
  divisions ??= made()
  return divisions.get(citycode) ?? []
}
